package nl.noaber.query.signals;

/** A soft rule: it never refuses anything, it only says where a community departs from it. */
public enum Rule {
    W1(
            "kies dan voor een groep van 10-15 mensen. Dat geeft meer dynamiek.",
            "S0:547",
            "10 to 15 participants",
            "The group lies outside the size that works best."),
    W2(
            "Bij plenaire gesprekken ontstond vrij snel een passieve sfeer. Opsplitsen in werkgroepen was een"
                    + " uitkomst.",
            "S0:545",
            "15 present without sub-groups",
            "A plenary with many present and no sub-groups turns passive.");

    static final int FEWEST = 10;
    static final int MOST = 15;

    private final String passage;
    private final String source;
    private final String threshold;
    private final String meaning;

    Rule(String passage, String source, String threshold, String meaning) {
        this.passage = passage;
        this.source = source;
        this.threshold = threshold;
        this.meaning = meaning;
    }

    public String passage() {
        return passage;
    }

    public String source() {
        return source;
    }

    public String threshold() {
        return threshold;
    }

    public String meaning() {
        return meaning;
    }
}
