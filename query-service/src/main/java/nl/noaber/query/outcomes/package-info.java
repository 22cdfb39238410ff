/** What came of it, and by which chain it leads back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
