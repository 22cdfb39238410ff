package nl.noaber.kernel.id;

import java.util.UUID;
import nl.noaber.kernel.log.NameUuid;

/** Identifies a person, pseudonymous. */
public record PersonId(String value) implements Identifier {
    private static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.person");

    public PersonId {
        value = Identifier.checked(value);
    }

    /** The person of an account: always the same for the same subject of a token. */
    public static PersonId ofAccount(String subject) {
        return new PersonId(NameUuid.of(SPACE, subject).toString());
    }
}
