/** The one place where the parts of the read side are put together. */
@NullMarked
package nl.noaber.query.wiring;

import org.jspecify.annotations.NullMarked;
