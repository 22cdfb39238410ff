/** Benchmarks: the log beside Axon's own engines and the server's limit, and the read models. */
@NullMarked
package nl.noaber.infra.bench;

import org.jspecify.annotations.NullMarked;
