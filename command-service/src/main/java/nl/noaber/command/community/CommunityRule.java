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
                    "Nobody is facilitator and participant of the same community at the"
                            + " same time; end the one role first.")),
    MODERATOR_IS_CONFIRMED(
            wrong(
                    H2,
                    "Nobody is made moderator: one is nominated, and confirmed when no"
                            + " participant's objection stands.")),
    NOMINATED_ALREADY(conflict(H2, "This person was nominated already.")),
    NOT_NOMINATED(conflict(H2, "This person was not nominated.")),
    NOT_HEARD_IN_THIS(wrong(H2, "Only who takes part then accepts or objects.")),
    OBJECTION_STANDS(
            conflict(
                    H2, "A participant objected and did not accept since; so not everybody does.")),
    NOT_A_MATTER_HERE(
            wrong(
                    H3,
                    "One objects to a theme, goal, proposal or decision of this community that was"
                            + " recorded.")),
    NOT_AN_EVENT_HERE(wrong(H3, "An event it follows from was never recorded in this community.")),
    NOT_AGREED_BEFORE(conflict(H3, "What it changes or lets go was not agreed, or no longer is.")),
    AGREED_ALREADY(conflict(H3, "This was agreed already.")),
    NARROWER_THAN_THE_COMMUNITY(
            wrong(H11, "Openness begins with the community itself: whoever takes part may see.")),
    KEPT_APART(
            conflict(
                    H12,
                    "The participants keep this matter apart: it is decided elsewhere, not here.")),
    CLOSED(
            conflict(
                    H5,
                    "The community is closed: nobody joins and nothing is agreed any " + "more.")),
    NOT_CLOSED(conflict(H5, "Only a closed community is opened again.")),
    OUT_OF_TURN(
            wrong(
                    H5,
                    "A community is opened again after it was closed, and closed after it was"
                            + " opened.")),
    NO_REASON(
            wrong(
                    H5,
                    "Who closes a community says why and what follows; who opens it again says"
                            + " why.")),
    NOT_THEIRS_TO_CARRY(
            wrong(
                    H5,
                    "Participants, the initiator, moderator, coordinator or facilitator agree on the"
                            + " term of a community, start, extend, close and reopen it; a"
                            + " recorder may write it down.")),
    PROPOSER_IS_INITIATOR(
            wrong(
                    H6,
                    "Whoever proposes a community acts as its initiator, in a declared "
                            + "hat, or undeclared.")),
    SIZE_LIMIT_REACHED(
            conflict(
                    H7,
                    "The community has as many participants as was agreed; raise the "
                            + "limit with a reason first.")),
    LIMIT_NOT_THEIRS(
            wrong(
                    H7,
                    "Before the start the initiator agrees on the limit, later the "
                            + "participants do (a recorder may write it down, with a"
                            + " participant as actor).")),
    LIMIT_TOO_SMALL(wrong(H7, "The limit is 1 or more.")),
    ALREADY_STARTED(conflict(H8, "The community has started already.")),
    SUITABILITY_UNANSWERED(conflict(H8, "The suitability check was not answered.")),
    SUITABILITY_UNFAVOURABLE(
            conflict(
                    H8,
                    "The suitability check advises otherwise; overrule it with a reason"
                            + " first.")),
    NOTHING_TO_OVERRULE(conflict(H8, "There is no unfavourable advice to overrule.")),
    SIZE_LIMIT_MISSING(conflict(H8, "No size limit was agreed.")),
    TERM_MISSING(conflict(H8, "No term was agreed.")),
    TERM_BACKWARDS(wrong(H8, "A term ends after it begins.")),
    SUPPORT_MISSING(conflict(H8, "No support was agreed.")),
    ALREADY_JOINED(conflict(H16, "This person is a participant already.")),
    NOT_A_PARTICIPANT(conflict(H16, "This person is no participant.")),
    ROLE_HELD_ALREADY(conflict(H16, "This person holds this role already.")),
    ROLE_NOT_HELD(conflict(H16, "This person does not hold this role.")),
    PARTICIPANTS_JOIN(wrong(H16, "One becomes a participant by joining and stops by leaving.")),
    ENDS_BEFORE_IT_BEGAN(wrong(H16, "A role cannot end before it began.")),
    PROFILE_UNKNOWN(wrong(H16, "This person is not known here yet: a profile is needed.")),
    HANDED_TO_ONESELF(wrong(H16, "A role is handed over to somebody else.")),
    NOT_A_COMMUNITY(
            wrong(
                    H16,
                    "What grows out of a community, or continues it, is another community that the"
                            + " actor belongs to."));

    private final Reason reason;

    CommunityRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
