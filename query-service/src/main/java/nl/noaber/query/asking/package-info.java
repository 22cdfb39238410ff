/** What a question is: who asks, with which parameters, and how rows become an answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"projection"})
package nl.noaber.query.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
