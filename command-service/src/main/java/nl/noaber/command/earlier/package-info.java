/** What was recorded before, for commands that name an earlier event. */
@NullMarked
package nl.noaber.command.earlier;

import org.jspecify.annotations.NullMarked;
