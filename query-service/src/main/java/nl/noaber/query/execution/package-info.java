/** Executes queries: waiting for a commit, authorization and time travel. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "community",
            "labels",
            "organisations",
            "projection",
            "query",
            "store",
            "temporal",
            "visibility"
        })
package nl.noaber.query.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
