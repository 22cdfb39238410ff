/** How the command side is put together; nothing else knows all parts. */
@NullMarked
package nl.noaber.command.wiring;

import org.jspecify.annotations.NullMarked;
