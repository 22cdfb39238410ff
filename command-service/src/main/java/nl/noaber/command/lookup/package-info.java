/** Facts of one stream that another stream may ask for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
