/** Contacts between people outside the sessions. */
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
package nl.noaber.command.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
