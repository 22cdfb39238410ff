/** Publishes the log's events to the topic, in order, each exactly as it was hashed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "eventstore",
            "eventstore :: read",
            "eventstore :: store",
            "request"
        })
package nl.noaber.command.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
