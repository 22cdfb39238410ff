package nl.noaber.infra.scenario;

import tools.jackson.databind.JsonNode;

/** One checkable result: what the sources say and what the views show. */
record Check(String what, String expected, String found, boolean holds) {

    static Check equal(String what, Object expected, Object found) {
        return new Check(
                what,
                expected.toString(),
                found.toString(),
                expected.toString().equals(found.toString()));
    }

    /** What stands at this place of an answer. */
    static Check at(String what, Object expected, JsonNode answer, String place) {
        return equal(what, expected, plain(new Place(place).in(answer)));
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Check::plain).toList();
        }
        return node.isString() ? node.stringValue() : node;
    }

    @Override
    public String toString() {
        return "%s %s: %s%s"
                .formatted(
                        holds ? "ok   " : "WRONG",
                        what,
                        found,
                        holds ? "" : " (expected " + expected + ")");
    }
}
