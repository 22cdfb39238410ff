/** What all streams share in Axon's machinery. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
