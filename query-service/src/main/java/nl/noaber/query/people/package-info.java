/** The own data of a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection"})
package nl.noaber.query.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
