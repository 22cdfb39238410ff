/** The register of organisations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection"})
package nl.noaber.query.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
