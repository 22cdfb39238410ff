/** Corrections, releases and attributions of earlier events, responses to signals, and notes. */
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
package nl.noaber.command.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
