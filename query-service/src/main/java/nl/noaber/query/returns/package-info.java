/** What came of it, and by which chain it leads back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "asking"})
package nl.noaber.query.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
