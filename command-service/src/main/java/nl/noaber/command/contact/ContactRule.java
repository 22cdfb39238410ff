package nl.noaber.command.contact;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a contact; that the community is closed is none. */
enum ContactRule implements Rule {
    TOO_FEW_PEOPLE(wrong(H16, "A contact is between two people or more.")),
    SAME_PERSON_TWICE(wrong(H16, "Somebody is named twice.")),
    INITIATOR_NOT_AMONG_THEM(wrong(H16, "Who took the first step is one of the people.")),
    NOT_A_MEMBER(wrong(H16, "Somebody named did not belong to the community at that moment."));

    private final Reason reason;

    ContactRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
