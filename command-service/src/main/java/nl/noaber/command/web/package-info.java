/** The door: bodies, keys, problems and answers of every command. */
@NullMarked
package nl.noaber.command.web;

import org.jspecify.annotations.NullMarked;
