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
            "A plenary with many present and no sub-groups turns passive."),
    W3(
            "Maar één jaar is naar onze ervaring minimaal nodig voor een LG",
            "S0:526",
            "12 months",
            "The intended term is shorter than a year."),
    W4(
            "Na 4-8 weken 2e sessie",
            "S3:174",
            "28 to 56 days",
            "The second plenary came too early or too late after the first."),
    W5(
            "eens in de 6-8 weken",
            "S0:80",
            "56 days",
            "More than eight weeks lay between two plenaries."),
    W6(
            "vonden de meeste deelnemers vier uur veel te lang",
            "S0:511",
            "less than 240 minutes",
            "A plenary is planned longer than people care for."),
    W7(
            "Ga erachter aan als je merkt dat iemand ‘wegglijdt’ of een aantal keren niet kan.",
            "S0:1127",
            "2 absences in a row (our own default; 3 is worse)",
            "A participant is slipping away."),
    W17(
            "Bespreek in ieder geval de verwachtingen van deelnemers",
            "S0:450",
            "each participant, at the start or on joining",
            "Participants have not said what they expect and put in."),
    W19(
            "Als handelen niet gekoppeld wordt aan tussentijdse reflectiemomenten, blijft het lerende"
                    + " effect uit en is de Lerende Gemeenschap niet meer dan een dure projectgroep.",
            "S0:1072",
            "3 sessions in a row (our own default)",
            "One acts without looking back."),
    W22(
            "met tussenevaluaties werken",
            "S0:263",
            "183 days (our own default)",
            "For half a year nobody looked at how it goes."),
    W32(
            "Elke keer was iemand anders gastheer/-vrouw",
            "S0:488",
            "every time another",
            "The same person is host twice in a row."),
    W58(
            "dat mensen dan minder snel zeggen dat ze het ergens niet mee eens zijn",
            "S0:472",
            "10 decisions without an objection (our own default)",
            "Nobody ever disagrees.");

    static final int FEWEST = 10;
    static final int MOST = 15;
    static final int MONTHS = 12;
    static final int SOONEST_DAYS = 28;
    static final int LATEST_DAYS = 56;
    static final int LONG_MINUTES = 240;
    static final int ABSENCES = 2;
    static final int SESSIONS = 3;
    static final int HALF_YEAR_DAYS = 183;
    static final int DECISIONS = 10;

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

    /** Whether it is about one person, and so not for everybody (finding F13). */
    boolean aboutPerson() {
        return this == W7;
    }

    public String meaning() {
        return meaning;
    }
}
