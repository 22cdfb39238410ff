/** The stream of the corrections of one event that was recorded earlier. */
@NullMarked
package nl.noaber.kernel.oversight;

import org.jspecify.annotations.NullMarked;
