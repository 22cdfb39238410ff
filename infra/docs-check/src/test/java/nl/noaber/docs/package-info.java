/** The documents that the build writes or compares. */
@NullMarked
package nl.noaber.docs;

import org.jspecify.annotations.NullMarked;
