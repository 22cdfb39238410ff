package nl.noaber.infra.scenario;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who slips away and comes back, who leaves, and what comes after the end (scripts 5 and 8). */
record Endings(Views views) {

    private static final String SLIPPING = "housing-officer-01";
    private static final String LEAVING = "entrepreneur-08";
    private static final String THEATRE =
            "/outcomes[outcome.title=Clubs rehearse on the theatre's stage by day]";

    List<Check> checks() {
        return List.of(someoneSlipsAway(), someoneLeaves(), afterTheEnd()).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Script 5: two absences, a signal, somebody rings up, a catch-up, and back. */
    List<Check> someoneSlipsAway() {
        String w7 = "/signals[rule=W7][about=" + views.person(SLIPPING) + "]";
        JsonNode now = views.trail("/signals", "");
        String visit =
                text(
                        views.trail("/sessions", ""),
                        "/sessions[session.on.from=2011-03-09]/session/session");
        return List.of(
                Check.at("raised by the second absence in a row", 2, now, w7 + "/value"),
                Check.at("raised on the day of it", "2011-02-16", now, w7 + "/since/from"),
                Check.at("not yet raised the day before", 0, asOf("2011-02-15"), w7 + "/#"),
                Check.at("said about it", "The moderator rings up", now, w7 + "/said/*/text"),
                Check.at(
                        "still open before the catch-up",
                        0,
                        asOf("2011-02-20"),
                        w7 + "/resolvedBy/#"),
                Check.at(
                        "resolved on the day of the catch-up",
                        "2011-02-21",
                        now,
                        w7 + "/until/from"),
                Check.at(
                        "resolved by the catch-up",
                        "tie.catch-up-held",
                        views.trail("/causes", "event=" + text(now, w7 + "/resolvedBy")),
                        "/kind"),
                Check.at(
                        "back at the next meeting",
                        "PRESENT",
                        views.trail("/sessions", "session=" + visit),
                        "/attendance[person=" + views.person(SLIPPING) + "]/attendance"));
    }

    /** Script 5, too: one leaves deliberately, which no signal mistakes for slipping away. */
    List<Check> someoneLeaves() {
        String held = "/held[role=PARTICIPANT][label=" + LEAVING + "]";
        String w7 = "/signals[rule=W7][about=" + views.person(LEAVING) + "]";
        JsonNode roles = views.trail("/roles", "");
        JsonNode signals = views.trail("/signals", "");
        return List.of(
                Check.at("took part until", "2011-09-01", roles, held + "/until/on/from"),
                Check.at(
                        "the reason for leaving",
                        "A second firm asks all the time there is; says goodbye in person",
                        roles,
                        held + "/reason"),
                Check.at(
                        "joined, whoever left later", 25, roles, "/held[role=PARTICIPANT]/label/#"),
                Check.at("had slipped away once", "2010-12-08", signals, w7 + "/since/from"),
                Check.at("and had come back", "2011-04-13", signals, w7 + "/until/from"),
                Check.at(
                        "a signal dismissed with a reason",
                        "Told so in person: a busy month, nothing else",
                        signals,
                        w7 + "/said[dismissed=true]/text"));
    }

    /** Script 8: closed on purpose, continued, and what comes later leads back. */
    List<Check> afterTheEnd() {
        JsonNode overview = views.overview("");
        JsonNode outcomes = views.trail("/outcomes", "");
        return List.of(
                Check.at("state", "CLOSED", overview, "/state"),
                Check.at(
                        "what follows",
                        "Continued as HellendoornSamen, motto Geven en Geven",
                        overview,
                        "/facts/closed/value"),
                Check.at("nobody joined after the end", 24, overview, "/size"),
                Check.at(
                        "why it was closed",
                        "The two pilot years agreed at the start are over; stopped on purpose",
                        overview,
                        "/facts/closedBecause/value"),
                Check.at(
                        "first inward, then outward",
                        List.of(
                                "Inward: the network among each other",
                                "Outward: more is told outside"),
                        overview,
                        "/phases/*/name"),
                Check.at(
                        "continued as",
                        views.called("HellendoornSamen"),
                        overview,
                        "/lineage[relation=CONTINUED_AS]/community"),
                Check.at("outcomes after the end", 3, outcomes, "/outcomes[afterTheEnd=true]/#"),
                Check.at(
                        "one of them in 2012",
                        "2012-03-20",
                        outcomes,
                        THEATRE + "/outcome/at/on/from"),
                Check.at(
                        "on the day of the visit it leads back to",
                        "SITE_VISIT",
                        views.trail("/sessions", ""),
                        "/sessions[session.on.from=2011-10-05]/session/kind"),
                Check.at(
                        "what it leads back to",
                        List.of("session.closed", "learning.reflection-recorded", "tie.help-given"),
                        outcomes,
                        THEATRE + "/from/*/kind"),
                Check.at(
                        "when that was",
                        List.of("2011-10-05", "2011-10-06", "2011-10-05"),
                        outcomes,
                        THEATRE + "/from/*/on/from"),
                Check.at(
                        "traced further by somebody else",
                        2,
                        outcomes,
                        THEATRE + "/outcome/attributions/*/#"),
                Check.at(
                        "traced once before that",
                        1,
                        views.trail("/outcomes", "asOf=2012-04-01"),
                        THEATRE + "/outcome/attributions/*/#"),
                Check.at(
                        "not there when the community closed",
                        0,
                        views.trail("/outcomes", "asOf=2011-12-31"),
                        THEATRE + "/#"));
    }

    private static String text(JsonNode answer, String place) {
        return new Place(place).in(answer).asString("");
    }

    private JsonNode asOf(String day) {
        return views.trail("/signals", "asOf=" + day);
    }
}
