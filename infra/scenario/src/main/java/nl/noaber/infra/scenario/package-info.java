/** Plays a community's history through the public API and checks what the views make of it. */
@NullMarked
package nl.noaber.infra.scenario;

import org.jspecify.annotations.NullMarked;
