/** Corrections of what was recorded earlier. */
@NullMarked
package nl.noaber.command.oversight;

import org.jspecify.annotations.NullMarked;
