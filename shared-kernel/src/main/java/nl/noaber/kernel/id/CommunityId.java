package nl.noaber.kernel.id;

/** Identifies a learning community. */
public record CommunityId(String value) implements Identifier {
    public CommunityId {
        value = Identifier.checked(value);
    }
}
