/** Typed identifiers of everything that can be named in an event. */
@NullMarked
package nl.noaber.kernel.id;

import org.jspecify.annotations.NullMarked;
