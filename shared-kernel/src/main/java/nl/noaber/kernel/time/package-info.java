/** Valid time, as sharply as it is known. */
@NullMarked
package nl.noaber.kernel.time;

import org.jspecify.annotations.NullMarked;
