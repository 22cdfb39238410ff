/** The groups of a community, their life, and the advice they gave. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
