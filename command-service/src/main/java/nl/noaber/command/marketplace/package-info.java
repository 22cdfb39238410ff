/** A marketplace: requests, offers and the life of their matches. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "rule", "stream", "valid", "web"})
package nl.noaber.command.marketplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
