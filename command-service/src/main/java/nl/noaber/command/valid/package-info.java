/** Valid time: periods in which something was so. */
@NullMarked
package nl.noaber.command.valid;

import org.jspecify.annotations.NullMarked;
