/** Executes commands: the context of a request, idempotent execution and dispatch to the bus. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "authorization",
            "axon",
            "eventstore",
            "eventstore :: store",
            "lookup",
            "request",
            "rule"
        })
package nl.noaber.command.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
