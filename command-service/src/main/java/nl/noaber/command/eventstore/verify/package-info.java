/** Verifies the whole log. */
@NullMarked
@NamedInterface("verify")
package nl.noaber.command.eventstore.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
