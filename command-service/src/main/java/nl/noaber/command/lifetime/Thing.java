package nl.noaber.command.lifetime;

import java.util.List;
import nl.noaber.kernel.id.Identifier;

/**
 * Something in one stream that begins, such as a role, and perhaps ends.
 *
 * @param kind what it is
 * @param key which one of that kind, where the stream has several
 */
public record Thing(Kind kind, List<String> key) {
    /** The kinds of things. */
    public enum Kind {
        COMMUNITY,
        COMMUNITY_OPEN,
        COMMUNITY_COURSE,
        SUITABILITY_CHECK,
        ROLE,
        NOMINATION,
        CANDIDACY,
        APPROACH,
        JOIN_REQUEST,
        VACANCY,
        PRINCIPLE,
        THEME,
        GOAL,
        DECISION,
        PLAN,
        MEETING,
        ASSIGNMENT,
        GROUP,
        GROUP_MEMBERSHIP,
        ADVICE_REQUEST,
        ADVICE,
        ANSWER,
        HAT,
        AFFILIATION,
        FLOOR,
        REQUEST,
        OFFER,
        MATCH,
        AGREEMENT,
        STUDY,
        CONSENT,
        FINDING,
        OUTCOME
    }

    public Thing {
        key = List.copyOf(key);
    }

    static Thing of(Kind kind, String... key) {
        return new Thing(kind, List.of(key));
    }

    static Thing of(Kind kind, Identifier id) {
        return new Thing(kind, List.of(id.value()));
    }
}
