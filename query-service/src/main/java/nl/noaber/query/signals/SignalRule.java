package nl.noaber.query.signals;

import java.util.function.Function;
import nl.noaber.kernel.oversight.SoftRules;

/** A soft rule: it never refuses anything, it only says where a community departs from it. */
public enum SignalRule {
    W1(
            "kies dan voor een groep van 10-15 mensen. Dat geeft meer dynamiek.",
            "S0:547",
            "10 to 15 participants (10 to 12 on average, says S0:209)",
            "The group lies outside the size that works best."),
    W2(
            "Bij plenaire gesprekken ontstond vrij snel een passieve sfeer. Opsplitsen in werkgroepen was een"
                    + " uitkomst.",
            "S0:545",
            "more than 15 present, neither sub-groups nor working groups",
            "A plenary with many present and no sub-groups turns passive."),
    W3(
            "Maar één jaar is naar onze ervaring minimaal nodig voor een LG",
            "S0:526",
            "12 months (red below); 18, of 18 to 24, for a complex issue (amber)",
            "The intended term is short for what is to be learned."),
    W4(
            "Na 4-8 weken 2e sessie",
            "S3:174",
            "28 to 56 days between the first two plenaries",
            "The second plenary is not planned or held in time after the first."),
    W5(
            "eens in de 6-8 weken",
            "S0:80",
            own ->
                    "56 days, later 3 months (our own reading: once a core group leads); red: %d months without any session (our own default)"
                            .formatted(own.dormantMonths()),
            "Plenaries no longer follow each other, or nobody meets at all."),
    W6(
            "vonden de meeste deelnemers vier uur veel te lang",
            "S0:511",
            "less than 240 minutes",
            "A plenary is planned longer than people care for."),
    W7(
            "Ga erachter aan als je merkt dat iemand ‘wegglijdt’ of een aantal keren niet kan.",
            "S0:1127",
            own ->
                    "%d absences in a row, red from %d, or one while the contacts of three months fell below %d %% of those before (our own defaults)"
                            .formatted(own.absences(), own.manyAbsences(), own.contactsPercent()),
            "A participant is slipping away."),
    W9(
            "één van de deelnemers werpt zich tijdens het hele proces als ‘trekker’ op",
            "S3:177",
            own ->
                    "one puller at least, who began no more than %d %% of %d contacts and proposals or more (our own defaults)"
                            .formatted(own.pullerPercent(), own.beginnings()),
            "Nobody pulls, or much hangs on one who does."),
    W17(
            "Bespreek in ieder geval de verwachtingen van deelnemers",
            "S0:450",
            "each participant, at the start or on joining",
            "Participants have not said what they expect and put in."),
    W18(
            "Breng van te voren in kaart wat iedereen onder rendement verstaat.",
            "S0:949",
            "each participant, at the start or on joining",
            "Participants have not said what return they hope for."),
    W19(
            "Als handelen niet gekoppeld wordt aan tussentijdse reflectiemomenten, blijft het lerende"
                    + " effect uit en is de Lerende Gemeenschap niet meer dan een dure projectgroep.",
            "S0:1072",
            own ->
                    "%d sessions held or marketplaces opened in a row, or reflections below %d %% of them (our own defaults)"
                            .formatted(own.unreflected(), own.reflectionPercent()),
            "One acts without looking back."),
    W22(
            "met tussenevaluaties werken",
            "S0:263",
            own -> "%d months (our own default)".formatted(own.evaluationMonths()),
            "For half a year nobody looked at how it goes."),
    W32(
            "Elke keer was iemand anders gastheer/-vrouw",
            "S0:488",
            "every time another (our own reading: not twice in a row)",
            "The same person is host twice in a row."),
    W58(
            "dat mensen dan minder snel zeggen dat ze het ergens niet mee eens zijn",
            "S0:472",
            own ->
                    "%d decisions without an objection or a doubt (our own default)"
                            .formatted(own.decisions()),
            "Nobody ever disagrees."),
    H2(
            "De moderator/coördinator moet wel iemand zijn die door iedereen geaccepteerd wordt",
            "S0:1305",
            "one objection after the confirmation",
            "Somebody no longer accepts the moderator.");

    static final int FEWEST = 10;
    static final int MOST = 15;
    static final int FEWEST_MONTHS = 12;
    static final int COMPLEX_MONTHS = 18;
    static final int SOONEST_DAYS = 28;
    static final int LATEST_DAYS = 56;
    static final int LATER_MONTHS = 3;
    static final int LONG_MINUTES = 240;

    private final String passage;
    private final String source;
    private final Function<Thresholds, String> threshold;
    private final String meaning;

    SignalRule(String passage, String source, String threshold, String meaning) {
        this(passage, source, _ -> threshold, meaning);
    }

    SignalRule(
            String passage, String source, Function<Thresholds, String> threshold, String meaning) {
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

    public String threshold(Thresholds own) {
        return threshold.apply(own);
    }

    /** Whether there is nothing to be done about it any more once the community has ended. */
    boolean endsWithTheCommunity() {
        return switch (this) {
            case W1, W2, W4, W5, W6, W7, W9, W19, W22, W32, H2 -> true;
            case W3, W17, W18, W58 -> false;
        };
    }

    /**
     * Whether the events that it counts disclose who said nothing, which only they may know (F13).
     */
    boolean tellsWhoIsSilent() {
        return this == W17 || this == W18;
    }

    /** Whether it may be about one person, and then is not for everybody (finding F13). */
    boolean mayBeAboutPerson() {
        return SoftRules.mayConcernOnePerson(name());
    }

    public String meaning() {
        return meaning;
    }
}
