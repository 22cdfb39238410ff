/**
 * Engagement in time: who attended, contributed, met, reflected, switched roles and was host, per
 * period.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
