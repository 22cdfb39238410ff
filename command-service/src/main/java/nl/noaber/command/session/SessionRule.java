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
    COMMUNITY_CLOSED(conflict(H5, "A closed community holds no sessions any more.")),
    CANCELLED(conflict(H16, "The session was cancelled.")),
    ALREADY_OPENED(conflict(H16, "The session was opened already.")),
    NOT_OPENED(conflict(H16, "The session was not opened yet.")),
    ALREADY_CLOSED(conflict(H16, "The session was closed already.")),
    LIES_AHEAD(
            wrong(
                    H16,
                    "The session is planned for a later day; move it if it was held "
                            + "earlier.")),
    NOT_A_MEMBER(wrong(H16, "Somebody named did not belong to the community on that day.")),
    SAME_PERSON_TWICE(wrong(H16, "Somebody is named twice.")),
    ATTENDANCE_RECORDED_ALREADY(conflict(H16, "This attendance was recorded already.")),
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "One switches from and to roles and hats that one holds at that " + "moment.")),
    CAPACITY_UNDECLARED(wrong(H6, "A switch says which role or hat is put on.")),
    SWITCH_CHANGES_NOTHING(wrong(H6, "A switch leads to another role or hat.")),
    NOTHING_TO_MOVE(wrong(H16, "The session is on that day already.")),
    TOO_SHORT(wrong(H16, "A session lasts a minute or more.")),
    TOO_FEW_SUBGROUPS(wrong(H16, "One splits up into two or more groups.")),
    SAME_HAT_TWICE(wrong(H6, "One combines different roles or hats.")),
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
