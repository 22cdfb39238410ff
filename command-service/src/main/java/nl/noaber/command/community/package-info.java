/** One learning community: from proposal to closing, its people, roles and agreements. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "application",
            "authorization",
            "axon",
            "lifetime",
            "lookup",
            "request",
            "rule"
        })
package nl.noaber.command.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
