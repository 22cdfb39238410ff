/** What begins and ends, and the one rule that an end does not lie before its beginning. */
@NullMarked
@ApplicationModule(allowedDependencies = {"lookup", "rule"})
package nl.noaber.command.lifetime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
