/** The log: one MongoDB document per commit, behind Axon's storage engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.eventstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
