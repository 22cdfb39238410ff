/**
 * The read model in MongoDB: history, rows and checkpoints, written in one transaction and read in
 * one snapshot.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "temporal", "visibility"})
package nl.noaber.query.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
