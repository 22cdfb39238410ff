/** Corrections of what was recorded earlier. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "earlier", "rule", "stream", "web"})
package nl.noaber.command.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
