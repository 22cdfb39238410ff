/** A marketplace: requests, offers and the life of their matches. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"application", "axon", "lifetime", "lookup", "request", "rule"})
package nl.noaber.command.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
