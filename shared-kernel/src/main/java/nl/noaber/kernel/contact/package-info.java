/** The stream of one tie: contact between people outside the sessions. */
@NullMarked
package nl.noaber.kernel.contact;

import org.jspecify.annotations.NullMarked;
