/** The ledger of a marketplace: requests, offers, matches and what they are worth. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
