package nl.noaber.infra.scenario.client;

import org.jspecify.annotations.Nullable;

/** A problem document: the command was rejected. */
public record Refusal(int status, @Nullable String rule, String detail) {

    public boolean isByRule(String expected) {
        return (status == 409 || status == 422) && expected.equals(rule);
    }

    @Override
    public String toString() {
        return status + (rule == null ? "" : " " + rule) + " " + detail;
    }
}
