/** Sessions: planned, opened, attended, with contributions and switched hats. */
@NullMarked
package nl.noaber.command.session;

import org.jspecify.annotations.NullMarked;
