/** Publishes the log's events to the topic, in order, each exactly as it was hashed. */
@NullMarked
package nl.noaber.command.relay;

import org.jspecify.annotations.NullMarked;
