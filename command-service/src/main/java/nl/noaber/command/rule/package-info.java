/** Why a command is refused: the hard rules of the sources and how a refusal is raised. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.noaber.command.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
