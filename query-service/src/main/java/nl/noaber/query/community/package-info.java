/**
 * The overview of a community: what it is about, who takes part in which role, and how much
 * happened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
