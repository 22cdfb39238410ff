/** Where a community goes and who decided so: themes, goals, decisions, and what they led to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
