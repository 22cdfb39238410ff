/** The stream of one study: what is asked, who consents, what is found. */
@NullMarked
package nl.noaber.kernel.study;

import org.jspecify.annotations.NullMarked;
