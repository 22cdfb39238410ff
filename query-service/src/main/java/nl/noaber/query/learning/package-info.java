/** The learning journal: reflections, lessons and evaluations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
