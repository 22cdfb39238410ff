/** People: pseudonymous, with the hats they declare and the positions they hold. */
@NullMarked
package nl.noaber.command.person;

import org.jspecify.annotations.NullMarked;
