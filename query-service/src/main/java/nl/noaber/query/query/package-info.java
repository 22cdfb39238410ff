/** Queries: their context, their parameters, and how rows become an answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "visibility"})
package nl.noaber.query.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
