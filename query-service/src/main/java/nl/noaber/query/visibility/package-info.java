/** Who may see which event (rule H11). */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "temporal"})
package nl.noaber.query.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
