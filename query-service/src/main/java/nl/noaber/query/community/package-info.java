/** The overview of a community: issue, participants, roles and counts of events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
