/** The one place where the parts of the read side are put together. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "community",
            "contacts",
            "costs",
            "decisions",
            "execution",
            "feed",
            "groups",
            "http",
            "labels",
            "learning",
            "live",
            "marketplace",
            "network",
            "organisations",
            "outcomes",
            "people",
            "projection",
            "query",
            "roles",
            "sessions",
            "signals",
            "store",
            "studies",
            "timeline"
        })
package nl.noaber.query.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
