package nl.noaber.command.contact;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a contact; that the community is closed is none. */
enum ContactRule implements Rule {
    TOO_FEW_PEOPLE(wrong(H16, "A contact is between two people or more. Name at least two.")),
    SAME_PERSON_TWICE(wrong(H16, "You name the same person twice. Name each person once.")),
    INITIATOR_NOT_AMONG_THEM(
            wrong(H16, "The person who initiated the contact must be one of the people in it.")),
    NOT_A_MEMBER(
            wrong(
                    H16,
                    "A person you name did not belong to the community at that moment. Name"
                            + " members of that moment only."));

    private final Reason reason;

    ContactRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
