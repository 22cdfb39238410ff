/** Studies of a community: who consents to what, and what is looked at and found (rule H11). */
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
package nl.noaber.command.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
