/** The pure mathematics of the log: entry bytes, leaf hashes, the chain and derived ids. */
@NullMarked
package nl.noaber.kernel.log;

import org.jspecify.annotations.NullMarked;
