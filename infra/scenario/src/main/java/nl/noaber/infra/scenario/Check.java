package nl.noaber.infra.scenario;

/** One checkable result: what the sources say and what the views show. */
record Check(String what, String expected, String found, boolean holds) {

    static Check equal(String what, Object expected, Object found) {
        return new Check(
                what,
                expected.toString(),
                found.toString(),
                expected.toString().equals(found.toString()));
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
