package nl.noaber.infra.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The seven steps to a learning community (S3:154), each where its events are shown. */
record SevenSteps(Views views) {

    List<Check> checks() {
        JsonNode overview = views.overview("");
        JsonNode roles = views.trail("/roles", "");
        JsonNode atStart = views.overview("asOf=2009-12-31");
        return List.of(
                Check.at("1: a complex issue", "true", overview, "/facts/suitable/value"),
                Check.at(
                        "2: fifteen at most, at first",
                        "15",
                        views.trail("/audit", "type=community.size-limit-agreed"),
                        "/events/0/data/limit"),
                Check.equal(
                        "2: a list of names",
                        List.of("entrepreneur-01", "clergyman-01", "entrepreneur-09"),
                        labels("community.candidate-nominated")),
                Check.equal(
                        "3: approached in person",
                        List.of("PHONE", "PHONE", "PHONE"),
                        views.events("community.candidate-approached").stream()
                                .map(each -> text(each, "/data/approach"))
                                .toList()),
                Check.equal(
                        "4: everybody invited to the first session",
                        people(atStart),
                        invited("2009-12-09")),
                Check.at(
                        "5: support was agreed on",
                        "A facilitating team of two process facilitators, a communications adviser"
                                + " and a web editor, all part-time",
                        overview,
                        "/facts/support/value"),
                Check.at("5: a moderator was confirmed", 1, roles, "/moderator/*/confirmed/#"),
                Check.at(
                        "though one objected at first",
                        1,
                        roles,
                        "/moderator/*/voices[accepts=false]/#"),
                Check.at(
                        "5: an assignment for practice",
                        "Ask three neighbours what they would do for their street",
                        views.session("2009-12-09"),
                        "/assignments/*/text"),
                Check.equal(
                        "6: the second session came after seven weeks",
                        49L,
                        ChronoUnit.DAYS.between(
                                LocalDate.parse(plenary(0)), LocalDate.parse(plenary(1)))),
                Check.at(
                        "6: practice was told back then",
                        plenary(1),
                        views.session("2009-12-09"),
                        "/assignments/*/back/at/on/from"),
                Check.at("7: somebody pulls", 4, roles, "/held[role=PULLER]/label/#"),
                Check.at(
                        "7: who says nothing is seen",
                        "We talk about others more than about what we do ourselves",
                        views.session("2010-06-30"),
                        entries("process-observed") + "/text"),
                Check.at(
                        "7: successes were celebrated",
                        2,
                        views.trail("/learning", "kind=success-celebrated"),
                        "/pages/*/#"));
    }

    private List<String> labels(String kind) {
        return views.events(kind).stream()
                .map(each -> text(each, "/data/candidate/label"))
                .toList();
    }

    /** Who takes part, in the order of their ids. */
    private static List<String> people(JsonNode overview) {
        return Views.stream(overview.path("participants"))
                .map(each -> text(each, "/person"))
                .sorted()
                .toList();
    }

    private List<String> invited(String day) {
        return Views.stream(new Place(entries("invitation-sent") + "/items").in(views.session(day)))
                .map(each -> each.asString(""))
                .sorted()
                .toList();
    }

    private String plenary(int number) {
        return Views.stream(
                        new Place("/sessions[session.kind=PLENARY]/session/on/from")
                                .in(views.trail("/sessions", "")))
                .map(each -> each.asString(""))
                .toList()
                .get(number);
    }

    private static String entries(String kind) {
        return "/entries/session." + kind + "/*";
    }

    private static String text(JsonNode answer, String place) {
        return new Place(place).in(answer).asString("");
    }
}
