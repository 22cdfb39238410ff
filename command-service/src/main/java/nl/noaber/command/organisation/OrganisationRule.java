package nl.noaber.command.organisation;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about an organisation. */
enum OrganisationRule implements Rule {
    NOT_FOR_ANOTHER(
            wrong(
                    H16,
                    "The register of organisations does not record for other people. Leave actor"
                            + " out.")),
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "The register of organisations needs no role or hat. Leave actingAs"
                            + " undeclared.")),
    NOT_THE_REGISTRAR(
            wrong(H16, "Only the account that registered an organisation may change it.")),
    CHANGES_NOTHING(conflict(H16, "The organisation has these details already."));

    private final Reason reason;

    OrganisationRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
