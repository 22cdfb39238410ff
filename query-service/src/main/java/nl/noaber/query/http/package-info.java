/**
 * The door for questions: who asks, at which moment, how fresh, and what is answered when it cannot
 * be.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "community",
            "execution",
            "marketplace",
            "network",
            "organisations",
            "people",
            "projection",
            "query",
            "store",
            "temporal",
            "visibility"
        })
package nl.noaber.query.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
