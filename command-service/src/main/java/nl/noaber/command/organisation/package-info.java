/** Organisations: party type and sector. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rule", "stream", "web"})
package nl.noaber.command.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
