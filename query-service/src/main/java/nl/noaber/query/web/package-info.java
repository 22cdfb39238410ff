/**
 * The door for questions: who asks, at which moment, how fresh, and what is answered when it cannot
 * be.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "asking",
            "projection",
            "community",
            "people",
            "organisations",
            "network",
            "marketplace",
            "store"
        })
package nl.noaber.query.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
