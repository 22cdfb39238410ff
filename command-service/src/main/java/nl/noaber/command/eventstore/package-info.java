/** The log: one MongoDB document per commit, behind Axon's storage engine. */
@NullMarked
package nl.noaber.command.eventstore;

import org.jspecify.annotations.NullMarked;
