package nl.noaber.infra.scenario.client;

/** Where a persona's bearer token comes from. */
public interface Tokens {

    String token(String persona);

    /** The token ran out. */
    default void forget(String persona) {}
}
