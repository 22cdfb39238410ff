/** Reflections, lessons and outcomes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "earlier", "rule", "stream", "web"})
package nl.noaber.command.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
