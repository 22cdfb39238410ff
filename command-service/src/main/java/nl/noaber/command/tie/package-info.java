/** Contacts between people outside the sessions. */
@NullMarked
package nl.noaber.command.tie;

import org.jspecify.annotations.NullMarked;
