/** People: pseudonymous, with the hats they declare and the positions they hold. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"application", "axon", "lifetime", "lookup", "request", "rule"})
package nl.noaber.command.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
