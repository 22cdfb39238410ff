package nl.noaber.command.community;

import static nl.noaber.command.rule.HardRule.H1;
import static nl.noaber.command.rule.HardRule.H11;
import static nl.noaber.command.rule.HardRule.H12;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H2;
import static nl.noaber.command.rule.HardRule.H3;
import static nl.noaber.command.rule.HardRule.H5;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.HardRule.H7;
import static nl.noaber.command.rule.HardRule.H8;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a community. */
enum CommunityRule implements Rule {
    FACILITATOR_AND_PARTICIPANT(
            conflict(
                    H1,
                    "Nobody is facilitator and participant of the same community at the same"
                            + " time; end the one role first.")),
    MODERATOR_IS_CONFIRMED(
            wrong(
                    H2,
                    "The role of moderator cannot be assigned. Nominate the person, and confirm"
                            + " the nomination when no objection of a participant stands.")),
    NOMINATED_ALREADY(conflict(H2, "This person is nominated already.")),
    NOT_NOMINATED(conflict(H2, "This person is not nominated. Nominate the person first.")),
    NOT_HEARD_IN_THIS(
            wrong(H2, "Only a participant of that moment accepts a moderator or objects.")),
    OBJECTION_STANDS(
            conflict(
                    H2,
                    "A participant objected and has not accepted since. Settle the objection"
                            + " before you confirm the moderator.")),
    NOT_A_MATTER_HERE(
            wrong(
                    H3,
                    "An objection names a recorded theme, goal, proposal or decision of this"
                            + " community. Name one of these events.")),
    NOT_AN_EVENT_HERE(
            wrong(
                    H3,
                    "An event in followsFrom is not an event of this community. Name events of"
                            + " this community only.")),
    NOT_AGREED_BEFORE(
            conflict(
                    H3,
                    "What you want to change or drop was not agreed, or is no longer in force.")),
    AGREED_ALREADY(conflict(H3, "This is agreed already.")),
    NARROWER_THAN_THE_COMMUNITY(
            wrong(
                    H11,
                    "The openness cannot be narrower than the community itself. Choose COMMUNITY"
                            + " or a wider visibility.")),
    KEPT_APART(
            conflict(
                    H12,
                    "The participants agreed to keep this matter apart. It is decided elsewhere,"
                            + " not in this community.")),
    CLOSED(
            conflict(
                    H5,
                    "The community is closed: nobody joins and nothing is agreed any more."
                            + " Reopen it first.")),
    NOT_CLOSED(conflict(H5, "The community is not closed, so it cannot be reopened.")),
    OUT_OF_TURN(
            wrong(
                    H5,
                    "The date lies before the last closing or reopening. A reopening follows the"
                            + " closing, and a closing follows the reopening; correct the date.")),
    NO_REASON(
            wrong(
                    H5,
                    "A reason is missing. Give the reason and what follows when you close a"
                            + " community, and the reason when you reopen it.")),
    NOT_THEIRS_TO_CARRY(
            wrong(
                    H5,
                    "Only participants, the initiator, moderator, coordinator or facilitator"
                            + " agree on the term of a community, start, extend, close and"
                            + " reopen it. A recorder may record it with one of them as actor.")),
    PROPOSER_IS_INITIATOR(
            wrong(
                    H6,
                    "You propose a community as its initiator, in a declared hat, or undeclared."
                            + " Choose one of these in actingAs.")),
    SIZE_LIMIT_REACHED(
            conflict(
                    H7,
                    "The community has reached the number of participants that was agreed. Raise"
                            + " the limit with a reason first.")),
    LIMIT_NOT_THEIRS(
            wrong(
                    H7,
                    "Before the start the initiator agrees on the limit, later a participant"
                            + " does. A recorder may record it with that person as actor.")),
    LIMIT_TOO_SMALL(wrong(H7, "The limit must be 1 or more.")),
    ALREADY_STARTED(conflict(H8, "The community has started already.")),
    SUITABILITY_UNANSWERED(
            conflict(
                    H8,
                    "The suitability check has not been answered. Answer it before the start.")),
    SUITABILITY_UNFAVOURABLE(
            conflict(
                    H8,
                    "The suitability check advises against a community. Overrule the advice with"
                            + " a reason before the start.")),
    NOTHING_TO_OVERRULE(conflict(H8, "There is no unfavourable advice to overrule.")),
    SIZE_LIMIT_MISSING(
            conflict(H8, "No size limit has been agreed. Agree on one before the start.")),
    TERM_MISSING(conflict(H8, "No term has been agreed. Agree on one before the start.")),
    TERM_BACKWARDS(wrong(H8, "A term must end after it begins.")),
    SUPPORT_MISSING(conflict(H8, "No support has been agreed. Agree on it before the start.")),
    ALREADY_JOINED(conflict(H16, "This person is a participant already.")),
    NOT_A_PARTICIPANT(conflict(H16, "This person is not a participant.")),
    ROLE_HELD_ALREADY(conflict(H16, "This person holds this role already.")),
    ROLE_NOT_HELD(conflict(H16, "This person does not hold this role.")),
    PARTICIPANTS_JOIN(
            wrong(
                    H16,
                    "The role of participant is not assigned or ended. A person becomes a"
                            + " participant by joining and stops by leaving.")),
    PROFILE_UNKNOWN(wrong(H16, "This person is not known in this community yet. Add a profile.")),
    NOBODY_KNOWN_HERE(
            wrong(
                    H16,
                    "This person does not belong to this community and never did. Name a member"
                            + " or former member.")),
    PROFILE_UNCHANGED(conflict(H16, "The profile of this person is the same already.")),
    HANDED_TO_ONESELF(
            wrong(H16, "A role is handed over to another person. Name a different successor.")),
    NOT_A_COMMUNITY(
            wrong(
                    H16,
                    "The community you name must be another one, and the actor must belong or"
                            + " have belonged to it."));

    private final Reason reason;

    CommunityRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
