/**
 * The network of a community: stored two-mode, answered two-mode or one-mode, with its measures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
