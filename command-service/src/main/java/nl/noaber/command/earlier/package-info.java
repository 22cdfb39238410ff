/** What was recorded before, for commands that name an earlier event. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.earlier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
