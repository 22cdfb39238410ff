/** Who may act, for whom, and in which capacity (rules H6 and H16). */
@NullMarked
@ApplicationModule(allowedDependencies = {"lookup", "rule"})
package nl.noaber.command.authorization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
