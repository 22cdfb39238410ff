/** The wire form: stable event names and revisions, canonical JSON, upcasting. */
@NullMarked
package nl.noaber.kernel.wire;

import org.jspecify.annotations.NullMarked;
