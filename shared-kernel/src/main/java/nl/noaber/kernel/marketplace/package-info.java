/** The stream of one marketplace: requests, offers and the whole life of their matches. */
@NullMarked
package nl.noaber.kernel.marketplace;

import org.jspecify.annotations.NullMarked;
