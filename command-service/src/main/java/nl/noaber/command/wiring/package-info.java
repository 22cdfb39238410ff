/** How the command side is put together; nothing else knows all parts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "axon",
            "community",
            "eventstore",
            "eventstore :: axon",
            "eventstore :: read",
            "eventstore :: store",
            "group",
            "lifetime",
            "lookup",
            "marketplace",
            "person",
            "relay",
            "session",
            "study"
        })
package nl.noaber.command.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
