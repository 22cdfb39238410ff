package nl.noaber.infra.scenario;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is left of the views when all that was invented around the sources is left out. */
record FromSources(Views views) {

    private static final String ONLY = "provenance=SOURCE";
    private static final String MBO = "Corporate social involvement made structural";

    List<Check> checks() {
        JsonNode goals = views.trail("/goals", ONLY);
        JsonNode decisions = views.trail("/decisions", ONLY);
        JsonNode groups = views.trail("/groups", ONLY);
        JsonNode overview = views.overview(ONLY);
        return List.of(
                Check.at(
                        "three themes",
                        List.of(
                                "Another way of arranging housing and care",
                                "From social internships to volunteering",
                                MBO),
                        goals,
                        "/themes/*/now"),
                Check.at(
                        "one of them the main one",
                        MBO,
                        goals,
                        "/themes/*/steps[kind=community.theme-chosen]/text"),
                Check.at(
                        "two goals, one of them broadened",
                        List.of(
                                "Enlarge the social involvement of society",
                                "A durable network of municipality, entrepreneurs, residents and"
                                        + " institutions that helps initiatives"),
                        goals,
                        "/goals/*/now"),
                Check.at(
                        "because of an interim evaluation",
                        views.events("learning.interim-evaluation-held")
                                .getFirst()
                                .path("id")
                                .asString(""),
                        decisions,
                        "/steps[step.kind=community.goal-broadened]/step/followsFrom/*"),
                Check.at(
                        "one vision",
                        1,
                        decisions,
                        "/steps[step.kind=community.shared-vision-adopted]/#"),
                Check.at(
                        "cuts kept apart",
                        "Budget cuts",
                        decisions,
                        "/steps[step.kind=community.matters-kept-apart]/step/text"),
                Check.at(
                        "the inward year",
                        "YEAR",
                        decisions,
                        "/steps[step.kind=community.openness-agreed]/step/at/on/precision"),
                Check.at(
                        "no decision in so many words",
                        0,
                        decisions,
                        "/steps[step.kind=community.decision-taken]/#"),
                Check.at("inward and outward", 2, overview, "/phases/*/#"),
                Check.at("nobody in particular joined", 0, overview, "/size"),
                Check.at("groups", 7, groups, "/groups/*/#"),
                Check.at("the steering group", 7, groups, "/groups[group.kind=STEERING]/size"),
                Check.at("Aspirine", 5, groups, "/groups[group.kind=AD_HOC_ADVICE]/size"),
                Check.at("who is in the core group", 0, groups, "/groups[group.kind=CORE]/size"),
                Check.equal(
                        "two new ties",
                        2,
                        views.trail("/audit", ONLY + "&type=tie.tie-reported")
                                .path("events")
                                .size()),
                Check.at(
                        "the study",
                        "The learning community as a practice of social intervention",
                        views.trail("/studies", ONLY),
                        "/studies/*/study/title"));
    }
}
