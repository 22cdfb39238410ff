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
    COMMUNITY_CLOSED(
            conflict(
                    H5,
                    "The community is closed: no group is formed and no member is added any"
                            + " more.")),
    DISSOLVED(conflict(H5, "The group is dissolved.")),
    NO_REASON(
            wrong(
                    H5,
                    "A reason is missing. Give the reason and what follows when you dissolve a"
                            + " group.")),
    NOT_OF_THE_COMMUNITY(
            wrong(
                    H16,
                    "A person you name did not belong to the community at that moment. Only a"
                            + " steering group or a sounding board accepts other people.")),
    MEMBER_ALREADY(conflict(H16, "A person you name is a member of the group already.")),
    SAME_PERSON_TWICE(wrong(H16, "You name the same person twice. Name each person once.")),
    NOT_A_MEMBER(conflict(H16, "This person is not a member of the group.")),
    MANDATE_NOT_THEIRS(wrong(H12, "Only participants set and change the mandate of a group.")),
    NOT_OUR_MATTER(conflict(H12, "This matter is outside the mandate of the group.")),
    ADVISER_NOT_A_MEMBER(
            wrong(
                    H14,
                    "Only a member of the group gives its advice. Name a person who was a member"
                            + " at that moment.")),
    NOT_ASKED(
            conflict(
                    H14,
                    "The group was not asked for this advice. Request it first, or give the"
                            + " advice unasked.")),
    GIVEN_ALREADY(conflict(H14, "This advice was given already.")),
    NOT_GIVEN(conflict(H14, "This advice has not been given yet, so it cannot be answered.")),
    ANSWERED_ALREADY(conflict(H14, "This advice was answered already.")),
    NOT_ADOPTED(conflict(H14, "Only an adopted advice is followed up."));

    private final Reason reason;

    GroupRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
