/** The stream of one group around or within a community. */
@NullMarked
package nl.noaber.kernel.group;

import org.jspecify.annotations.NullMarked;
