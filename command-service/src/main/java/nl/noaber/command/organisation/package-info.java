/** Organisations: party type and sector. */
@NullMarked
package nl.noaber.command.organisation;

import org.jspecify.annotations.NullMarked;
