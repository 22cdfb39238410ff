/** What is known about one organisation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection"})
package nl.noaber.query.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
