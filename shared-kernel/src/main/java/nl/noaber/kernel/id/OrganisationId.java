package nl.noaber.kernel.id;

/** Identifies an organisation. */
public record OrganisationId(String value) implements Identifier {
    public OrganisationId {
        value = Identifier.checked(value);
    }
}
