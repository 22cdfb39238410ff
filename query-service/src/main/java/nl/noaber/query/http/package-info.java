/** The HTTP endpoints of the queries, their security, problem documents and OpenAPI document. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "community",
            "execution",
            "labels",
            "marketplace",
            "network",
            "organisations",
            "people",
            "projection",
            "query",
            "roles",
            "store",
            "temporal",
            "timeline",
            "visibility"
        })
package nl.noaber.query.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
