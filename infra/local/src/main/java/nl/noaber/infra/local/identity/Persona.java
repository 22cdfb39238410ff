package nl.noaber.infra.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts of the local run, each with the global roles its tokens carry. */
public enum Persona {
    PARTICIPANT(List.of()),
    FACILITATOR(List.of()),
    MATCHMAKER(List.of()),
    RESEARCHER(List.of("researcher")),
    AUDITOR(List.of("auditor")),
    OPERATOR(List.of("operator")),
    FOLLOWER(List.of("follower"));

    private final List<String> roles;

    Persona(List<String> roles) {
        this.roles = roles;
    }

    /** The subject of its tokens, which is its client id too. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> roles() {
        return roles;
    }

    public static Optional<Persona> of(String subject) {
        return Arrays.stream(values()).filter(each -> each.subject().equals(subject)).findFirst();
    }

    /** The roles of a subject; a subject that is no persona has none. */
    static List<String> rolesOf(String subject) {
        return of(subject).map(Persona::roles).orElse(List.of());
    }
}
