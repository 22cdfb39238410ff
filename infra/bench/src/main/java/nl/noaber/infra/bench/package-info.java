/** Measurements of the log beside what a user would pick instead, and beside the server's limit. */
@NullMarked
package nl.noaber.infra.bench;

import org.jspecify.annotations.NullMarked;
