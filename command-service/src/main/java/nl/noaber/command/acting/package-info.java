/** Who may act, for whom, and in which capacity (rules H6 and H16). */
@NullMarked
package nl.noaber.command.acting;

import org.jspecify.annotations.NullMarked;
