/** Where a community goes and who decided so: themes, goals, decisions, and what they led to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "asking"})
package nl.noaber.query.direction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
