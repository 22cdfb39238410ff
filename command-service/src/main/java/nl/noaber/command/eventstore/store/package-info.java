/** The collections of the log, its documents and the errors of an append. */
@NullMarked
@NamedInterface("store")
package nl.noaber.command.eventstore.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
