package nl.noaber.command.authorization;

import static nl.noaber.command.rule.HardRule.H11;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H3;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Why somebody may not act as they say, or not alone. */
public enum AuthorizationRule implements Rule {
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "The role or hat named in actingAs was not held by the actor at "
                            + "that moment.")),
    ACTOR_NOT_A_MEMBER(wrong(H16, "Only somebody who belonged to the community then acts in it.")),
    MAY_NOT_RECORD_FOR_OTHERS(
            wrong(
                    H16,
                    "Only a facilitator, coordinator, recorder or initiator (on a "
                            + "marketplace also a broker) records what somebody else did.")),
    NOT_THEIRS_TO_GRANT(
            wrong(
                    H16,
                    "The roles that record for others, and that of researcher, are given by"
                            + " somebody who records for others already; so is any role to a"
                            + " researcher.")),
    NOT_FOR_ANOTHER(
            wrong(
                    H16,
                    "One consents, accepts, objects and combines hats for oneself; a recorder may"
                            + " write it down, with that person as actor.")),
    NOT_REGISTERED(wrong(H16, "Somebody who is to join is not registered.")),
    NOT_A_CAUSE_HERE(
            wrong(H16, "The event named in causedBy was never recorded in this community.")),
    NAMED_NOT_A_MEMBER(
            wrong(H16, "Somebody named did not belong to the community at that moment.")),
    SAME_PERSON_TWICE(wrong(H16, "Somebody is named twice.")),
    CAPACITY_UNDECLARED(
            wrong(H6, "Who decides, advises or speaks in public says in which role or hat.")),
    NOT_THEIRS_TO_DECIDE(
            wrong(
                    H3,
                    "Participants decide this together, none who acts as initiator, facilitator,"
                            + " researcher, chair, expert or manager; a recorder may record it with a participant as"
                            + " actor.")),
    NOT_A_SESSION_HERE(
            wrong(H3, "A decision names the session it was taken in; this is none of here.")),
    SESSION_NOT_HELD(
            conflict(H3, "A decision names a session that was held; this one was not, so far.")),
    DECIDED_BEFORE_IT_MET(wrong(H3, "The decision lies before the session it names.")),
    NOT_A_CORE_GROUP(wrong(H3, "The group named is no core group of this community.")),
    WAS_NOT_PRESENT(
            wrong(
                    H3,
                    "Somebody named as present was neither recorded as attending the session nor,"
                            + " unless recorded as missing, a member of the core group that met.")),
    NO_PARTICIPANT_PRESENT(wrong(H3, "Where no participant was, participants decided nothing.")),
    WIDER_THAN_AGREED(
            wrong(
                    H11,
                    "The participants agreed that what is recorded now stays in a narrower"
                            + " circle; they may open it, or release one event."));

    private final Reason reason;

    AuthorizationRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
