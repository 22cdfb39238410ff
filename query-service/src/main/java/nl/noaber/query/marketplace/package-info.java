/** The ledger of a marketplace: requests, offers, matches and what they are worth. */
@NullMarked
package nl.noaber.query.marketplace;

import org.jspecify.annotations.NullMarked;
