package nl.noaber.infra.scenario;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the views show of the method's ways of working, from recruitment to returns and research.
 */
record Practice(Views views) {

    private static final String IJHORST =
            "/sessions[session.title=Visit to a multifunctional residents' centre in IJhorst]"
                    + "/session/course[what=opened]/at/event";
    private static final String SCREEN =
            "/entries[what=A large plasma screen for an open-air presentation of HellendoornSamen]"
                    + "/at/event";

    List<Check> checks() {
        return List.of(
                        new SevenSteps(views).checks(),
                        web(),
                        recruitment(),
                        plenaries(),
                        siteVisits(),
                        instruments(),
                        ambassadors(),
                        returns(),
                        means(),
                        research(),
                        hatsCombined())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Between the meetings: contacts, who is in them, and how central the facilitators are. */
    List<Check> web() {
        JsonNode contacts = views.trail("/contacts", "");
        return List.of(
                Check.at(
                        "facilitators' betweenness in each half-year",
                        List.of(0.0547, 0.0422, 0.0121, 0.0008),
                        views.trail("/centrality", "role=facilitator"),
                        "/halfYears/*/inRole/betweenness"),
                Check.at(
                        "contacts with the core group to be, per half-year",
                        List.of(0, 17, 21, 46, 63),
                        views.trail("/core-group", "period=half-year"),
                        "/periods/*/withCore/count"),
                Check.at(
                        "contacts between one plenary and the next",
                        List.of(0, 9, 9, 15, 7, 13, 14, 18, 18, 30, 17, 40, 39, 5),
                        contacts,
                        "/intervals/*/contacts"),
                Check.at(
                        "begun by facilitators",
                        List.of(0, 7, 9, 14, 6, 8, 8, 5, 4, 5, 4, 1, 4, 1),
                        contacts,
                        "/intervals/*/byFacilitators"));
    }

    /** In person, and one says no. */
    List<Check> recruitment() {
        String nominated =
                views.events("community.candidate-nominated").stream()
                        .filter(each ->
                                text(each, "/data/candidate/label").equals("entrepreneur-09"))
                        .map(each -> each.path("id").asString(""))
                        .findFirst()
                        .orElseThrow(() -> new Failed("Nobody nominated entrepreneur-09"));
        JsonNode course = views.trail("/causes", "event=" + nominated);
        JsonNode expectations = views.trail("/expectations", "");
        return List.of(
                Check.at(
                        "who is named is approached",
                        "community.candidate-approached",
                        course,
                        "/ledTo/*/kind"),
                Check.at(
                        "and may decline",
                        "community.candidate-declined",
                        course,
                        "/ledTo/*/then/*/kind"),
                Check.at("who said what they expect", 9, expectations, "/expecting"),
                Check.at(
                        "what the first firm expects",
                        "That firms are asked for more than money",
                        expectations,
                        "/people[person=" + views.person("entrepreneur-01") + "]/expected/*/text"));
    }

    /** Meetings of all: thirteen, each with another host; what one of them was like. */
    List<Check> plenaries() {
        JsonNode sessions = views.trail("/sessions", "");
        return List.of(
                Check.at("plenaries", 13, sessions, "/sessions[session.kind=PLENARY]/#"),
                Check.at(
                        "in sub-groups",
                        1,
                        views.session("2010-05-12"),
                        entries("subgroups-formed") + "/#"),
                Check.at(
                        "with a host",
                        1,
                        views.session("2010-05-12"),
                        entries("host-offered") + "/#"),
                Check.at(
                        "an agenda by the core group",
                        1,
                        views.session("2011-04-13"),
                        entries("agenda-prepared") + "/#"));
    }

    /** In each other's kitchen, and what came of a visit. */
    List<Check> siteVisits() {
        JsonNode sessions = views.trail("/sessions", "");
        String visit = "/sessions[session.on.from=2011-05-11]/session/course[what=closed]/at/event";
        return List.of(
                Check.at("site visits", 5, sessions, "/sessions[session.kind=SITE_VISIT]/#"),
                Check.at(
                        "each with a host",
                        5,
                        sessions,
                        "/sessions[session.kind=SITE_VISIT]/session/hostOrganisation/#"),
                Check.at(
                        "what came of the visit to IJhorst",
                        "learning.practice-adopted",
                        views.trail("/causes", "event=" + text(sessions, IJHORST)),
                        "/ledTo/*/kind"),
                Check.equal(
                        "what came of the visit to the building firm",
                        List.of("learning.outcome-recorded", "tie.tie-reported"),
                        views.ledTo(text(sessions, visit))));
    }

    /** What helps to learn: work forms, watchers, assignments, questions, reflections by order. */
    List<Check> instruments() {
        JsonNode journal = views.trail("/learning", "");
        JsonNode goals = views.trail("/goals", "");
        return List.of(
                Check.at(
                        "a work form and what it did",
                        "More energy and creativity, and personal experience on the table",
                        views.session("2010-05-12"),
                        entries("work-form-used") + "/text"),
                Check.at(
                        "what the process watcher saw",
                        "We talk about others more than about what we do ourselves",
                        views.session("2010-06-30"),
                        entries("process-observed") + "/text"),
                Check.at("learning goals and questions", 3, goals, "/learning/*/#"),
                Check.at(
                        "reflections on content",
                        4,
                        journal,
                        "/pages[kind=learning.reflection-recorded][subject=CONTENT]/#"),
                Check.at(
                        "how somebody says to learn",
                        List.of(
                                "By doing, and talking about it afterwards",
                                "Asks the simple question"),
                        views.of("participant", "/people/me"),
                        "/traits/*/text"),
                Check.at("first order", List.of(3, 2, 1, 2), journal, "/reflections/*/1/count"),
                Check.at("second order", List.of(1, 1, 2, 2), journal, "/reflections/*/2/count"),
                Check.at("third order", List.of(3, 1), journal, "/reflections/*/3/count"));
    }

    /**
     * Ambassadors: what they carried home, what was adopted there, and that it did not take off.
     */
    List<Check> ambassadors() {
        JsonNode outcomes = views.trail("/outcomes", "");
        return List.of(
                Check.at("ambassadors", 3, views.trail("/roles", ""), "/held[role=AMBASSADOR]/#"),
                Check.at(
                        "carried home",
                        3,
                        views.trail("/learning", "kind=carried-home"),
                        "/pages/*/#"),
                Check.at(
                        "and something came of it there",
                        List.of("learning.practice-adopted", "learning.carried-home"),
                        outcomes,
                        "/outcomes[outcome.title=Plan of action of the Council of Churches]"
                                + "/from/*/kind"),
                Check.at(
                        "not achieved",
                        List.of(
                                "Known in the villages",
                                "Every participant an ambassador in the own organisation"),
                        outcomes,
                        "/outcomes[outcome.kind=NOT_ACHIEVED]/outcome/title"));
    }

    /** Returns of all kinds, and the chain each leads back through. */
    List<Check> returns() {
        JsonNode outcomes = views.trail("/outcomes", "");
        String internships = "/outcomes[outcome.title=Social internships at the local broadcaster]";
        return List.of(
                Check.at("concrete", 4, outcomes, "/byKind/CONCRETE"),
                Check.at("relational", 5, outcomes, "/byKind/RELATIONAL"),
                Check.at("in the slipstream", 7, outcomes, "/byKind/SLIPSTREAM"),
                Check.at("side effects", 2, outcomes, "/byKind/SIDE_EFFECT"),
                Check.at(
                        "internships lead back to a theme",
                        List.of("community.theme-chosen", "group.mandate-set"),
                        outcomes,
                        internships + "/from/*/kind"),
                Check.at(
                        "and that to who proposed it",
                        List.of("community.theme-proposed", "community.decision-taken"),
                        outcomes,
                        internships + "/from/*/then/*/kind"));
    }

    /** Who bore what: four funders whose amounts no source gives, hosts, an asked-for screen. */
    List<Check> means() {
        JsonNode costs = views.trail("/costs", "");
        return List.of(
                Check.at("funders of whom no amount is known", 4, costs, "/sums/FUNDING/unnamed"),
                Check.at(
                        "among them",
                        List.of(
                                "Municipality of Hellendoorn",
                                "Province of Overijssel",
                                "LESI",
                                "Ministry of the Interior (BZK)"),
                        costs,
                        "/entries[kind=FUNDING]/by/label"),
                Check.at(
                        "in kind",
                        List.of(
                                "Arcon",
                                "the hosts in turn",
                                "entrepreneur-01",
                                "somebody on Twitter"),
                        costs,
                        "/entries[kind=IN_KIND]/by/label"),
                Check.at("each opens its event", 8, costs, "/entries/*/at/event/#"),
                Check.at(
                        "a screen was asked for in public",
                        "tie.help-asked-publicly",
                        views.trail("/causes", "event=" + text(costs, SCREEN)),
                        "/from/*/kind"));
    }

    /** The study: what a finding rests on, that it was fed back, and that somebody contested it. */
    List<Check> research() {
        JsonNode findings = views.trail("/audit", "type=study.finding-recorded");
        JsonNode spider = views.trail("/causes", "event=" + text(findings, "/events/0/id"));
        return List.of(
                Check.at("findings", 2, findings, "/events/*/#"),
                Check.at(
                        "what the first rests on",
                        List.of("study.interview-held", "learning.reflection-recorded"),
                        spider,
                        "/from/*/kind"),
                Check.at(
                        "the second was contested",
                        text(findings, "/events/1/data/finding"),
                        views.trail("/audit", "type=study.finding-contested"),
                        "/events/0/data/finding"),
                Check.at(
                        "after it had been fed back",
                        text(findings, "/events/1/data/finding"),
                        views.trail("/audit", "type=study.finding-fed-back"),
                        "/events/0/data/finding"));
    }

    /** Somebody speaks from two hats at once. */
    List<Check> hatsCombined() {
        JsonNode hats = views.trail("/hats", "period=month");
        return List.of(
                Check.at(
                        "hats combined in one contribution",
                        List.of("hat:clergyman", "hat:neighbour"),
                        views.session("2011-09-21"),
                        entries("hats-combined") + "/items/*"),
                Check.at(
                        "both count as spoken from",
                        List.of("hat:clergyman", "hat:neighbour"),
                        hats,
                        "/periods[period=2011-09]/people/" + views.person("clergyman-01") + "/*"));
    }

    private static String entries(String kind) {
        return "/entries/session." + kind + "/*";
    }

    private static String text(JsonNode answer, String place) {
        return new Place(place).in(answer).asString("");
    }
}
