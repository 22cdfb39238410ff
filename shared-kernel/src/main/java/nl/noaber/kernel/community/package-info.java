/** The stream of one learning community: life, people, roles. */
@NullMarked
package nl.noaber.kernel.community;

import org.jspecify.annotations.NullMarked;
