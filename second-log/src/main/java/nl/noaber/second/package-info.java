/** The second log: what was refused, and who looked at whom, chained like the first. */
@NullMarked
package nl.noaber.second;

import org.jspecify.annotations.NullMarked;
