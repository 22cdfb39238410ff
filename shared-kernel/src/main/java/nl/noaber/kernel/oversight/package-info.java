/** Corrections and releases of earlier events, responses to signals, and audit notes. */
@NullMarked
package nl.noaber.kernel.oversight;

import org.jspecify.annotations.NullMarked;
