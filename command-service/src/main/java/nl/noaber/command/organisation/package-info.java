/** Organisations: party type and sector. */
@NullMarked
@ApplicationModule(allowedDependencies = {"application", "axon", "lifetime", "request", "rule"})
package nl.noaber.command.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
