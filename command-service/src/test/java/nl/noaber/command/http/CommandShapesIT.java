package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.command.http.RunningService.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same shape of command is judged the same way at every address. */
class CommandShapesIT {
    private static final String PROFILE =
            "'profile':{'label':'role-01','sector':'s','partyType':'BUSINESS'%s}";
    private static RunningService service;
    private static TestCommunity community;

    @BeforeAll
    static void start() {
        service = new RunningService();
        community = new TestCommunity(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** What ends: who ends it, at which address, with which fields. */
    record End(String account, String path, String fields) {}

    /** What begins on a day, and how it ends. */
    record Lifetime(String name, Function<String, End> begin) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Lifetime> lifetimes() {
        String here = "/communities/$community";
        return Stream.of(
                new Lifetime(
                        "session opened and closed",
                        day -> {
                            String session = "/sessions/" + planned(day);
                            done("INITIATOR", session + "/open", "", day);
                            return new End("INITIATOR", session + "/close", "");
                        }),
                new Lifetime(
                        "session planned and cancelled",
                        day ->
                                new End(
                                        "INITIATOR",
                                        "/sessions/" + planned(day) + "/cancel",
                                        "'reason':'r',")),
                new Lifetime(
                        "role assigned and ended",
                        day -> {
                            String role = "'person':'$other','role':'CHAIR',";
                            done("INITIATOR", here + "/roles", role, day);
                            return new End(
                                    "INITIATOR", here + "/roles/end", role + "'reason':'r',");
                        }),
                new Lifetime(
                        "participant joined and left",
                        day -> {
                            String joining = "'person':'$spare'," + profile("") + ",";
                            done("INITIATOR", here + "/participants", joining, day);
                            String leave = here + "/participants/$spare/leave";
                            return new End("INITIATOR", leave, "'reason':'r',");
                        }),
                new Lifetime(
                        "group formed and dissolved",
                        day -> {
                            String dissolving = "'reason':'r','whatFollows':'w',";
                            return new End(
                                    "INITIATOR",
                                    "/groups/" + formed(day) + "/dissolve",
                                    dissolving);
                        }),
                new Lifetime(
                        "group member added and removed",
                        day -> {
                            String members = "/groups/" + formed("2010-01-01") + "/members";
                            done("INITIATOR", members, "'person':'$other',", day);
                            String removal = "'person':'$other','reason':'r',";
                            return new End("INITIATOR", members + "/remove", removal);
                        }),
                new Lifetime(
                        "advice asked and given",
                        day -> {
                            String advice = "/groups/" + formed("2010-01-01", "$other") + "/advice";
                            String question = "'matter':'m','question':'q',";
                            String asked = done("other", advice + "/requested", question, day);
                            String given = "'advice':'" + asked + "',";
                            return new End("other", advice + "/given", given + wording());
                        }),
                new Lifetime(
                        "advice given and answered",
                        day -> {
                            String advice = "/groups/" + formed("2010-01-01", "$other") + "/advice";
                            String given = done("other", advice + "/unasked", wording(), day);
                            String answer = "'answeredBy':'alderman','adopted':true,'reason':'r',";
                            String whole = "'advice':'" + given + "'," + answer;
                            return new End("other", advice + "/answered", whole);
                        }),
                new Lifetime(
                        "hat declared and retired",
                        day -> {
                            done(
                                    "other",
                                    "/people/$me/hats",
                                    "'hat':'h','category':'PRIVATE',",
                                    day);
                            return new End("other", "/people/$me/hats/retire", "'hat':'h',");
                        }),
                new Lifetime(
                        "affiliation started and ended",
                        day -> {
                            String organisation = "'organisation':'$organisation',";
                            String affiliations = "/people/$me/affiliations";
                            done("other", affiliations, organisation + "'position':'p',", day);
                            return new End("other", affiliations + "/end", organisation);
                        }),
                new Lifetime(
                        "market opened and closed",
                        day -> {
                            String market = market(day);
                            done("INITIATOR", market + "/open", "", day);
                            return new End("INITIATOR", market + "/close", "");
                        }),
                new Lifetime(
                        "request posted and withdrawn",
                        day -> {
                            String requests = market(day) + "/requests";
                            String id = done("other", requests, posting("$club"), day);
                            return new End(
                                    "other", requests + "/" + id + "/withdraw", "'reason':'r',");
                        }),
                new Lifetime(
                        "offer posted and withdrawn",
                        day -> {
                            String offers = market(day) + "/offers";
                            String id = done("other", offers, posting("$club"), day);
                            return new End(
                                    "other", offers + "/" + id + "/withdraw", "'reason':'r',");
                        }),
                new Lifetime(
                        "match proposed and lapsed",
                        day -> new End("BROKER", matched(day) + "/lapse", "'reason':'r',")),
                new Lifetime(
                        "match proposed and declined",
                        day ->
                                new End(
                                        "other",
                                        matched(day) + "/decline",
                                        "'side':'REQUESTING','reason':'r',")),
                new Lifetime(
                        "match agreed and fulfilled",
                        day -> {
                            String match = matched("2010-01-01");
                            String as = "'actingAs':'role:PARTICIPANT',";
                            done(
                                    "other",
                                    match + "/accept",
                                    "'side':'REQUESTING'," + as,
                                    "2010-01-01");
                            done("PARTICIPANT", match + "/accept", "'side':'OFFERING'," + as, day);
                            return new End("other", match + "/fulfil", "");
                        }),
                new Lifetime(
                        "study opened and closed",
                        day -> new End("RESEARCHER", study(day) + "/close", "'summary':'s',")),
                new Lifetime(
                        "consent given and withdrawn",
                        day -> {
                            String consents = study("2010-01-01") + "/consents";
                            done("other", consents, "'covers':['EXPORT'],", day);
                            return new End("other", consents + "/withdraw", "");
                        }),
                new Lifetime(
                        "outcome recorded and attributed",
                        day -> {
                            String outcome =
                                    "'community':'$community','kind':'CONCRETE','title':'t','attributedTo':[],";
                            String id = done("other", "/outcomes", outcome, day);
                            String more = "'attributedTo':['$event'],'reason':'r',";
                            return new End(
                                    "other", here + "/outcomes/" + id + "/attributions", more);
                        }),
                new Lifetime(
                        "event attributed",
                        day -> {
                            String lesson = "'community':'$community','text':'t'," + on(day);
                            String cause = event(send("other", "/lessons", lesson));
                            String event = event(send("other", "/lessons", lesson));
                            return new End(
                                    "other",
                                    here + "/events/" + event + "/attributions",
                                    "'attributedTo':['" + cause + "'],'reason':'r',");
                        }));
    }

    /**
     * What ends is not ended before it began, through the address that ends it. Siblings: the pairs
     * of all streams in {@code BeginningsAndEndsTest}.
     */
    @Tag("fault:D1")
    @ParameterizedTest
    @MethodSource("lifetimes")
    void nothingEndsBeforeItBegan(Lifetime lifetime) {
        End end = lifetime.begin().apply("2010-06-10");
        refused(422, "ends-before-it-began", end, "2010-06-09");
        assertThat(send(end.account(), end.path(), end.fields() + month("2010-06")).status())
                .isLessThan(300);
        End another = lifetime.begin().apply("2010-07-10");
        refused(422, "ends-before-it-began", another, "2010-07-09");
        assertThat(
                        send(another.account(), another.path(), another.fields() + on("2010-07-10"))
                                .status())
                .isLessThan(300);
    }

    /**
     * A correction is judged like the event it corrects, by the other end as it is known now.
     * Siblings: the pairs of all streams in {@code BeginningsAndEndsTest}.
     */
    @Test
    @Tag("fault:D1")
    void noCorrectionPutsAnEndBeforeItsBeginning() {
        String person = TestCommunity.id("neighbour");
        String joining = "'person':'" + person + "'," + profile("") + "," + on("2011-06-10");
        String at = "/communities/$community/participants";
        String leaving = "'reason':'r'," + on("2011-06-20");
        String joined = event(send("INITIATOR", at, joining));
        String left = event(send("INITIATOR", at + "/" + person + "/leave", leaving));
        uncorrected(left, "2011-06-01");
        uncorrected(joined, "2011-06-25");
        uncorrected(joined, "2009-12-31");
        corrected(left, "'correctedOccurredOn':" + day("2011-06-15"));
        uncorrected(joined, "2011-06-18");
        corrected(joined, "'correctedOccurredOn':" + day("2011-06-12"));
        corrected(left, "'retracted':true");
        corrected(joined, "'correctedOccurredOn':" + day("2011-06-25"));
        uncorrected(left, "2011-06-20");
        corrected(left, "'correctedOccurredOn':" + day("2011-06-30"));
        uncorrected(joined, "2011-07-02");
    }

    /**
     * A moment has the bounds that its precision names. Siblings: the day of a session or a
     * marketplace, the new day of a correction.
     */
    @Tag("fault:D4")
    @ParameterizedTest
    @CsvSource({
        "2010-02-01, 2010-02-28, MONTH, true",
        "2012-02-01, 2012-02-29, MONTH, true",
        "2012-02-01, 2012-02-28, MONTH, false",
        "2010-02-10, 2010-02-10, MONTH, false",
        "2010-02-01, 2010-03-31, MONTH, false",
        "2010-04-01, 2010-06-30, QUARTER, true",
        "2010-02-01, 2010-04-30, QUARTER, false",
        "2010-07-01, 2010-12-31, HALF_YEAR, true",
        "2010-04-01, 2010-09-30, HALF_YEAR, false",
        "2010-01-01, 2010-12-31, YEAR, true",
        "2010-01-01, 2010-06-30, YEAR, false",
        "2010-07-01, 2011-06-30, YEAR, false",
        "2010-02-10, 2010-03-05, PERIOD, true",
        "2010-02-10, 2010-02-10, PERIOD, true"
    })
    void precisionAndBoundsAgree(String from, String to, String precision, boolean agree) {
        String moment = moment(from, to, precision);
        String fields = "'community':'$community','title':'t','on':" + moment + ",";
        var replies = new ArrayList<Reply>();
        replies.add(propose("'occurredOn':" + moment));
        replies.add(send("INITIATOR", "/sessions", fields + "'kind':'PLENARY','minutes':60"));
        replies.add(send("INITIATOR", "/marketplaces", fields.replaceAll(",$", "")));
        replies.add(correct(event(propose(on("2013-01-01"))), "'correctedOccurredOn':" + moment));
        for (var reply : replies) {
            assertThat(reply.status() < 300).as(reply.text("detail")).isEqualTo(agree);
            assertThat(reply.text("type")).endsWith(agree ? "" : ":other-bounds");
        }
    }

    /** What has not happened yet is not recorded, however vague. Siblings: every precision. */
    @Tag("fault:D4")
    @ParameterizedTest
    @ValueSource(strings = {"DAY", "MONTH", "PERIOD"})
    void noMomentReachesIntoTheFuture(String precision) {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1);
        YearMonth month = YearMonth.from(tomorrow);
        String moment =
                switch (precision) {
                    case "DAY" -> day(tomorrow.toString());
                    case "MONTH" ->
                            moment(month.atDay(1) + "", month.atEndOfMonth() + "", precision);
                    default -> moment("2010-01-01", tomorrow.toString(), precision);
                };
        assertThat(propose("'occurredOn':" + moment).text("type")).endsWith(":in-the-future");
        Reply until =
                propose(
                        "'occurredOn':"
                                + moment("2010-01-01", tomorrow.minusDays(1) + "", "PERIOD"));
        assertThat(until.status()).isEqualTo(200);
    }

    /**
     * An organisation that a command names is registered. Siblings: every field that holds the id
     * of an organisation, at every address, and {@code onBehalfOf} in every body.
     */
    @Test
    @Tag("fault:D5")
    void everyOrganisationNamedIsRegistered() {
        String of = "'organisation':'%s'";
        String joining = "'person':'" + TestCommunity.id("auditor") + "',";
        String founding = "'name':'n','issue':'i','initiatorType':'RESIDENTS',";
        String planning =
                "'community':'$community','kind':'SITE_VISIT','title':'t','minutes':60,'on':"
                        + day("2012-03-01")
                        + ",'hostOrganisation':'%s'";
        String here = "/communities/$community";
        unregistered(
                "onBehalfOf", here + "/records/proposal-made", proposal() + "'onBehalfOf':'%s'");
        unregistered("organisation", "/people/$me/affiliations", "'position':'p'," + of);
        unregistered("hostOrganisation", "/sessions", planning);
        unregistered("profile.organisation", here + "/participants", joining + profile("," + of));
        unregistered(
                "profile.organisation",
                here + "/roles",
                joining + "'role':'CHAIR'," + profile("," + of));
        unregistered(
                "profile.organisation",
                here + "/moderator/nominate",
                "'nominee':'" + TestCommunity.id("auditor") + "'," + profile("," + of));
        unregistered("profile.organisation", "/communities", founding + profile("," + of));
        unregistered(
                "party.organisation", "/marketplaces/$marketplace/requests", posting("%s", ""));
        unregistered(
                "party.profile.organisation",
                "/marketplaces/$marketplace/offers",
                posting("$club", "," + of));
    }

    private static void unregistered(String field, String path, String fields) {
        String unknown = UUID.randomUUID().toString();
        for (String id : List.of(unknown, "$community", "$me")) {
            Reply reply = send("INITIATOR", path, fields.formatted(id));
            assertThat(reply.text("type")).as(path).endsWith(":organisation-not-registered");
            assertThat(reply.body().path("item").path("field").asString()).isEqualTo(field);
            assertThat(reply.status()).isEqualTo(422);
        }
        assertThat(send("INITIATOR", path, fields.formatted("$organisation")).status())
                .as(path)
                .isLessThan(300);
    }

    /**
     * A refusal about one item of a list names the field, the position and the id. Siblings: every
     * list of ids in a body.
     */
    @Test
    @Tag("fault:D2")
    void aRefusalAboutAListNamesTheItem() {
        String gone = TestCommunity.id("newcomer");
        String people = "['$other','" + gone + "']";
        String here = "/communities/$community";
        String held = "/sessions/$session";
        String as = "'actingAs':'role:PARTICIPANT',";
        item("attendances", gone, held + "/attendance", attendances(gone));
        item("invited", gone, held + "/records/invitation-sent", "'text':'t','invited':" + people);
        item("members", gone, "/groups", forming("WORKING") + "'members':" + people);
        item(
                "people",
                gone,
                "/contacts",
                "'community':'$community','initiatedBy':'$other','mode':'PHONE','people':"
                        + people);
        String present =
                "'present':[{'person':'$other','as':'role:PARTICIPANT'},{'person':'%s','as':'role:PARTICIPANT'}]"
                        .formatted(gone);
        String decision =
                "'matter':'m','text':'t','ground':'g','basis':{'session':'$session'}," + as;
        String decisions = here + "/decisions/decision-taken";
        item("present", gone, decisions, decision + "'followsFrom':[]," + present);
        String attended = "'present':[{'person':'$other','as':'role:PARTICIPANT'}],";
        item(
                "followsFrom",
                gone,
                decisions,
                decision + attended + "'followsFrom':['$event','" + gone + "']");
        String outcome = "'community':'$community','kind':'CONCRETE','title':'t',";
        String events = "'attributedTo':['$event','" + gone + "']";
        item("attributedTo", gone, "/outcomes", outcome + events);
        item(
                "attributedTo",
                gone,
                here + "/outcomes/not-achieved",
                "'title':'t','reason':'r'," + events);
        item(
                "attributedTo",
                gone,
                here + "/outcomes/side-effect",
                "'title':'t','welcome':true," + events);
        item(
                "attributedTo",
                gone,
                here + "/outcomes/$outcome/attributions",
                "'reason':'r'," + events);
        item(
                "attributedTo",
                gone,
                here + "/events/$of-PARTICIPANT/attributions",
                "'reason':'r'," + events);
        item(
                "hats",
                "role:CHAIR",
                held + "/hats-combined",
                "'topic':'t','hats':['role:PARTICIPANT','role:CHAIR']");
        String study = "/studies/$study/records";
        item(
                "RESEARCHER",
                "observed",
                gone,
                study + "/observation-recorded",
                "'text':'t','observed':" + people);
        item(
                "RESEARCHER",
                "restsOn",
                gone,
                study + "/finding-recorded",
                "'text':'t','restsOn':['$event','" + gone + "']");
    }

    /** A row of the wrong form is named by its position, too. Siblings: every list in a body. */
    @Test
    @Tag("fault:D2")
    void aMalformedItemIsNamedByItsPosition() {
        String rows =
                "'attendances':[{'person':'$other','attendance':'PRESENT'},{'person':'$other'}]";
        Reply missing = send("INITIATOR", "/sessions/$session/attendance", rows);
        assertThat(missing.text("detail")).contains("attendances[1].attendance");
        String wrong = rows.replace("{'person':'$other'}", "{'person':'$other','attendance':'X'}");
        Reply unknown = send("INITIATOR", "/sessions/$session/attendance", wrong);
        assertThat(unknown.text("detail")).contains("'attendances[1].attendance'");
    }

    /**
     * The rest of a list is recorded where the client asks for it; what is recorded already is no
     * conflict. Siblings: none; the items of other lists make one statement together.
     */
    @Test
    @Tag("fault:D2")
    void theRestOfAnAttendanceIsRecorded() {
        String gone = TestCommunity.id("newcomer");
        String session = "/sessions/" + planned("2010-08-01");
        done("INITIATOR", session + "/open", "", "2010-08-01");
        String at = session + "/attendance";
        String mixed = "{" + "'partial':true," + attendances(gone) + "}";
        String body = community.meant(mixed, "INITIATOR").replace('\'', '"');
        UUID key = UUID.randomUUID();
        Reply first = service.post("INITIATOR", key, at, body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("events")).hasSize(1);
        assertThat(first.body().path("omitted").toString())
                .isEqualTo("[{\"field\":\"attendances\",\"id\":\"" + gone + "\",\"index\":1}]");
        assertThat(service.post("INITIATOR", key, at, body).body()).isEqualTo(first.body());
        String both =
                "'attendances':[{'person':'$other','attendance':'PRESENT'},"
                        + "{'person':'"
                        + TestCommunity.id("PARTICIPANT")
                        + "','attendance':'PRESENT'}]";
        Reply more = send("INITIATOR", at, both);
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.body().path("events")).hasSize(1);
        assertThat(more.body().has("omitted")).isFalse();
        assertThat(send("INITIATOR", at, both).text("type"))
                .endsWith(":attendance-recorded-already");
    }

    /**
     * A list of as many people as documented fits, with a reason each and a long source. Siblings:
     * the members of a group, the people of a contact.
     */
    @Test
    @Tag("fault:D3")
    void aListOfAHundredPeopleFits() {
        var people = new ArrayList<String>();
        for (int number = 0; number < 100; number++) {
            String person = done("INITIATOR", "/people", "'label':'role-03',", "2010-01-01");
            String role = "'person':'" + person + "','role':'AMBASSADOR'," + profile("") + ",";
            done("INITIATOR", "/communities/$community/roles", role, "2010-01-01");
            people.add("'" + person + "'");
        }
        String session = "/sessions/" + planned("2010-09-01");
        done("INITIATOR", session + "/open", "", "2010-09-01");
        String row = "{'person':%s,'attendance':'APOLOGIES','reason':'" + "r".repeat(1_000) + "'}";
        String rows = String.join(",", people.stream().map(row::formatted).toList());
        String source = "'provenance':'SOURCE','sourceRef':'" + "s".repeat(10_000) + "',";
        Reply reply =
                send(
                        "INITIATOR",
                        session + "/attendance",
                        source + "'attendances':[" + rows + "]," + on("2010-09-01"));
        assertThat(reply.status()).as(reply.text("detail")).isEqualTo(200);
        assertThat(reply.body().path("events")).hasSize(100);
        String all = "[" + String.join(",", people) + "],";
        String contact = "'community':'$community','mode':'PHONE','initiatedBy':" + people.get(0);
        done("INITIATOR", "/contacts", contact + ",'people':" + all, "2010-09-01");
        done(
                "INITIATOR",
                "/groups",
                source + forming("WORKING") + "'members':" + all,
                "2010-09-01");
    }

    private static void item(String field, String id, String path, String fields) {
        item("other".equals(field) ? "other" : recorderOf(path), field, id, path, fields);
    }

    /** Hats are combined and decisions taken by a participant; the rest is recorded for others. */
    private static String recorderOf(String path) {
        return path.contains("hats-combined") || path.contains("/decisions/")
                ? "other"
                : "INITIATOR";
    }

    private static void item(String account, String field, String id, String path, String fields) {
        Reply reply = send(account, path, fields + "," + on("2010-05-01"));
        var item = reply.body().path("item");
        assertThat(item.path("field").asString("")).as(path + reply.body()).isEqualTo(field);
        assertThat(item.path("index").asInt(-1)).as(path).isEqualTo(1);
        assertThat(item.path("id").asString()).as(path).isEqualTo(id);
        assertThat(reply.status()).isBetween(409, 422);
    }

    private static String attendances(String second) {
        return ("'attendances':[{'person':'$other','attendance':'PRESENT','reason':'late'},"
                        + "{'person':'%s','attendance':'PRESENT'}]")
                .formatted(second)
                .replace(",'reason':'late'", "");
    }

    private static String planned(String day) {
        String fields = "'community':'$community','kind':'PLENARY','title':'t','minutes':60,'on':";
        return done("INITIATOR", "/sessions", fields + day(day) + ",", day);
    }

    private static String formed(String day, String... members) {
        String all = members.length == 0 ? "[]" : "['" + String.join("','", members) + "']";
        return done("INITIATOR", "/groups", forming("WORKING") + "'members':" + all + ",", day);
    }

    private static String forming(String kind) {
        return "'community':'$community','name':'g','kind':'" + kind + "',";
    }

    private static String wording() {
        return "'wording':'w','addressee':'council','actingAs':'role:PARTICIPANT',";
    }

    private static String market(String day) {
        String fields = "'community':'$community','title':'t','on':" + day(day) + ",";
        return "/marketplaces/" + done("INITIATOR", "/marketplaces", fields, day);
    }

    private static String posting(String organisation) {
        return posting(organisation, "") + ",";
    }

    private static String posting(String organisation, String more) {
        return "'description':'d','quantity':2,'party':{'organisation':'"
                + organisation
                + "','person':'$me',"
                + profile(more)
                + "}";
    }

    private static String matched(String day) {
        String market = market(day);
        String request = done("other", market + "/requests", posting("$club"), day);
        String offer = done("PARTICIPANT", market + "/offers", posting("$organisation"), day);
        String both = "'request':'" + request + "','offer':'" + offer + "','quantity':1,";
        return market + "/matches/" + done("BROKER", market + "/matches", both, day);
    }

    private static String study(String day) {
        String at = "/communities/$community/studies";
        return "/studies/" + done("RESEARCHER", at, "'title':'t','question':'q',", day);
    }

    private static Reply propose(String more) {
        return send("other", "/communities/$community/records/proposal-made", proposal() + more);
    }

    private static String proposal() {
        return "'matter':'m','text':'t',";
    }

    private static void uncorrected(String event, String day) {
        Reply reply = correct(event, "'correctedOccurredOn':" + day(day));
        assertThat(reply.text("type")).as(day).endsWith(":ends-before-it-began");
        assertThat(reply.status()).isEqualTo(422);
    }

    private static void corrected(String event, String how) {
        Reply reply = correct(event, how);
        assertThat(reply.status()).as(reply.text("detail")).isEqualTo(201);
    }

    private static Reply correct(String event, String how) {
        String what = "'community':'$community','corrected':'" + event + "','reason':'r',";
        return send("INITIATOR", "/corrections", what + how);
    }

    private static void refused(int status, String type, End end, String day) {
        Reply reply = send(end.account(), end.path(), end.fields() + on(day));
        assertThat(reply.text("type")).as(end.path() + reply.body()).endsWith(":" + type);
        assertThat(reply.status()).isEqualTo(status);
    }

    /** Something that happened on a day; its id. */
    private static String done(String account, String path, String fields, String day) {
        Reply reply = send(account, path, fields + on(day));
        assertThat(reply.status()).as(path + ": " + reply.body()).isLessThan(300);
        return reply.text("id");
    }

    private static Reply send(String account, String path, String fields) {
        return service.post(
                account,
                community.meant(path, account),
                community.meant("{" + fields + "}", account).replace('\'', '"'));
    }

    private static String event(Reply reply) {
        assertThat(reply.status()).as(reply.text("detail")).isLessThan(300);
        return reply.body().path("events").get(0).asString();
    }

    private static String profile(String more) {
        return PROFILE.replace("%s", more);
    }

    private static String month(String month) {
        YearMonth of = YearMonth.parse(month);
        return "'occurredOn':" + moment(of.atDay(1) + "", of.atEndOfMonth() + "", "MONTH");
    }

    private static String on(String day) {
        return "'occurredOn':" + day(day);
    }

    private static String day(String day) {
        return moment(day, day, "DAY");
    }

    private static String moment(String from, String to, String precision) {
        return "{'from':'%s','to':'%s','precision':'%s'}".formatted(from, to, precision);
    }
}
