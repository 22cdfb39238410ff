/** What it cost, and who gave what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
