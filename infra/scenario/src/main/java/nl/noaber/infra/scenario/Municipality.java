package nl.noaber.infra.scenario;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the municipality did beside the learning community, and how the two were kept apart. */
record Municipality(Views views) {

    private static final String SPAWNED = "/lineage[relation=SPAWNED]";
    private static final String CUTS = "/advice[advice.asked.matter=Process of budget cuts]";
    private static final String KEPT_APART = "/steps[step.kind=community.matters-kept-apart]/step";

    List<Check> checks() {
        return Stream.of(peers(), cuts()).flatMap(List::stream).toList();
    }

    /** The civil servants' own community of practice: seven, and what grew out of what. */
    List<Check> peers() {
        JsonNode overview = views.overview("");
        String peers = "/communities/" + text(overview, SPAWNED + "/community");
        JsonNode internal = views.of("auditor", peers);
        JsonNode sessions = views.of("auditor", peers + "/sessions");
        return List.of(
                Check.at(
                        "its name",
                        "Community of practice of civil servants who make room",
                        internal,
                        "/name"),
                Check.at("since 2010", "2010-12-31", internal, "/facts/proposed/on/to"),
                Check.at("seven", 7, internal, "/size"),
                Check.at(
                        "all of the municipality",
                        "GOVERNMENT",
                        internal,
                        "/participants[label=civil-servant-04]/partyType"),
                Check.at(
                        "coordinated by the municipal facilitator",
                        "facilitator-01",
                        internal,
                        "/roles[role=COORDINATOR]/label"),
                Check.at(
                        "an equivalent of the learning community from 2011",
                        "2011-01-01",
                        overview,
                        SPAWNED + "/since/on/from"),
                Check.at(
                        "its peer supervision",
                        List.of("INTERVISION", "INTERVISION"),
                        sessions,
                        "/sessions/*/session/kind"),
                Check.at("four each time", List.of(4, 4), sessions, "/sessions/*/present"),
                Check.at(
                        "none of it among the sessions of the learning community",
                        0,
                        views.trail("/sessions", ""),
                        "/sessions[session.kind=INTERVISION]/#"));
    }

    /** Cuts are made with the institutions, advised on and kept apart. */
    List<Check> cuts() {
        JsonNode decisions = views.trail("/decisions", "");
        JsonNode advice = views.trail("/advice", "");
        JsonNode outcomes = views.trail("/outcomes", "");
        String carriedOut =
                outcome("The municipality carried out the advice to cut budgets interactively");
        String relations =
                outcome(
                        "The budget cuts did not spoil the relations, though several were party to"
                                + " them");
        return List.of(
                Check.at("kept apart", "Budget cuts", decisions, KEPT_APART + "/text"),
                Check.at(
                        "so that",
                        "So that the relations stay good and the cuts do not damage the working"
                                + " together",
                        decisions,
                        KEPT_APART + "/ground"),
                Check.at("none decided here", 0, decisions, "/steps[step.about=Budget cuts]/#"),
                Check.equal("tried and refused", 2, views.refused("H12").size()),
                Check.at(
                        "the advice",
                        "Cut budgets interactively: together with the institutions it concerns",
                        advice,
                        CUTS + "/advice/given/wording"),
                Check.at("adopted", true, advice, CUTS + "/advice/answered/adopted"),
                Check.at(
                        "and carried out",
                        "The cuts on socio-cultural organisations were made together with them",
                        advice,
                        CUTS + "/advice/followedUp/text"),
                Check.at(
                        "which is led back to the advice",
                        text(advice, CUTS + "/advice/given/at/event"),
                        outcomes,
                        carriedOut + "/from/*/event"),
                Check.at(
                        "what it did to the relations, to keeping apart",
                        text(decisions, KEPT_APART + "/at/event"),
                        outcomes,
                        relations + "/from/*/event"));
    }

    private static String outcome(String title) {
        return "/outcomes[outcome.title=" + title + "]";
    }

    private static String text(JsonNode answer, String place) {
        return new Place(place).in(answer).asString("");
    }
}
