/** How the command side is put together; nothing else knows all parts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "acting",
            "community",
            "earlier",
            "eventstore",
            "group",
            "learning",
            "marketplace",
            "person",
            "relay",
            "rule",
            "session",
            "stream",
            "study",
            "web"
        })
package nl.noaber.command.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
