/** A whole session recorded by one request, and taken back by one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "axon",
            "learning",
            "lookup",
            "oversight",
            "person",
            "request",
            "rule",
            "session"
        })
package nl.noaber.command.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
