package nl.noaber.infra.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An account of the local run, with the global roles in its tokens. */
public enum Persona {
    PARTICIPANT("takes part in communities", List.of()),
    FACILITATOR("leads sessions and records what happens", List.of()),
    MATCHMAKER("brings requests and offers together", List.of()),
    RESEARCHER("reads what consent allows, now and as it was", List.of("researcher")),
    AUDITOR("reads who decided what, and who looked", List.of("auditor")),
    OPERATOR("keeps the installation running", List.of("operator")),
    FOLLOWER("the account of the query-service", List.of("follower"));

    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // always a List.of
    private final List<String> roles;

    Persona(String purpose, List<String> roles) {
        this.purpose = purpose;
        this.roles = roles;
    }

    /** The subject of its tokens, which is also its OAuth 2 client id. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called where people read it. */
    String label() {
        return name().charAt(0) + subject().substring(1);
    }

    /** What the account is for. */
    String purpose() {
        return purpose;
    }

    /** Whether a person may sign in as it; the others are accounts of programs. */
    boolean isPerson() {
        return this != FOLLOWER;
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
