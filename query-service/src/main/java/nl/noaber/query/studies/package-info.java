/** What is studied in a community, and what was found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
