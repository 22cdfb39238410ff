/** Who held which role from when until when, and from which hats people spoke. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
