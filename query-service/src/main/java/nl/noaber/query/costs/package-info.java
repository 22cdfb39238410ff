/** The costs of a community and the contributions to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
