package nl.noaber.command.session;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H5;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a session. */
enum SessionRule implements Rule {
    COMMUNITY_CLOSED(conflict(H5, "The community is closed: no session is held any more.")),
    CANCELLED(conflict(H16, "The session was cancelled.")),
    ALREADY_OPENED(conflict(H16, "The session was opened already.")),
    NOT_OPENED(conflict(H16, "The session has not been opened yet. Open it first.")),
    ALREADY_CLOSED(conflict(H16, "The session was closed already.")),
    LIES_AHEAD(
            wrong(
                    H16,
                    "The session is planned for a later day. If it was held earlier, reschedule"
                            + " it first.")),
    NOT_A_MEMBER(
            wrong(
                    H16,
                    "A person you name did not belong to the community on that day. Name members"
                            + " of that day only.")),
    SAME_PERSON_TWICE(wrong(H16, "You name the same person twice. Name each person once.")),
    ATTENDANCE_RECORDED_ALREADY(conflict(H16, "This attendance was recorded already.")),
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "The person did not hold this role or hat at that moment. Name roles and"
                            + " hats that were held then.")),
    CAPACITY_UNDECLARED(wrong(H6, "Name the role or hat; it cannot be undeclared here.")),
    SWITCH_CHANGES_NOTHING(
            wrong(H6, "The person acts in this role or hat already. Name another one.")),
    NOTHING_TO_MOVE(wrong(H16, "The session is on that day already.")),
    TOO_SHORT(wrong(H16, "A session takes one minute or more.")),
    TOO_FEW_SUBGROUPS(wrong(H16, "A session splits up into two groups or more.")),
    SAME_HAT_TWICE(wrong(H6, "You name the same role or hat twice. Combine different ones.")),
    NO_SUCH_ASSIGNMENT(wrong(H16, "This assignment was not given in this session."));

    private final Reason reason;

    SessionRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
