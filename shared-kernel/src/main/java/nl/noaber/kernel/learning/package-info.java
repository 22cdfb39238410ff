/** The stream of one piece of learning: reflection, lesson or outcome. */
@NullMarked
package nl.noaber.kernel.learning;

import org.jspecify.annotations.NullMarked;
