package nl.noaber.command.organisation;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about an organisation. */
enum OrganisationRule implements Rule {
    NOT_FOR_ANOTHER(wrong(H16, "Outside a community one records for oneself.")),
    CAPACITY_NOT_HELD(wrong(H6, "The register of organisations is kept in no role or hat.")),
    NOT_THE_REGISTRAR(wrong(H16, "Only the account that registered an organisation changes it.")),
    CHANGES_NOTHING(conflict(H16, "The organisation is known like this already."));

    private final Reason reason;

    OrganisationRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
