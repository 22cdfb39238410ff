/** The stream of one organisation: its party type and sector. */
@NullMarked
package nl.noaber.kernel.organisation;

import org.jspecify.annotations.NullMarked;
