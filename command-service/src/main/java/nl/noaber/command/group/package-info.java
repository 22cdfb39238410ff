/** Groups within or around a community. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "rule", "stream", "valid", "web"})
package nl.noaber.command.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
