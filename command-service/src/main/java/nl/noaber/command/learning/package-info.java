/** Reflections, lessons and outcomes. */
@NullMarked
package nl.noaber.command.learning;

import org.jspecify.annotations.NullMarked;
