package nl.noaber.infra.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the views show of what was done beside the meetings, and of what that brought others. */
record Activities(Hellendoorn data, Views views) {

    private static final String WORKSHOP = "/sessions[session.kind=WORKSHOP]";
    private static final String CONFERENCE = "/sessions[session.kind=CONFERENCE]";
    private static final String OPENED = "/session/course[what=opened]/at/event";
    private static final String VISION = "/steps[step.kind=community.shared-vision-adopted]/step";

    List<Check> checks() {
        return List.of(workshop(), giving(), brokering(), nationalMeeting(), severalRoles())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The bank, a participant, prepares voluntary organisations for the Beursvloer. */
    List<Check> workshop() {
        JsonNode sessions = views.trail("/sessions", "");
        String session = text(sessions, WORKSHOP + "/session/session");
        String host =
                text(
                        views.trail("/sessions", "session=" + session),
                        "/entries/session.host-offered/*/person");
        String firm = text(views.overview(""), "/participants[person=" + host + "]/organisation");
        JsonNode announced = views.events("marketplace.announced").getFirst();
        return List.of(
                Check.at("title", "Workshop Goede Zaken", sessions, WORKSHOP + "/session/title"),
                Check.at("known to the year", "YEAR", sessions, WORKSHOP + "/session/on/precision"),
                Check.at(
                        "held by the bank",
                        "Local bank",
                        views.of("auditor", "/organisations/" + firm),
                        "/label"),
                Check.equal(
                        "the first floor that was announced",
                        data.floor().title(),
                        text(announced, "/data/title")),
                Check.at(
                        "is what it was held for",
                        text(announced, "/id"),
                        views.trail("/causes", "event=" + text(sessions, WORKSHOP + OPENED)),
                        "/from/*/event"),
                Check.at(
                        "who came",
                        meeting("workshop-goede-zaken").present().size(),
                        sessions,
                        WORKSHOP + "/present"));
    }

    /** One vision, «Geven en Geven», and what was given in return on the floor. */
    List<Check> giving() {
        JsonNode decisions = views.trail("/decisions", "provenance=SOURCE");
        JsonNode ledger = views.ledger(views.marketplace(data.floor().title()));
        Set<String> asking =
                data.floor().requests().stream()
                        .filter(each -> each.withdrawn() == null)
                        .map(Floor.Request::organisation)
                        .collect(Collectors.toSet());
        Set<String> both = new HashSet<>(asking);
        both.retainAll(
                data.floor().offers().stream()
                        .filter(each -> each.withdrawn() == null)
                        .map(Floor.Offer::organisation)
                        .toList());
        return List.of(
                Check.at(
                        "the vision",
                        "Geven en Geven: everybody has something to offer everybody else",
                        decisions,
                        VISION + "/text"),
                Check.at("from the source", "2010-10-01", decisions, VISION + "/at/on/from"),
                Check.at("halfway the pilot", "2011-03-31", decisions, VISION + "/at/on/to"),
                Check.at(
                        "and still the motto",
                        "Continued as HellendoornSamen, motto Geven en Geven",
                        views.overview(""),
                        "/facts/closed/value"),
                Check.equal(
                        "matches with something in return",
                        data.floor().matches().stream()
                                .filter(each -> each.inReturn() != null)
                                .count(),
                        Views.stream(ledger.path("matches"))
                                .filter(each -> each.path("counterPerformance").isString())
                                .count()),
                Check.equal(
                        "parties who give and ask",
                        both.size(),
                        parties(ledger.path("requests"), ledger.path("offers"))));
    }

    /** What participants brokered by themselves is in the source; how it came is not. */
    List<Check> brokering() {
        JsonNode source = views.trail("/outcomes", "provenance=SOURCE");
        JsonNode all = views.trail("/outcomes", "");
        String internships = outcome("Social internships at the local broadcaster");
        return List.of(
                Check.at("internships", "CONCRETE", source, internships + "/outcome/kind"),
                Check.at(
                        "after-school care",
                        "SLIPSTREAM",
                        source,
                        outcome(
                                        "The Business Club mediated help for the after-school care"
                                                + " of children with disabilities")
                                + "/outcome/kind"),
                Check.at(
                        "short lines",
                        "RELATIONAL",
                        source,
                        outcome(
                                        "Short lines between the churches, the housing corporation"
                                                + " and the Business Club")
                                + "/outcome/kind"),
                Check.at(
                        "the source leads internships back to nothing",
                        0,
                        source,
                        internships + "/from/*/#"),
                Check.at(
                        "somebody led them back to a theme and a group",
                        List.of("community.theme-chosen", "group.mandate-set"),
                        all,
                        internships + "/from/*/kind"),
                Check.at(
                        "and said why",
                        "It was the theme of the working group",
                        all,
                        internships + "/outcome/attributions/*/reason"));
    }

    /** On the wrong day at first; another municipality took something home. */
    List<Check> nationalMeeting() {
        JsonNode sessions = views.trail("/sessions", "");
        JsonNode outcomes = views.trail("/outcomes", "");
        String vlist = outcome("Vlist takes up two things: Vlist in Actie and a Beursvloer");
        return List.of(
                Check.at(
                        "title",
                        "National meeting: more citizens, less government",
                        sessions,
                        CONFERENCE + "/session/title"),
                Check.at("its day", "2010-11-19", sessions, CONFERENCE + "/session/on/from"),
                Check.at(
                        "who was there",
                        meeting("national-meeting").present().size(),
                        sessions,
                        CONFERENCE + "/present"),
                Check.at(
                        "what it was",
                        "A national meeting on more citizens and less government, organised by the"
                                + " community.",
                        sessions,
                        CONFERENCE + "/session/report"),
                Check.at(
                        "what Vlist took home leads back to it",
                        text(sessions, CONFERENCE + OPENED),
                        outcomes,
                        vlist + "/from/*/event"),
                Check.at(
                        "on its corrected day", "2010-11-19", outcomes, vlist + "/from/*/on/from"));
    }

    /** Who acts in several roles, what was agreed, and who was not let in. */
    List<Check> severalRoles() {
        JsonNode hats = views.trail("/hats", "period=half-year");
        String asked = text(views.events("community.join-requested").getFirst(), "/id");
        return List.of(
                Check.equal(
                        "switches in the meetings",
                        data.sessions().sessions().stream()
                                .map(Sessions.Meeting::switches)
                                .filter(Objects::nonNull)
                                .mapToInt(List::size)
                                .sum(),
                        Views.stream(hats.path("switches"))
                                .mapToInt(each -> each.path("count").asInt())
                                .sum()),
                Check.at(
                        "civil servants who became members of a club",
                        2,
                        hats,
                        "/switches[from=hat:civil servant][to=hat:club member]/count"),
                Check.equal(
                        "who spoke from two at once",
                        2,
                        views.events("session.hats-combined").size()),
                Check.at(
                        "side effects, welcome all",
                        List.of(true, true),
                        views.trail("/outcomes", ""),
                        "/outcomes[outcome.kind=SIDE_EFFECT]/outcome/welcome"),
                Check.at(
                        "who wanted in was told no, and why",
                        "community.join-request-declined",
                        views.trail("/causes", "event=" + asked),
                        "/ledTo/*/kind"));
    }

    private Sessions.Meeting meeting(String name) {
        return data.sessions().sessions().stream()
                .filter(each -> each.session().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int parties(JsonNode requests, JsonNode offers) {
        Set<String> both = parties(requests);
        both.retainAll(parties(offers));
        return both.size();
    }

    private static Set<String> parties(JsonNode postings) {
        return Views.stream(postings)
                .filter(each -> !each.path("withdrawn").asBoolean(false))
                .map(each -> text(each, "/party/organisation"))
                .collect(Collectors.toSet());
    }

    private static String outcome(String title) {
        return "/outcomes[outcome.title=" + title + "]";
    }

    private static String text(JsonNode answer, String place) {
        return new Place(place).in(answer).asString("");
    }
}
