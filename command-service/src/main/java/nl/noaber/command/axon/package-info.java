/** What all streams share of Axon: the aggregate base, the cache of states and the serializer. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.axon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
