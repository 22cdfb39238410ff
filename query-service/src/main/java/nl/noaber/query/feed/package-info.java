/** Kafka in: every event of the log once and in order, or a visible stop. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package nl.noaber.query.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
