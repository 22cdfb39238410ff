/** Generates the script of a community of any size from a seed. */
@NullMarked
package nl.noaber.infra.scenario.generator;

import org.jspecify.annotations.NullMarked;
