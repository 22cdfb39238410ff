/** Appends commits: one thread numbers them and inserts them in groups. */
@NullMarked
@NamedInterface("append")
package nl.noaber.command.eventstore.append;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
