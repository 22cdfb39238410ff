/** Reflections, lessons and outcomes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "authorization",
            "axon",
            "lifetime",
            "lookup",
            "request",
            "rule"
        })
package nl.noaber.command.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
