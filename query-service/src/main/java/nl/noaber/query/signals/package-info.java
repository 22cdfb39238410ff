/**
 * Soft signals: where a community departs from what was learned elsewhere, and what resolved it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection", "query"})
package nl.noaber.query.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
