package nl.noaber.command.told;

import nl.noaber.command.rule.Refused;
import nl.noaber.command.rule.Rule;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/** Tests name the rule that refuses, never its words. */
public final class Refusals {
    private Refusals() {}

    /** A refusal by this rule. */
    public static Matcher<Throwable> refusedBy(Rule rule) {
        return new FeatureMatcher<>(Matchers.<Object>is(rule), "refused by", "rule") {
            @Override
            protected Object featureValueOf(Throwable thrown) {
                return thrown instanceof Refused refused ? refused.rule() : thrown;
            }
        };
    }
}
