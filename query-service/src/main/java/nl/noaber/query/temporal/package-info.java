/** Which part of a history a query reads: as of a day, as known at a commit, filtered. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.query.temporal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
