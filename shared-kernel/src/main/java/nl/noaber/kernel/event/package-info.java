/** Events and the envelope that each carries. */
@NullMarked
package nl.noaber.kernel.event;

import org.jspecify.annotations.NullMarked;
