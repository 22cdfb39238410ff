/** Corrections of what was recorded earlier. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"application", "authorization", "axon", "lookup", "request", "rule"})
package nl.noaber.command.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
