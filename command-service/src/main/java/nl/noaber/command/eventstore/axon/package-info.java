/** Axon's storage engine on the log. */
@NullMarked
@NamedInterface("axon")
package nl.noaber.command.eventstore.axon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
