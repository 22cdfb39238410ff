package nl.noaber.infra.scenario;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the trails of goals, decisions, groups, advice and hats have to show. */
record Trails(Views views) {

    private static final String BROADENED = "Enlarge the social involvement of society";
    private static final String ASPIRINE = "Aspirine group on conditions for budget cuts";

    List<Check> checks() {
        return List.of(theGoalMoves(), agreements(), aspirine(), groups(), hats()).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Script 4: an evaluation led to a broader goal, and the decision says so. */
    List<Check> theGoalMoves() {
        String evaluation =
                views.events("learning.interim-evaluation-held").getFirst().path("id").asString("");
        String broadened =
                views.events("community.goal-broadened").getFirst().path("id").asString("");
        JsonNode chain = views.trail("/causes", "event=" + broadened);
        JsonNode goal =
                one(views.trail("/goals", "").path("goals"), each -> text(each, "now", BROADENED));
        JsonNode decision =
                one(
                        views.trail("/decisions", "").path("steps"),
                        each ->
                                text(each.path("step"), "kind", "community.decision-taken")
                                        && text(each.path("step"), "about", "Goal"));
        return List.of(
                Check.equal(
                        "the goal of the whole society began as one of firms",
                        List.of("community.goal-set", "community.goal-broadened"),
                        Views.stream(goal.path("steps"))
                                .map(step -> step.path("kind").asString(""))
                                .toList()),
                Check.equal(
                        "goals in the summer of 2010 that speak of society",
                        0L,
                        Views.stream(views.trail("/goals", "asOf=2010-07-01").path("goals"))
                                .filter(each -> text(each, "now", BROADENED))
                                .count()),
                Check.at("what the broader goal leads back to", evaluation, chain, "/from/*/event"),
                Check.equal(
                        "what came of the evaluation",
                        List.of(
                                "community.decision-taken",
                                "community.goal-broadened",
                                "community.proposal-made",
                                "learning.expectation-adjusted"),
                        views.ledTo(evaluation)),
                Check.at(
                        "in the year after the first",
                        "2011-01-01",
                        goal,
                        "/steps[kind=community.goal-broadened]/at/on/from"),
                Check.equal(
                        "the decision follows from the interim evaluation",
                        true,
                        strings(decision.path("step").path("followsFrom")).contains(evaluation)),
                Check.equal(
                        "participants who could decide on it",
                        25,
                        decision.path("eligible").size() + decision.path("perhapsEligible").size()),
                Check.equal(
                        "everybody present says in which hat",
                        true,
                        Views.stream(decision.path("present"))
                                .allMatch(each -> !each.path("as").asString("").isEmpty())));
    }

    /** Script 7: not harnessed as mediator; one advice followed up, another declined. */
    List<Check> aspirine() {
        JsonNode group =
                one(
                        views.trail("/groups", "").path("groups"),
                        each -> text(each.path("group"), "name", ASPIRINE));
        JsonNode register = views.trail("/advice", "");
        JsonNode advice = register.path("byFate");
        String theirs =
                "/advice[advice.group=" + group.path("group").path("group").asString("") + "]";
        return List.of(
                Check.equal("members of the Aspirine group", 5, group.path("members").size()),
                Check.equal(
                        "what is not theirs",
                        Set.of("Mediation in budget cuts"),
                        strings(group.path("group").path("mandate").path("notOurs"))),
                Check.equal(
                        "mediation asked of them, and a decision on cuts, refused",
                        2,
                        views.refused("H12").size()),
                Check.at(
                        "the one advice of theirs that was taken",
                        "Cut budgets interactively: together with the institutions it concerns",
                        register,
                        theirs + "[fate=FOLLOWED_UP]/advice/given/wording"),
                Check.at(
                        "and was adopted before it was followed up",
                        "true",
                        register,
                        theirs + "[fate=FOLLOWED_UP]/advice/answered/adopted"),
                Check.equal("advice followed up", 2, advice.path("FOLLOWED_UP").asInt()),
                Check.equal("advice declined", 1, advice.path("DECLINED").asInt()),
                Check.equal(
                        "decisions on budget cuts",
                        0L,
                        Views.stream(views.trail("/decisions", "").path("steps"))
                                .filter(each -> text(each.path("step"), "about", "Budget cuts"))
                                .count()));
    }

    /** What was agreed with each other, and the vision that turned out to be shared. */
    List<Check> agreements() {
        Set<String> kinds =
                Views.stream(views.trail("/decisions", "").path("steps"))
                        .map(each -> each.path("step").path("kind").asString(""))
                        .collect(Collectors.toSet());
        JsonNode vision =
                one(
                        views.trail("/decisions", "").path("steps"),
                        each -> text(each.path("step"), "kind", "community.shared-vision-adopted"));
        return List.of(
                Check.equal(
                        "principles were agreed and one was amended",
                        true,
                        kinds.contains("community.principles-agreed")
                                && kinds.contains("community.principle-amended")),
                Check.equal(
                        "the vision",
                        true,
                        vision.path("step").path("text").asString("").startsWith("Geven en Geven")),
                Check.equal(
                        "openness was agreed twice",
                        List.of("COMMUNITY", "PUBLIC"),
                        Views.stream(views.trail("/decisions", "").path("steps"))
                                .map(each -> each.path("step"))
                                .filter(step -> text(step, "kind", "community.openness-agreed"))
                                .map(step -> step.path("text").asString(""))
                                .toList()));
    }

    /** Working groups, core group, sounding board and steering group, each to its end. */
    List<Check> groups() {
        List<JsonNode> all = Views.stream(views.trail("/groups", "").path("groups")).toList();
        JsonNode advice = views.trail("/advice", "").path("advice");
        return List.of(
                Check.equal("working groups", 6L, ofKind(all, "WORKING")),
                Check.equal(
                        "members of the core group",
                        8,
                        one(all.stream(), each -> text(each.path("group"), "kind", "CORE"))
                                .path("members")
                                .size()),
                Check.equal(
                        "the sounding board's advice reached the facilitating team",
                        1L,
                        Views.stream(advice)
                                .filter(each ->
                                        text(
                                                each.path("advice").path("given"),
                                                "addressee",
                                                "Facilitating team"))
                                .filter(each -> text(each, "fate", "FOLLOWED_UP"))
                                .count()),
                Check.equal(
                        "outcomes the steering group put in the municipality's words",
                        1,
                        one(all.stream(), each -> text(each.path("group"), "kind", "STEERING"))
                                .path("translated")
                                .size()),
                Check.equal(
                        "groups without a deliberate end",
                        0L,
                        all.stream()
                                .filter(each -> !each.path("group").path("end").isObject())
                                .count()));
    }

    private static long ofKind(List<JsonNode> groups, String kind) {
        return groups.stream().filter(each -> text(each.path("group"), "kind", kind)).count();
    }

    /** People speak from more hats at the end than at the beginning. */
    List<Check> hats() {
        List<JsonNode> halves =
                Views.stream(views.trail("/hats", "period=half-year").path("periods"))
                        .filter(each -> each.path("period").asString("").startsWith("201"))
                        .toList();
        double first = halves.getFirst().path("perPerson").asDouble();
        double last =
                halves.stream()
                        .filter(each -> text(each, "period", "2011-H2"))
                        .findFirst()
                        .orElseThrow(() -> new Failed("Nobody spoke in the last half-year"))
                        .path("perPerson")
                        .asDouble();
        return List.of(
                new Check(
                        "hats a person speaks from, first and last half-year",
                        "rising",
                        first + " " + last,
                        last > first));
    }

    private static JsonNode one(JsonNode array, Predicate<JsonNode> which) {
        return one(Views.stream(array), which);
    }

    private static JsonNode one(Stream<JsonNode> nodes, Predicate<JsonNode> which) {
        return nodes.filter(which)
                .findFirst()
                .orElseThrow(() -> new Failed("A trail lacks what the scenario tells"));
    }

    private static boolean text(JsonNode node, String field, String value) {
        return node.path(field).asString("").equals(value);
    }

    private static Set<String> strings(JsonNode array) {
        return Views.stream(array).map(each -> each.asString("")).collect(Collectors.toSet());
    }
}
