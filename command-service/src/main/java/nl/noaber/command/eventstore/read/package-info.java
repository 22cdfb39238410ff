/** Reads whole commits in order, and only what a majority of the replica set holds. */
@NullMarked
@NamedInterface("read")
package nl.noaber.command.eventstore.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
