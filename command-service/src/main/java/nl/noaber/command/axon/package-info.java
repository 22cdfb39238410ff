/**
 * What all streams share of Axon: commands, the aggregate base, cached states and the serializer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lifetime"})
package nl.noaber.command.axon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
