package nl.noaber.infra.bench;

/**
 * The result of one contender in one round.
 *
 * @param rate commits or events a second
 * @param own microseconds of processor time a commit or event took in this process
 * @param server the same in the servers
 */
record Measure(double rate, double own, double server) {}
