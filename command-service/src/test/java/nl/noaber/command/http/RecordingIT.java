package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.http.RunningService.Reply;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.EntryEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plenary of 22, with all that was said and done there, recorded and taken back in one commit.
 */
class RecordingIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROFILE =
            "'profile':{'label':'role-01','sector':'business','partyType':'BUSINESS'}";
    private static final String EARLY = day("2010-01-01");
    private static final int MEMBERS = 22;

    private static RunningService service;
    private static String community;
    private static final List<String> people = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = new RunningService();
        accepted("facilitator", "/people", "'label':'f-01','self':true," + EARLY);
        accepted("member", "/people", "'label':'m-01','self':true," + EARLY);
        community =
                accepted(
                                "facilitator",
                                "/communities",
                                "'name':'C','issue':'I','initiatorType':'MUNICIPALITY',"
                                        + PROFILE
                                        + ","
                                        + EARLY)
                        .text("id");
        accepted(
                "facilitator",
                "/communities/" + community + "/size-limit",
                "'limit':30,'reason':'r'," + EARLY);
        people.add(id("facilitator"));
        people.add(id("member"));
        join(id("member"));
        while (people.size() < MEMBERS) {
            String person =
                    accepted("facilitator", "/people", "'label':'p-01'," + EARLY).text("id");
            join(person);
            people.add(person);
        }
    }

    private static void join(String person) {
        accepted(
                "facilitator",
                "/communities/" + community + "/participants",
                "'person':'" + person + "'," + PROFILE + "," + EARLY);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void oneRequestRecordsTheEventsOfTwentySingleOnesInOneCommit() {
        String on = day("2010-02-10");
        List<EntryEvent> single = bySingleRequests("p", on);
        Reply whole = accepted("facilitator", "/sessions/record", evening("q", on));
        assertThat(whole.status()).isEqualTo(201);
        assertThat(whole.text("stream")).isEqualTo("session");
        List<EntryEvent> together = events(whole.body().path("commit").asLong());
        assertThat(together.stream().map(event -> event.id()).toList()).isEqualTo(ids(whole));
        assertThat(facts(together, "q", whole.text("id")))
                .isEqualTo(facts(single, "p", session(single)));
        assertThat(together)
                .extracting(event -> JSON.readTree(event.meta()).path("correlation").asString())
                .containsOnly(together.getFirst().id());
    }

    @Test
    void oneWrongNameRefusesAllAndIsNamed() {
        String on = day("2010-03-10");
        long before = head();
        refused(
                422,
                "not-a-member",
                evening("r", on).replace(people.get(7), id("stranger")),
                "attendances",
                "");
        refused(
                422,
                "actor-not-a-member",
                evening("r", on).replace(lesson(), "'person':'" + id("stranger") + "','text':'t'"),
                "lessons[0].person",
                id("stranger"));
        refused(
                422,
                "capacity-not-held",
                evening("r", on).replace("'to':'hat:r-4'", "'to':'hat:other'"),
                "switches[1].to",
                "hat:other");
        refused(
                422,
                "not-registered",
                evening("r", on)
                        .replace(
                                "'declaredHats':[{'person':'" + people.get(3),
                                "'declaredHats':[{'person':'" + id("stranger")),
                "declaredHats[0].person",
                id("stranger"));
        refused(
                422,
                "not-for-another",
                evening("r", on)
                        .replace(
                                "'declaredHats':[{'person':'" + people.get(3),
                                "'declaredHats':[{'person':'" + id("member")),
                "declaredHats[0].person",
                id("member"));
        refused(
                422,
                "capacity-not-held",
                evening("r", on)
                        .replace("'topic':'topic 2'", "'topic':'topic 2','actingAs':'hat:missing'"),
                "contributions[2].actingAs",
                "hat:missing");
        refused(
                422,
                "too-short",
                evening("r", on).replace("'minutes':120", "'minutes':0"),
                "minutes",
                "0");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aMalformedFieldIsNamedAndNothingIsRecorded() {
        String on = day("2010-03-11");
        long before = head();
        malformed("switches[1].to", evening("s", on).replace("'to':'hat:s-4'", "'to':'cap'"));
        malformed("contributions[0].topic", evening("s", on).replace("topic 0", " "));
        malformed("switches[0].from", evening("s", on).replace("'from':'role:PARTICIPANT',", ""));
        malformed("attendances", evening("s", on) + ",'everybodyBut':[]");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aMemberRecordsTheirOwnPartOnlyAndAStrangerNothing() {
        String own = "'community':'" + community + "','kind':'PLENARY','title':'t','minutes':60,";
        String on = day("2010-03-12");
        accepted("member", "/sessions/record", own + on + ",'contributions':[{'topic':'t'}]");
        Reply refused =
                post(
                        "member",
                        "/sessions/record",
                        own
                                + on
                                + ",'contributions':[{'topic':'t'},{'topic':'t','person':'"
                                + people.get(4)
                                + "'}]");
        problem(refused, 422, "may-not-record-for-others");
        assertThat(refused.body().path("item").path("field").asString())
                .isEqualTo("contributions[1].person");
        problem(
                post("member", "/sessions/record", own + on + ",'everybodyBut':[]"),
                422,
                "may-not-record-for-others");
        problem(post("stranger", "/sessions/record", own + on), 404, "not-found");
        problem(
                post("stranger", "/sessions/record", own + on + ",'visitors':[{'visitors':0}]"),
                404,
                "not-found");
    }

    @Test
    void everybodyButSomeWerePresent() {
        String body =
                "'community':'%s','kind':'PLENARY','title':'t','minutes':60,%s,'everybodyBut':[{'person':'%s','attendance':'ABSENT'}]"
                        .formatted(community, day("2010-03-13"), people.get(5));
        Reply whole = accepted("facilitator", "/sessions/record", body);
        List<EntryEvent> attendances =
                events(whole.body().path("commit").asLong()).stream()
                        .filter(event -> event.name().equals("session.attendance-recorded"))
                        .toList();
        assertThat(attendances).hasSize(MEMBERS);
        assertThat(attendances)
                .extracting(event -> JSON.readTree(event.data()).path("attendance").asString())
                .containsOnlyOnce("ABSENT");
    }

    @Test
    void theSameHoldsForTheAttendanceOfASession() {
        String plan = "'community':'%s','kind':'PLENARY','title':'t','minutes':60,'on':%s,%s";
        String on = day("2010-03-14");
        String session =
                accepted(
                                "facilitator",
                                "/sessions",
                                plan.formatted(community, on.replace("'occurredOn':", ""), on))
                        .text("id");
        String at = "/sessions/" + session;
        accepted("facilitator", at + "/open", on);
        String but = "'everybodyBut':[{'person':'%s','attendance':'APOLOGIES'}]," + on;
        problem(
                post("member", at + "/attendance", but.formatted(people.get(5))),
                422,
                "may-not-record-for-others");
        Reply wrong = post("facilitator", at + "/attendance", but.formatted(id("stranger")));
        problem(wrong, 422, "not-a-member");
        assertThat(wrong.body().path("item").path("field").asString()).isEqualTo("everybodyBut");
        Reply reply = accepted("facilitator", at + "/attendance", but.formatted(people.get(5)));
        assertThat(reply.body().path("events")).hasSize(MEMBERS);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndAnotherOneWithItsKeyNone() {
        var key = UUID.randomUUID();
        String body = json(evening("t", day("2010-04-10")));
        Reply first = service.post("facilitator", key, "/sessions/record", body);
        Reply again = service.post("facilitator", key, "/sessions/record", body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.http().headers().firstValue("Idempotent-Replayed")).contains("true");
        problem(
                service.post("facilitator", key, "/sessions/record", body.replace("120", "90")),
                422,
                "key-reused");
    }

    @Test
    void oneRequestTakesBackAllThatOneRecorded() {
        String on = day("2010-05-10");
        String body = evening("u", on);
        Reply whole = accepted("facilitator", "/sessions/record", body);
        String undo = "/sessions/" + whole.text("id") + "/undo";
        problem(post("member", undo, "'reason':'r'"), 422, "may-not-record-for-others");
        problem(post("stranger", undo, "'reason':'r'"), 404, "not-found");
        problem(
                post("facilitator", "/sessions/" + community + "/undo", "'reason':'r'"),
                404,
                "not-found");
        problem(post("facilitator", undo, ""), 400, "malformed");
        var key = UUID.randomUUID();
        Reply undone = service.post("facilitator", key, undo, json("'reason':'entered twice'"));
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        List<EntryEvent> back = events(undone.body().path("commit").asLong());
        assertThat(
                        back.stream()
                                .filter(event ->
                                        event.name().equals("oversight.correction-recorded"))
                                .map(event ->
                                        JSON.readTree(event.data()).path("corrected").asString())
                                .toList())
                .isEqualTo(
                        events(whole.body().path("commit").asLong()).stream()
                                .filter(event -> !event.name().startsWith("person."))
                                .map(event -> event.id())
                                .toList());
        assertThat(back.stream().filter(event -> event.name().equals("person.hat-retired")))
                .hasSize(3);
        problem(
                post("facilitator", "/sessions/" + whole.text("id") + "/open", ""),
                404,
                "not-found");
        Reply again = service.post("facilitator", key, undo, json("'reason':'entered twice'"));
        assertThat(again.body()).isEqualTo(undone.body());
        Reply twice = post("facilitator", undo, "'reason':'r'");
        problem(twice, 409, "retracted-already");
        assertThat(twice.body().path("item").path("field").asString()).isEqualTo("events");
        accepted("facilitator", "/sessions/record", body);
    }

    @Test
    void anUndoLeavesOutWhatWasRetractedBefore() {
        Reply whole = accepted("facilitator", "/sessions/record", evening("v", day("2010-06-10")));
        List<String> ids = ids(whole);
        accepted(
                "facilitator",
                "/corrections",
                "'community':'%s','corrected':'%s','reason':'r','retracted':true"
                        .formatted(community, ids.getLast()));
        Reply undone =
                accepted(
                        "facilitator",
                        "/sessions/" + whole.text("id") + "/undo",
                        "'reason':'not held'");
        assertThat(undone.body().path("events")).hasSize(ids.size() - 1);
    }

    @Test
    void recordingsAtTheSameInstantAreWholeOrRefused() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 4; round++) {
                String hats = "w" + round;
                String on = day("2010-07-1" + round);
                List<Future<Reply>> replies =
                        threads.invokeAll(
                                List.of(
                                        together(barrier, evening(hats, on)),
                                        together(barrier, reversed(evening(hats, on)))));
                var statuses =
                        List.of(replies.get(0).get().status(), replies.get(1).get().status());
                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
                for (var reply : replies) {
                    if (reply.get().status() == 201) {
                        assertThat(reply.get().body().path("events")).hasSize(41);
                    } else {
                        problem(reply.get(), 409, "hat-declared-already");
                    }
                }
            }
        }
    }

    private static Callable<Reply> together(CyclicBarrier barrier, String body) {
        return () -> {
            barrier.await();
            return post("facilitator", "/sessions/record", body);
        };
    }

    /** The same evening with its declared hats in the other order. */
    private static String reversed(String evening) {
        int start = evening.indexOf("'declaredHats':[") + "'declaredHats':[".length();
        int end = evening.indexOf(']', start);
        var hats = List.of(evening.substring(start, end).split("(?<=}),"));
        return evening.substring(0, start)
                + String.join(",", hats.reversed())
                + evening.substring(end);
    }

    /** A plenary of 22 with three hats, eight contributions, three switches, a report, a lesson. */
    private static String evening(String hats, String on) {
        return String.join(
                ",",
                "'community':'" + community + "','kind':'PLENARY','title':'Plenary'",
                "'minutes':120",
                on,
                "'declaredHats':["
                        + list(
                                3,
                                at ->
                                        "{'person':'"
                                                + people.get(at + 3)
                                                + "',"
                                                + declared(hats, at)
                                                + "}")
                        + "]",
                "'attendances':[" + attendances() + "]",
                "'switches':[" + list(3, at -> "{" + switched(hats, at) + "}") + "]",
                "'contributions':[" + list(8, at -> "{" + contribution(at) + "}") + "]",
                "'report':'what was said'",
                "'lessons':[{" + lesson() + "}]");
    }

    private static List<EntryEvent> bySingleRequests(String hats, String on) {
        String bare = on.replace("'occurredOn':", "");
        var commits = new ArrayList<Reply>();
        Reply planned =
                accepted(
                        "facilitator",
                        "/sessions",
                        "'community':'%s','kind':'PLENARY','title':'Plenary','minutes':120,'on':%s,%s"
                                .formatted(community, bare, on));
        String at = "/sessions/" + planned.text("id");
        commits.add(planned);
        commits.add(accepted("facilitator", at + "/open", on));
        for (int index = 0; index < 3; index++) {
            commits.add(
                    accepted(
                            "facilitator",
                            "/people/" + people.get(index + 3) + "/hats",
                            declared(hats, index) + "," + on));
        }
        commits.add(
                accepted(
                        "facilitator",
                        at + "/attendance",
                        "'attendances':[" + attendances() + "]," + on));
        for (int index = 0; index < 3; index++) {
            commits.add(
                    accepted(
                            "facilitator",
                            at + "/role-switches",
                            switched(hats, index) + "," + on));
        }
        for (int index = 0; index < 8; index++) {
            commits.add(
                    accepted("facilitator", at + "/contributions", contribution(index) + "," + on));
        }
        commits.add(accepted("facilitator", at + "/close", on));
        commits.add(accepted("facilitator", at + "/report", "'summary':'what was said'," + on));
        commits.add(
                accepted(
                        "facilitator",
                        "/lessons",
                        "'community':'%s','session':'%s',%s,%s"
                                .formatted(community, planned.text("id"), lesson(), on)));
        assertThat(commits).hasSize(20);
        return commits.stream()
                .flatMap(reply -> events(reply.body().path("commit").asLong()).stream())
                .toList();
    }

    private static String declared(String hats, int at) {
        return "'hat':'%s-%d','category':'PROFESSIONAL'".formatted(hats, at + 3);
    }

    private static String attendances() {
        return list(
                MEMBERS, at -> "{'person':'%s','attendance':'PRESENT'}".formatted(people.get(at)));
    }

    private static String switched(String hats, int at) {
        return "'person':'%s','from':'role:PARTICIPANT','to':'hat:%s-%d'"
                .formatted(people.get(at + 3), hats, at + 3);
    }

    private static String contribution(int at) {
        return "'person':'%s','topic':'topic %d'".formatted(people.get(at + 2), at);
    }

    private static String lesson() {
        return "'person':'" + people.get(9) + "','text':'listen first'";
    }

    private static String list(int size, IntFunction<String> item) {
        return String.join(",", IntStream.range(0, size).mapToObj(item).toList());
    }

    /** What events state and under which envelope, but for ids that differ by nature. */
    private static List<String> facts(List<EntryEvent> events, String hats, String session) {
        return events.stream()
                .map(event -> {
                    var meta = (ObjectNode) JSON.readTree(event.meta());
                    meta.remove("correlation");
                    var data = (ObjectNode) JSON.readTree(event.data());
                    data.remove("entry");
                    return (event.name() + " " + meta + " " + data)
                            .replace(session, "the session")
                            .replace(hats + "-", "hat-");
                })
                .toList();
    }

    private static String session(List<EntryEvent> events) {
        return JSON.readTree(events.getFirst().data()).path("session").asString();
    }

    private static List<EntryEvent> events(long commit) {
        return service.bean(CommitLog.class).reader().after(commit - 1, 1).getFirst().events();
    }

    private static long head() {
        return service.bean(CommitLog.class).reader().lastNumber();
    }

    private static List<String> ids(Reply reply) {
        return reply.body().path("events").valueStream().map(JsonNode::asString).toList();
    }

    private static void refused(int status, String problem, String body, String field, String id) {
        Reply reply = post("facilitator", "/sessions/record", body);
        problem(reply, status, problem);
        JsonNode item = reply.body().path("item");
        assertThat(item.path("field").asString()).as(reply.body().toString()).isEqualTo(field);
        if (!id.isEmpty()) {
            assertThat(item.path("id").asString()).isEqualTo(id);
        }
        assertThat(reply.text("rule")).isNotEmpty();
    }

    private static void malformed(String field, String body) {
        Reply reply = post("facilitator", "/sessions/record", body);
        problem(reply, 400, "malformed");
        assertThat(reply.text("detail")).contains("'" + field + "'");
    }

    private static void problem(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:" + problem);
    }

    private static Reply accepted(String account, String path, String fields) {
        Reply reply = post(account, path, fields);
        assertThat(reply.status()).as(path + ": " + reply.body()).isBetween(200, 201);
        return reply;
    }

    private static Reply post(String account, String path, String fields) {
        return service.post(account, path, json(fields));
    }

    private static String json(String fields) {
        return ("{" + fields + "}").replace('\'', '"');
    }

    private static String id(String account) {
        return PersonId.ofAccount(account).value();
    }

    private static String day(String day) {
        return "'occurredOn':{'from':'%s','to':'%s','precision':'DAY'}".formatted(day, day);
    }
}
