/** Who may act, for whom, and in which capacity (rules H6 and H16). */
@NullMarked
@ApplicationModule(allowedDependencies = {"rule", "valid"})
package nl.noaber.command.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
