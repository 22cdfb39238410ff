/** The studies of a community and their findings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
