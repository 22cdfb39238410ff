/** Valid time: periods in which something was so. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.valid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
