/** Who is tied to whom: stored two-mode, seen two-mode or one-mode, with its measures. */
@NullMarked
package nl.noaber.query.network;

import org.jspecify.annotations.NullMarked;
