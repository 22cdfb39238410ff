/** How a request becomes a validated command body: reading, limits, metadata and problems. */
@NullMarked
@ApplicationModule(allowedDependencies = {"lookup", "rule"})
package nl.noaber.command.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
