package nl.noaber.infra.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An account of the local run, with the global roles in its tokens. */
public enum Persona {
    PARTICIPANT(List.of()),
    FACILITATOR(List.of()),
    MATCHMAKER(List.of()),
    RESEARCHER(List.of("researcher")),
    AUDITOR(List.of("auditor")),
    OPERATOR(List.of("operator")),
    FOLLOWER(List.of("follower"));

    @SuppressWarnings("ImmutableEnumChecker") // always a List.of
    private final List<String> roles;

    Persona(List<String> roles) {
        this.roles = roles;
    }

    /** The subject of its tokens, which is also its OAuth 2 client id. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The global roles in its tokens; empty for most accounts. */
    public List<String> roles() {
        return roles;
    }

    /** The persona with this subject, if there is one. */
    public static Optional<Persona> of(String subject) {
        return Arrays.stream(values()).filter(each -> each.subject().equals(subject)).findFirst();
    }

    /** The roles of a subject; empty if the subject is not a persona. */
    static List<String> rolesOf(String subject) {
        return of(subject).map(Persona::roles).orElse(List.of());
    }
}
