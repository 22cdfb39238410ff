/**
 * The read side of Noaber: follows the log, keeps views of it and answers questions about any
 * moment.
 */
@NullMarked
package nl.noaber.query;

import org.jspecify.annotations.NullMarked;
