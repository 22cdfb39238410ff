package nl.noaber.command.study;

import static nl.noaber.command.rule.HardRule.H11;
import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.Reason.conflict;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Every reason to refuse something about a study; that the community is closed is none. */
enum StudyRule implements Rule {
    NO_CONSENT(
            conflict(
                    H11,
                    "A person you name had not consented to this at that moment. Without consent"
                            + " nothing is recorded about a person.")),
    NO_CONSENT_TO_WITHDRAW(conflict(H11, "There is no consent to withdraw.")),
    NOT_A_RESEARCHER(wrong(H16, "Only a researcher of the community conducts a study of it.")),
    OVER(conflict(H16, "The study was stopped or closed.")),
    NOT_A_MEMBER(wrong(H16, "Only a member of the community consents to a study of it.")),
    NO_SUCH_FINDING(wrong(H16, "This study has no such finding.")),
    NOT_AN_EVENT_HERE(
            wrong(
                    H16,
                    "An event you name is not an event of this community. Name events of this"
                            + " community only."));

    private final Reason reason;

    StudyRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
