/** The one place where the parts of the read side are put together. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "projection",
            "community",
            "people",
            "organisations",
            "network",
            "timeline",
            "marketplace",
            "means",
            "studies",
            "signals",
            "roles",
            "direction",
            "groups",
            "sessions",
            "learning",
            "returns",
            "contacts",
            "store",
            "feed",
            "web"
        })
package nl.noaber.query.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
