package nl.noaber.kernel.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a community role allows, and which roles allow it: the one table that both services, the
 * access matrix of the tests and {@code docs/permissions.md} use. A role that is not listed does
 * not have the permission. The order of the constants has no meaning.
 *
 * <p>Some rules ask more than a role, such as a session that was held (H3) or a person's own act
 * (H16); these stand with the feature.
 */
public enum Permission {
    /**
     * Record what somebody else did, and give the roles that are {@linkplain Role#isEntrusted()
     * entrusted} (rule H16: recorded on behalf of another, visible in the audit trail).
     */
    RECORD_FOR_OTHERS("H16", Role.FACILITATOR, Role.COORDINATOR, Role.RECORDER, Role.INITIATOR),

    /** The same on a marketplace, where a broker writes down what the parties say (H16, S0:914). */
    RECORD_ON_MARKETPLACE(
            "H16", Role.FACILITATOR, Role.COORDINATOR, Role.RECORDER, Role.INITIATOR, Role.BROKER),

    /**
     * Take a decision of the participants: themes, goals, principles, openness, releases (rule H3,
     * S1:162).
     */
    DECIDE_TOGETHER("H3", Role.PARTICIPANT),

    /**
     * Be the capacity in which a participant takes such a decision: any role but those that
     * prepare, guide, study, steer, advise or manage (rule H3, S0:555).
     */
    BE_CAPACITY_OF_DECISION(
            "H3",
            Role.PARTICIPANT,
            Role.MODERATOR,
            Role.PULLER,
            Role.BOOSTER,
            Role.HOST,
            Role.PROCESS_WATCHER,
            Role.COMMUNICATIONS,
            Role.WEB_EDITOR,
            Role.COORDINATOR,
            Role.AMBASSADOR,
            Role.CHAMPION,
            Role.ROOM_MAKER,
            Role.CONNECTOR,
            Role.BROKER,
            Role.TRAINER,
            Role.STALL_HOLDER,
            Role.QUARTERMASTER,
            Role.RECORDER,
            Role.CREW),

    /** Accept a nominated moderator or object to one (rule H2, S0:1305). */
    JUDGE_MODERATOR("H2", Role.PARTICIPANT),

    /** Agree on the size limit before the community starts (rule H7, S3:159). */
    AGREE_FIRST_SIZE_LIMIT("H7", Role.INITIATOR),

    /** Agree on the size limit once the community has started (rule H7, S3:159). */
    AGREE_SIZE_LIMIT("H7", Role.PARTICIPANT),

    /** Set what a group is for and what it keeps out of (rule H12, S0:1229). */
    SET_MANDATE("H12", Role.PARTICIPANT),

    /**
     * Start, extend, close and reopen the community (rule H5, S0:538). Somebody who ever held such
     * a role takes part, and reads as a member even after being a researcher too (rule H11).
     */
    CARRY_COMMUNITY(
            "H5",
            Role.PARTICIPANT,
            Role.INITIATOR,
            Role.MODERATOR,
            Role.FACILITATOR,
            Role.COORDINATOR),

    /** Propose, value, fulfil or lapse a match between two other parties (rule H9, S0:914). */
    MATCH_OTHERS("H9", Role.BROKER, Role.FACILITATOR, Role.COORDINATOR),

    /**
     * Open a study, record what it finds and end it. Such a person reads by consent, and takes no
     * other role by their own record (rules H11 and H16, S4:1090).
     */
    CONDUCT_RESEARCH("H11", Role.RESEARCHER),

    /** See lines about single persons and not only one's own (finding F13, S4:749). */
    SEE_SINGLE_PERSONS("F13", Role.FACILITATOR);

    /** A role with one of these is given by somebody who records for others. */
    static final List<Permission> ENTRUSTING =
            List.of(RECORD_FOR_OTHERS, RECORD_ON_MARKETPLACE, CONDUCT_RESEARCH);

    private final String rule;

    /** Unmodifiable, and nothing else holds the set below it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(String rule, Role first, Role... others) {
        this.rule = rule;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The rule, or the finding, that asks for it: {@code H3}, {@code F13}. */
    public String rule() {
        return rule;
    }

    /** The roles that have it; never empty. */
    public Set<Role> roles() {
        return roles;
    }
}
