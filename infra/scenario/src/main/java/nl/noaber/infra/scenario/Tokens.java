package nl.noaber.infra.scenario;

/** Where a persona's bearer token comes from. */
interface Tokens {

    String token(String persona);

    /** The token ran out. */
    default void forget(String persona) {}
}
