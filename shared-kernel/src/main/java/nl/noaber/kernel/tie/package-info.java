/** The stream of one tie: contact between people outside the sessions. */
@NullMarked
package nl.noaber.kernel.tie;

import org.jspecify.annotations.NullMarked;
