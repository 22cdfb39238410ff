/** Groups within or around a community. */
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
package nl.noaber.command.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
