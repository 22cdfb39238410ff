/**
 * HTTP client of the command-service and the query-service: requests, accounts, tokens, retries and
 * ids.
 */
@NullMarked
package nl.noaber.infra.scenario.client;

import org.jspecify.annotations.NullMarked;
