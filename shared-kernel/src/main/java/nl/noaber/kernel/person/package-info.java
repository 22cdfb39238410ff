/**
 * The stream of one person: a pseudonymous id, a role label and the hats the person speaks from.
 */
@NullMarked
package nl.noaber.kernel.person;

import org.jspecify.annotations.NullMarked;
