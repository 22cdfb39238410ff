package nl.noaber.command.acting;

import static nl.noaber.command.rule.HardRule.H16;
import static nl.noaber.command.rule.HardRule.H6;
import static nl.noaber.command.rule.Reason.wrong;

import nl.noaber.command.rule.Reason;
import nl.noaber.command.rule.Rule;

/** Why somebody may not act as they say. */
public enum ActingRule implements Rule {
    CAPACITY_NOT_HELD(
            wrong(
                    H6,
                    "The role or hat named in actingAs was not held by the actor at "
                            + "that moment.")),
    ACTOR_NOT_A_MEMBER(wrong(H16, "Only somebody who belonged to the community then acts in it.")),
    MAY_NOT_RECORD_FOR_OTHERS(
            wrong(
                    H16,
                    "Only a facilitator, coordinator, recorder or initiator (on a "
                            + "marketplace also a broker) records what somebody else did."));

    private final Reason reason;

    ActingRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
