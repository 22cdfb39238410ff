/**
 * The projection engine: a view is a pure fold over one history, used live, rebuilt, in time and
 * for replay.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"temporal"})
package nl.noaber.query.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
