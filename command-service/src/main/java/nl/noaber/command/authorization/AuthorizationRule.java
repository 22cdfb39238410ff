package nl.noaber.command.authorization;

import static nl.noaber.command.rule.HardRule.H11;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H3;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** The reasons to refuse an action because of its actor, capacity, people or basis. */
public enum AuthorizationRule implements Rule {
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "The person did not hold this role or hat at that moment. Name one that was"
                            + " held then.")),
    ACTOR_NOT_A_MEMBER(
            wrong(
                    H16,
                    "The actor did not belong to the community at that moment. Name an actor who"
                            + " was a member then.")),
    MAY_NOT_RECORD_FOR_OTHERS(
            wrong(
                    H16,
                    "You may record only your own acts here. A facilitator, coordinator,"
                            + " recorder or initiator (on a marketplace also a broker) may"
                            + " record what another person did.")),
    NOT_THEIRS_TO_GRANT(
            wrong(
                    H16,
                    "You may not give this role. Only a person who may record for others gives"
                            + " the roles that record for others, the role of researcher, and"
                            + " any role to a researcher.")),
    NOT_FOR_ANOTHER(
            wrong(
                    H16,
                    "Each person consents, accepts, objects and combines hats personally. A"
                            + " recorder may record it with that person as actor.")),
    NOT_REGISTERED(
            wrong(H16, "The person who is to join is not registered. Register the person first.")),
    ORGANISATION_NOT_REGISTERED(
            wrong(
                    H16,
                    "An organisation you name is not registered. Register it first, or leave it"
                            + " out.")),
    NOT_A_CAUSE_HERE(
            wrong(
                    H16,
                    "The event in causedBy is not an event of this community. Name an event of"
                            + " this community, or leave causedBy out.")),
    NAMED_NOT_A_MEMBER(
            wrong(
                    H16,
                    "A person you name did not belong to the community at that moment. Name"
                            + " members of that moment only.")),
    SAME_PERSON_TWICE(wrong(H16, "You name the same person twice. Name each person once.")),
    CAPACITY_UNDECLARED(
            wrong(
                    H6,
                    "A decision, advice or public statement needs a capacity. Name the role or"
                            + " hat in actingAs.")),
    NOT_THEIRS_TO_DECIDE(
            wrong(
                    H3,
                    "Only participants take this decision, and not in the role of initiator,"
                            + " facilitator, researcher, chair, expert or manager. A recorder"
                            + " may record it with a participant as actor.")),
    NOT_A_SESSION_HERE(
            wrong(
                    H3,
                    "The session named as basis is not a session of this community. Name the"
                            + " session in which the decision was taken.")),
    SESSION_NOT_HELD(
            conflict(
                    H3,
                    "The session named as basis has not been held yet. Name a session that was"
                            + " held, or open this one first.")),
    DECIDED_BEFORE_IT_MET(
            wrong(
                    H3,
                    "The decision is dated before the session it names. Correct the date, or"
                            + " name another session.")),
    NOT_A_CORE_GROUP(
            wrong(
                    H3,
                    "The group named as basis is not a core group of this community. Name a core"
                            + " group, or leave it out.")),
    WAS_NOT_PRESENT(
            wrong(
                    H3,
                    "A person named as present neither attended the session nor was a member of"
                            + " the core group that met, or was recorded as missing. Name only"
                            + " persons who were present.")),
    NO_PARTICIPANT_PRESENT(
            wrong(
                    H3,
                    "No participant is named as present, so the participants decided nothing."
                            + " Name at least one participant who was present.")),
    WIDER_THAN_AGREED(
            wrong(
                    H11,
                    "The participants agreed on a narrower visibility for that moment. Choose a"
                            + " narrower visibility; the participants may agree on a wider one,"
                            + " or release a single event."));

    private final Reason reason;

    AuthorizationRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
