/** What all streams share in Axon's machinery. */
@NullMarked
package nl.noaber.command.stream;

import org.jspecify.annotations.NullMarked;
