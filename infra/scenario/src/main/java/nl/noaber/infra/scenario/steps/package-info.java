/** Turns data into a script of requests and plays it through the API. */
@NullMarked
package nl.noaber.infra.scenario.steps;

import org.jspecify.annotations.NullMarked;
