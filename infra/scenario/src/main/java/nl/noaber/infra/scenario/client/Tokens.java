package nl.noaber.infra.scenario.client;

/** Source of the personas' bearer tokens. */
public interface Tokens {

    /** A valid bearer token of the persona. */
    String token(String persona);

    /** Drops a token that has expired. */
    default void forget(String persona) {}
}
