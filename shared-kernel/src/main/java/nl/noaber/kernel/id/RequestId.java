package nl.noaber.kernel.id;

/** Identifies a request on a marketplace. */
public record RequestId(String value) implements Identifier {
    public RequestId {
        value = Identifier.checked(value);
    }
}
