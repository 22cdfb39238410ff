/** Server-sent events: one subscription for each client. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "execution", "projection", "query", "store", "visibility"})
package nl.noaber.query.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
