package nl.noaber.command.person;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a person. */
enum PersonRule implements Rule {
    REGISTERED_ALREADY(conflict(H16, "This person is registered already.")),
    NOT_FOR_ANOTHER(
            wrong(
                    H16,
                    "Each person records the own hats, positions and habits. For a person"
                            + " without an account, the account that registered the person does.")),
    HAT_DECLARED_ALREADY(conflict(H16, "This hat is declared already.")),
    HAT_NOT_DECLARED(conflict(H6, "This hat has not been declared.")),
    AFFILIATED_ALREADY(conflict(H16, "This person has a position in that organisation already.")),
    NOT_AFFILIATED(conflict(H16, "This person has no position in that organisation.")),
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "Outside a community you act in a declared hat or undeclared. Change"
                            + " actingAs."));

    private final Reason reason;

    PersonRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
