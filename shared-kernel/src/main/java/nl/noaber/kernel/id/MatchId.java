package nl.noaber.kernel.id;

/** Identifies a match between a request and an offer. */
public record MatchId(String value) implements Identifier {
    public MatchId {
        value = Identifier.checked(value);
    }
}
