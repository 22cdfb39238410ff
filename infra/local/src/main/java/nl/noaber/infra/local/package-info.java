/** Real servers on one machine: finding, starting and stopping MongoDB, Kafka and processes. */
@NullMarked
package nl.noaber.infra.local;

import org.jspecify.annotations.NullMarked;
