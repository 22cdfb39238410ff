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
                    "One says oneself which hats, positions and habits one has; for somebody without"
                            + " an account, the account that registered them does.")),
    HAT_DECLARED_ALREADY(conflict(H16, "This hat is declared already.")),
    HAT_NOT_DECLARED(conflict(H6, "This hat was not declared.")),
    AFFILIATED_ALREADY(conflict(H16, "This person is with that organisation already.")),
    NOT_AFFILIATED(conflict(H16, "This person is not with that organisation.")),
    CAPACITY_NOT_HELD(wrong(H6, "Outside a community one acts in a declared hat or undeclared."));

    private final Reason reason;

    PersonRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
