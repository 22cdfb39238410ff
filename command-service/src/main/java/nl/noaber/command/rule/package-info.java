/** Why a command is refused: the hard rules of the sources and how a refusal is raised. */
@NullMarked
package nl.noaber.command.rule;

import org.jspecify.annotations.NullMarked;
