/** The names of what a community's events name by id. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection"})
package nl.noaber.query.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
