/** The stream of one session: from planned to reported, with who was there and in which hat. */
@NullMarked
package nl.noaber.kernel.session;

import org.jspecify.annotations.NullMarked;
