package nl.noaber.command.rule;

/** The hard rules of the sources that this service enforces, each with the passage it rests on. */
public enum HardRule {
    H1(
            "S0:1284",
            "«Ga de twee rollen scheiden: facilitator en partner/deelnemer. Laat niet beide rollen"
                    + " door één iemand vervullen.»"),
    H2("S3:170", "«een moderator zoeken, die door iedereen geaccepteerd wordt»"),
    H3(
            "S1:162",
            "«Niet de gemeente bepaalde de thema’s, dat deden de deelnemers van de lerende"
                    + " gemeenschap gezamenlijk.»"),
    H5("S0:538", "«als je stopt, doe dat bewust, laat het niet zomaar doodbloeden»"),
    H6("S4:797", "«Maak helder vanuit welke rol je praat»"),
    H7("S3:159", "«De maximale grootte van de groep bepalen»"),
    H8(
            "S0:356",
            "«Begin alleen aan een LG als er een gezamenlijk vraagstuk is waar alle deelnemers warm"
                    + " voor lopen of waar ze allemaal last van hebben.»"),
    H9("S3:63", "«Want zonder afspraken geen resultaten.»"),
    H11("S0:219", "«wel of niet achter gesloten deuren werken»"),
    H12("S0:1229", "«Door beide processen – bezuinigingen en LG - gescheiden te houden»"),
    H14(
            "S4:1052",
            "«Een helder vastgelegde formulering van de adviezen maakt het makkelijker om deze onder"
                    + " de aandacht te brengen van relevante actoren.»"),
    H15("S4:625", "«controleerbaar»"),
    /** Ordinary integrity, which the sources take for granted and do not state. */
    H16("derived", "");

    private final String source;
    private final String passage;

    HardRule(String source, String passage) {
        this.source = source;
        this.passage = passage;
    }

    /** Source and line of the passage, such as {@code S0:1284}. */
    public String source() {
        return source;
    }

    /** The Dutch words of the source. */
    public String passage() {
        return passage;
    }
}
