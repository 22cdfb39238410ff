/**
 * Expected answers of the query API after the scenario was played, and the runner that checks them.
 */
@NullMarked
package nl.noaber.infra.scenario.verification;

import org.jspecify.annotations.NullMarked;
