/** One learning community: from proposal to closing, its people, roles and agreements. */
@NullMarked
package nl.noaber.command.community;

import org.jspecify.annotations.NullMarked;
