/** Sessions: planned, opened, attended, with contributions and switched hats. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "rule", "stream", "web"})
package nl.noaber.command.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
