/** Contacts between people outside the sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "rule", "stream", "web"})
package nl.noaber.command.tie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
