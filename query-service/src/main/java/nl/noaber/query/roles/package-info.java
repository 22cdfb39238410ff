/** The roles of a community with their periods, and the hats in which people spoke. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
