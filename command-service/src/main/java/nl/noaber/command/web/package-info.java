/** The door: bodies, keys, problems and answers of every command. */
@NullMarked
@ApplicationModule(allowedDependencies = {"acting", "earlier", "rule"})
package nl.noaber.command.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
