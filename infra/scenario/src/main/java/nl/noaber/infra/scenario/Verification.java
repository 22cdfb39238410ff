package nl.noaber.infra.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the query API for everything the scenario has to show (replay scripts of the sources). */
final class Verification {

    private static final List<String> HALF_YEARS =
            List.of("2010-H1", "2010-H2", "2011-H1", "2011-H2");
    private static final Set<String> FACILITATORS = Set.of("facilitator-01", "facilitator-02");

    private final Hellendoorn data;
    private final Views views;

    /**
     * Looks at the views of an API.
     *
     * @param atLeast commit that the views must have reached; 0 where none is waited for
     */
    Verification(Hellendoorn data, Api api, long atLeast) {
        this.data = data;
        views = new Views(api, atLeast);
    }

    List<Check> checks() {
        var all = new ArrayList<Check>();
        all.addAll(fromFifteenToTwentyFive());
        all.addAll(theYearTheSpiderLeftTheWeb());
        all.addAll(beursvloer());
        all.addAll(twoHatsOneFacilitator());
        all.addAll(theWrongYear());
        all.addAll(endings().checks());
        all.addAll(practice().checks());
        all.addAll(fromSources().checks());
        all.addAll(activities().checks());
        all.addAll(municipality().checks());
        all.addAll(trails().checks());
        return all;
    }

    /** Scripts 5 and 8. */
    Endings endings() {
        return new Endings(views);
    }

    /** What came of the method's own ways of working. */
    Practice practice() {
        return new Practice(views);
    }

    /** What the sources say by themselves. */
    FromSources fromSources() {
        return new FromSources(views);
    }

    /** The seven steps of the method. */
    SevenSteps sevenSteps() {
        return new SevenSteps(views);
    }

    /** What the municipality did beside it. */
    Municipality municipality() {
        return new Municipality(views);
    }

    /** What was done beside the meetings. */
    Activities activities() {
        return new Activities(data, views);
    }

    /** Scripts 4 and 7, and the hats. */
    Trails trails() {
        return new Trails(views);
    }

    /** Script 1: limit 15, raised to 25 with a reason; signals raised and resolved. */
    List<Check> fromFifteenToTwentyFive() {
        var now = views.overview("");
        var limits = views.events("community.size-limit-agreed");
        long raised = commit(limits.getLast());
        JsonNode before = views.overview("asKnownAt=" + (raised - 1));
        return List.of(
                Check.equal(
                        "participants who joined",
                        25,
                        now.path("counts").path("community.participant-joined").asInt()),
                Check.equal("participants at the end of 2010", 25, sizeOn("2010-12-31")),
                Check.equal("limit before it was raised", 15, before.path("sizeLimit").asInt()),
                Check.equal("participants before it was raised", 15, before.path("size").asInt()),
                Check.equal("limit after it was raised", 25, now.path("sizeLimit").asInt()),
                Check.equal(
                        "the raised limit has a reason",
                        true,
                        !limits.getLast().path("data").path("reason").asString("").isBlank()),
                Check.equal("joining beyond the limit, refused", 1, views.refused("H7").size()),
                resolvedSignal("W1"),
                resolvedSignal("W2"),
                Check.equal("by splitting up", true, splitUp()));
    }

    /** Script 2: the facilitators become less central while contacts between sessions rise. */
    List<Check> theYearTheSpiderLeftTheWeb() {
        List<Double> degree = new ArrayList<>();
        List<Double> betweenness = new ArrayList<>();
        List<Double> ofCoreGroup = new ArrayList<>();
        Set<String> core = coreGroup();
        for (String half : HALF_YEARS) {
            JsonNode network = views.contacts(When.parse(half));
            degree.add(mean(network, "degree", FACILITATORS::contains));
            betweenness.add(mean(network, "betweenness", FACILITATORS::contains));
            ofCoreGroup.add(
                    mean(network, "degree", core::contains)
                            - mean(network, "degree", FACILITATORS::contains));
        }
        List<Long> contacts = contactsPerHalfYear();
        return List.of(
                new Check(
                        "facilitators' degree falls each half-year",
                        "falling",
                        degree.toString(),
                        isStrict(degree, Comparator.reverseOrder())),
                new Check(
                        "facilitators' betweenness falls from the first to the fourth half-year",
                        "falling",
                        betweenness.toString(),
                        betweenness.getLast() < betweenness.getFirst()),
                new Check(
                        "contacts between sessions rise each half-year",
                        "rising",
                        contacts.toString(),
                        isStrict(contacts, Comparator.naturalOrder())),
                Check.equal("members of the core group", 8, core.size()),
                new Check(
                        "the core group becomes more central than the facilitators",
                        "below 0, then above 0",
                        ofCoreGroup.toString(),
                        ofCoreGroup.getFirst() < 0 && ofCoreGroup.getLast() > 0));
    }

    /** Script 3: the totals of the sources, undisturbed by what was declined or lapsed. */
    List<Check> beursvloer() {
        var expected = data.floor().expected();
        var ledger = views.ledger(views.marketplace(data.floor().title()));
        var states = ledger.path("matchesByState");
        var total = ledger.path("agreedValue").path(0);
        return List.of(
                Check.equal(
                        "requesting parties",
                        expected.requestingParties(),
                        ledger.path("requestingParties").asInt()),
                Check.equal(
                        "offering parties",
                        expected.offeringParties(),
                        ledger.path("offeringParties").asInt()),
                Check.equal(
                        "agreed matches",
                        expected.agreedMatches(),
                        ledger.path("agreedMatches").asInt()),
                Check.equal(
                        "total value in cents",
                        expected.totalCents(),
                        total.path("cents").asLong()),
                Check.equal(
                        "currency", data.floor().currency(), total.path("currency").asString("")),
                Check.equal("declined matches", declined(), states.path("DECLINED").asInt()),
                Check.equal("lapsed matches", lapsed(), states.path("LAPSED").asInt()),
                Check.equal("fulfilled matches", fulfilled(), states.path("FULFILLED").asInt()),
                Check.equal("withdrawn requests", 2L, withdrawn(ledger.path("requests"))),
                Check.equal("withdrawn offers", 1L, withdrawn(ledger.path("offers"))),
                Check.equal(
                        "cents of those agreed or fulfilled alone",
                        expected.totalCents(),
                        Views.stream(ledger.path("matches"))
                                .filter(each ->
                                        Set.of("AGREED", "FULFILLED")
                                                .contains(each.path("state").asString("")))
                                .mapToLong(each -> each.path("value").path("cents").asLong())
                                .sum()));
    }

    /** Script 6: whoever facilitated ended that role and then joined; nobody is both. */
    List<Check> twoHatsOneFacilitator() {
        var overview = views.overview("");
        Set<String> participants =
                Views.stream(overview.path("participants"))
                        .map(each -> each.path("label").asString(""))
                        .collect(Collectors.toSet());
        List<JsonNode> facilitating =
                Views.stream(overview.path("roles"))
                        .filter(each -> each.path("role").asString("").equals("FACILITATOR"))
                        .toList();
        JsonNode roles = views.trail("/roles", "");
        return List.of(
                Check.equal(
                        "the facilitator who wanted to join is refused",
                        List.of(views.person("moderator-01")),
                        views.refused("H1").stream()
                                .map(each -> each.path("actor").asString(""))
                                .toList()),
                Check.equal(
                        "one role ended on the day the other began",
                        new Place("/held[role=FACILITATOR][label=moderator-01]/until/on/from")
                                .in(roles),
                        new Place("/held[role=PARTICIPANT][label=moderator-01]/since/on/from")
                                .in(roles)),
                Check.equal(
                        "the moderator takes part", true, participants.contains("moderator-01")),
                Check.equal(
                        "the moderator facilitated and ended it",
                        true,
                        facilitating.stream()
                                .filter(each ->
                                        each.path("label").asString("").equals("moderator-01"))
                                .anyMatch(each -> each.path("endedBy").isString())),
                Check.equal(
                        "facilitators who take part",
                        0L,
                        facilitating.stream()
                                .filter(each -> !each.path("endedBy").isString())
                                .filter(each ->
                                        participants.contains(each.path("label").asString("")))
                                .count()));
    }

    /** Script 9: before and after the correction the same question has two answers. */
    List<Check> theWrongYear() {
        var corrections = views.events("oversight.correction-recorded");
        String before = "asKnownAt=" + (commit(corrections.getFirst()) - 1);
        JsonNode then = views.halfYears(before);
        JsonNode now = views.halfYears("");
        int there =
                data.sessions().sessions().stream()
                        .filter(each -> each.session().equals("national-meeting"))
                        .findFirst()
                        .orElseThrow()
                        .present()
                        .size();
        return List.of(
                Check.equal("its day in the calendar, known then", "2011-11-01", day(before)),
                Check.equal("its day in the calendar, known now", "2010-11-19", day("")),
                Check.equal(
                        "attendance that moved into the second half of 2010",
                        there,
                        attendance(now, "2010-H2") - attendance(then, "2010-H2")),
                Check.equal(
                        "attendance that moved out of the second half of 2011",
                        there,
                        attendance(then, "2011-H2") - attendance(now, "2011-H2")),
                Check.equal(
                        "ties to the national meeting at the end of 2010, known then",
                        0L,
                        nationalMeeting(views.network("asOf=2010-12-31&" + before))),
                Check.equal(
                        "ties to the national meeting at the end of 2010, known now",
                        (long) there,
                        nationalMeeting(views.network("asOf=2010-12-31"))));
    }

    /** The first day on which the national meeting can have been. */
    private String day(String moment) {
        return Views.stream(views.trail("/sessions", moment).path("sessions"))
                .map(line -> line.path("session"))
                .filter(session ->
                        session.path("title").asString("").startsWith("National meeting"))
                .map(session -> session.path("on").path("from").asString(""))
                .findFirst()
                .orElseThrow(() -> new Failed("The national meeting is not in the calendar"));
    }

    private static long withdrawn(JsonNode postings) {
        return Views.stream(postings)
                .filter(each -> each.path("withdrawn").asBoolean(false))
                .count();
    }

    private int sizeOn(String day) {
        return views.overview("asOf=" + day).path("size").asInt();
    }

    private Check resolvedSignal(String rule) {
        List<JsonNode> raised =
                Views.stream(views.signals().path("signals"))
                        .filter(each -> each.path("rule").asString("").equals(rule))
                        .toList();
        boolean resolved =
                !raised.isEmpty()
                        && raised.stream().allMatch(each -> each.path("resolvedBy").isString());
        return new Check(
                rule + " was raised and resolved",
                "raised and resolved",
                raised.size() + " raised" + (resolved ? ", all resolved" : ", not all resolved"),
                resolved);
    }

    /** Whether sub-groups, or the working groups they led to, are what resolved both signals. */
    private boolean splitUp() {
        Set<String> groups =
                Stream.of("session.subgroups-formed", "group.formed")
                        .flatMap(kind -> views.events(kind).stream())
                        .map(event -> event.path("id").asString(""))
                        .collect(Collectors.toSet());
        return Views.stream(views.signals().path("signals"))
                .filter(each -> Set.of("W1", "W2").contains(each.path("rule").asString("")))
                .allMatch(each -> groups.contains(each.path("resolvedBy").asString("")));
    }

    private List<Long> contactsPerHalfYear() {
        JsonNode timeline = views.halfYears("");
        return HALF_YEARS.stream().map(half -> (long) count(timeline, half, "contact")).toList();
    }

    private Set<String> coreGroup() {
        var formed =
                views.events("group.formed").stream()
                        .filter(each -> each.path("data").path("kind").asString("").equals("CORE"))
                        .findFirst()
                        .orElseThrow(() -> new Failed("No core group was formed"))
                        .path("data")
                        .path("group")
                        .asString("");
        Set<String> ids =
                views.events("group.member-added").stream()
                        .filter(each -> each.path("data").path("group").asString("").equals(formed))
                        .map(each -> each.path("data").path("person").asString(""))
                        .collect(Collectors.toSet());
        return views.events("community.participant-joined").stream()
                .map(each -> each.path("data"))
                .filter(joined -> ids.contains(joined.path("person").asString("")))
                .map(joined -> joined.path("profile").path("label").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int declined() {
        return (int) data.floor().others().stream().filter(each -> each.declined() != null).count();
    }

    private int lapsed() {
        return (int) data.floor().others().stream().filter(each -> each.lapsed() != null).count();
    }

    private int fulfilled() {
        return (int)
                data.floor().matches().stream().filter(each -> each.fulfilled() != null).count();
    }

    private static int attendance(JsonNode timeline, String half) {
        return count(timeline, half, "attendance");
    }

    private static int count(JsonNode timeline, String half, String kind) {
        return Views.stream(timeline.path("lines"))
                .flatMap(line -> Views.stream(line.path("periods")))
                .filter(cell -> cell.path("period").asString("").equals(half))
                .mapToInt(cell -> cell.path("counts").path(kind).path("count").asInt(0))
                .sum();
    }

    private static long nationalMeeting(JsonNode network) {
        Set<String> nodes =
                Views.stream(network.path("nodes"))
                        .filter(each ->
                                each.path("label").asString("").startsWith("National meeting"))
                        .map(each -> each.path("id").asString(""))
                        .collect(Collectors.toSet());
        return Views.stream(network.path("edges"))
                .filter(each -> nodes.contains(each.path("target").asString("")))
                .filter(each -> each.path("kind").asString("").equals("ATTENDANCE"))
                .count();
    }

    private static double mean(JsonNode network, String measure, Predicate<String> who) {
        double mean =
                Views.stream(network.path("nodes"))
                        .filter(each -> who.test(each.path("label").asString("")))
                        .mapToDouble(each -> each.path(measure).asDouble())
                        .average()
                        .orElse(0);
        return Math.round(mean * 10_000) / 10_000.0;
    }

    private static long commit(JsonNode event) {
        return event.path("commit").asLong();
    }

    private static <T> boolean isStrict(List<T> values, Comparator<? super T> order) {
        for (int i = 1; i < values.size(); i++) {
            if (order.compare(values.get(i - 1), values.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
