/** The launcher behind {@code infra/noaber}: starts all parts, watches them, and stops them. */
@NullMarked
package nl.noaber.infra.local.launch;

import org.jspecify.annotations.NullMarked;
