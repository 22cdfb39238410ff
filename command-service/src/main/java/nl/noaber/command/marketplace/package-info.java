/** A marketplace: requests, offers and the life of their matches. */
@NullMarked
package nl.noaber.command.marketplace;

import org.jspecify.annotations.NullMarked;
