/** The stream of one correction of what was recorded earlier. */
@NullMarked
package nl.noaber.kernel.oversight;

import org.jspecify.annotations.NullMarked;
