/** What it cost, and who gave what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "asking"})
package nl.noaber.query.means;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
