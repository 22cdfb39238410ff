/**
 * The projection engine: a projection is a pure fold over one history, used for live updates,
 * rebuild, time travel and replay.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"temporal"})
package nl.noaber.query.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
