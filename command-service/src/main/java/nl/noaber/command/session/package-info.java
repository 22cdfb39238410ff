/** Sessions: planned, opened, attended, with contributions and switched hats. */
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
package nl.noaber.command.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
