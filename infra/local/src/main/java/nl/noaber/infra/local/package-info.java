/** The real parts of Noaber on one machine: where they come from, how they start and stop. */
@NullMarked
package nl.noaber.infra.local;

import org.jspecify.annotations.NullMarked;
