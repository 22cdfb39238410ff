package nl.noaber.command.group;

import static nl.noaber.command.rule.HardRule.H12;
import static nl.noaber.command.rule.HardRule.H14;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H5;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a group. */
enum GroupRule implements Rule {
    COMMUNITY_CLOSED(conflict(H5, "In a closed community no groups form or grow any more.")),
    DISSOLVED(conflict(H5, "The group was dissolved.")),
    NO_REASON(wrong(H5, "Who dissolves a group says why and what follows.")),
    NOT_OF_THE_COMMUNITY(
            wrong(
                    H16,
                    "Somebody named did not belong to the community at that moment; only a "
                            + "steering group or a sounding board takes in others.")),
    MEMBER_ALREADY(conflict(H16, "Somebody named is a member of the group already.")),
    SAME_PERSON_TWICE(wrong(H16, "Somebody is named twice.")),
    NOT_A_MEMBER(conflict(H16, "This person is not a member of the group.")),
    ENDS_BEFORE_IT_BEGAN(wrong(H16, "That lies before it began.")),
    MANDATE_NOT_THEIRS(wrong(H12, "Participants set and change what a group may do, nobody else.")),
    NOT_OUR_MATTER(conflict(H12, "This matter lies outside the group's mandate.")),
    ADVISER_NOT_A_MEMBER(wrong(H14, "Only a member gives the group's advice.")),
    NOT_ASKED(conflict(H14, "This group was not asked for that advice.")),
    GIVEN_ALREADY(conflict(H14, "That advice was given already.")),
    NOT_GIVEN(conflict(H14, "One answers an advice that was given.")),
    ANSWERED_ALREADY(conflict(H14, "That advice was answered already.")),
    NOT_ADOPTED(conflict(H14, "Only an advice that was adopted is followed up."));

    private final Reason reason;

    GroupRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
