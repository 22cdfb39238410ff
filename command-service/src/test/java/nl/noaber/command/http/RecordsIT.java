package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.audit.AuditEntry;
import nl.noaber.audit.AuditLog;
import nl.noaber.audit.AuditRecord;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Plain records and joint decisions, from the endpoint into the log. */
class RecordsIT {
    private static final String PROFILE =
            "{'label':'role-01','sector':'business','partyType':'BUSINESS'}";

    private static RunningService service;
    private static String community;
    private static String session;

    @BeforeAll
    static void start() {
        service = new RunningService();
        for (var name : new String[] {"initiator", "one", "two", "researcher"}) {
            done(201, name, "/people", "'label':'role-01','self':true");
        }
        community =
                done(
                                201,
                                "initiator",
                                "/communities",
                                "'name':'C','issue':'I','initiatorType':'MUNICIPALITY','profile':"
                                        + PROFILE
                                        + ","
                                        + on("2009-10-01"))
                        .text("id");
        for (var name : new String[] {"one", "two"}) {
            done(
                    200,
                    "initiator",
                    here("/participants"),
                    "'person':'%s','profile':%s,%s".formatted(id(name), PROFILE, on("2009-11-09")));
        }
        done(
                200,
                "initiator",
                here("/roles"),
                "'person':'%s','role':'RESEARCHER','profile':%s,%s"
                        .formatted(id("researcher"), PROFILE, on("2009-11-09")));
        session =
                done(
                                201,
                                "initiator",
                                "/sessions",
                                "'community':'%s','kind':'PLENARY','title':'T','minutes':60,'on':%s"
                                        .formatted(community, day("2010-02-10")))
                        .text("id");
        done(200, "initiator", "/sessions/" + session + "/open", on("2010-02-10"));
        done(
                200,
                "initiator",
                "/sessions/" + session + "/attendance",
                "'attendances':[{'person':'%s','attendance':'PRESENT'}],%s"
                        .formatted(id("one"), on("2010-02-10")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void bodiesOfPlainRecordsAreReadAsStrictlyAsOthers() {
        String motivation = here("/records/motivation-recorded");
        var reply = done(200, "one", motivation, "'text':'to learn'," + on("2010-01-07"));
        assertThat(reply.text("id")).isEqualTo(community);
        assertThat(reply.text("stream")).isEqualTo("community");
        refused(400, "malformed", "one", motivation, "'text':'t','mood':'good'");
        refused(400, "malformed", "one", motivation, "");
        refused(400, "malformed", "one", motivation, "'text':' '");
        refused(400, "malformed", "one", motivation, "'text':7");
        refused(400, "malformed", "one", motivation, "'text':'t','community':'c-2'");
        refused(
                400,
                "malformed",
                "one",
                here("/records/hours-reported"),
                "'hours':-1,'from':'2010-01-01','until':'2010-02-01'");
    }

    @Test
    void recordingForAnotherPersonNeedsThePermission() {
        String motivation = here("/records/motivation-recorded");
        String ofTwo = "'text':'t','person':'" + id("two") + "'," + on("2010-01-07");
        refused(422, "may-not-record-for-others", "one", motivation, ofTwo);
        done(200, "initiator", motivation, ofTwo);
        refused(404, "not-found", "stranger", motivation, ofTwo);
    }

    @Test
    void onlyPlainRecordsAreAcceptedByThatEndpoint() {
        refused(404, "not-found", "one", here("/records/closed"), "");
        refused(404, "not-found", "one", here("/records/theme-chosen"), "");
        refused(404, "not-found", "one", here("/records/danced"), "");
        refused(404, "not-found", "one", here("/decisions/motivation-recorded"), "");
        refused(404, "not-found", "one", "/groups/none/records/mandate-set", "");
    }

    @Test
    void aRepeatedRecordIsMadeOnce() {
        var key = UUID.randomUUID();
        String path = "/sessions/" + session + "/records/assignment-given";
        String body = "{'to':'%s','text':'call'}".formatted(id("one")).replace('\'', '"');
        var first = service.post("one", key, path, body);
        var again = service.post("one", key, path, body);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        String report = "/sessions/" + session + "/assignments/" + first.text("id") + "/report";
        done(200, "one", report, "'text':'done'");
        refused(
                422,
                "no-such-assignment",
                "one",
                report.replace(first.text("id"), "other"),
                "'text':'done'");
    }

    @Test
    void participantsDecideOnTheBasisOfASession() {
        String basis = "'basis':{'session':'" + session + "'}";
        String theme = "'theme':'mbo','reason':'all of us'," + basis + ",";
        String path = here("/decisions/theme-chosen");
        var refusal =
                refused(
                        422,
                        "not-theirs-to-decide",
                        "initiator",
                        path,
                        theme + "'actingAs':'role:INITIATOR'");
        assertThat(refusal.text("rule")).isEqualTo("H3");
        assertThat(refusal.text("passage")).contains("dat deden de deelnemers");
        done(200, "one", path, theme + "'actingAs':'role:PARTICIPANT'");
        var decided =
                done(
                        201,
                        "initiator",
                        here("/decisions/decision-taken"),
                        ("'matter':'floor','text':'hold one','ground':'it joins','followsFrom':[],"
                                                + "'present':[{'person':'%s','as':'role:PARTICIPANT'}],"
                                                + "'actor':'%s','actingAs':'role:PARTICIPANT',")
                                        .formatted(id("one"), id("one"))
                                + basis);
        done(
                200,
                "one",
                here("/decisions/decision-revised"),
                ("'decision':'%s','text':'in spring','reason':'no hall','followsFrom':[],"
                                        + "'present':[{'person':'%s','as':'role:PARTICIPANT'}],"
                                        + "'actingAs':'role:PARTICIPANT',")
                                .formatted(decided.text("id"), id("one"))
                        + basis);
        refused(
                400,
                "malformed",
                "one",
                here("/decisions/decision-taken"),
                "'matter':'m','text':'t','ground':'g','followsFrom':[],'present':[]," + basis);
    }

    @Test
    void aModeratorIsAcceptedByEverybody() {
        String nominee = "'nominee':'" + id("two") + "'";
        done(200, "one", here("/moderator/nominate"), nominee + ",'profile':" + PROFILE);
        done(200, "one", here("/moderator/object"), nominee + ",'reason':'too busy'");
        refused(409, "objection-stands", "initiator", here("/moderator/confirm"), nominee);
        done(200, "one", here("/moderator/accept"), nominee);
        String nobody = "'nominee':'" + id("nobody") + "'";
        done(200, "one", here("/moderator/nominate"), nobody + ",'profile':" + PROFILE);
        refused(422, "not-registered", "initiator", here("/moderator/confirm"), nobody);
        var confirmed = done(200, "initiator", here("/moderator/confirm"), nominee);
        assertThat(confirmed.body().path("events").size()).isEqualTo(2);
    }

    @Test
    void aRestrictedCommunityRecordsNothingForThePublic() {
        String basis =
                "'basis':{'session':'"
                        + session
                        + "'},'actingAs':'role:PARTICIPANT',"
                        + on("2011-05-01");
        String openness = here("/decisions/openness-agreed");
        String insight = here("/learning/insight-recorded");
        String outside = "'text':'t','visibility':'PUBLIC',";
        done(201, "one", insight, outside + on("2011-05-02"));
        done(200, "one", openness, "'widest':'COMMUNITY','reason':'quiet'," + basis);
        refused(422, "wider-than-agreed", "one", insight, outside + on("2011-05-02"));
        var inside = done(201, "one", insight, "'text':'t'," + on("2011-05-02"));
        String event = inside.body().path("events").get(0).asString();
        done(
                200,
                "one",
                here("/events/" + event + "/release"),
                "'to':'PUBLIC','reason':'proud'," + basis);
        refused(
                409,
                "not-wider",
                "one",
                here("/events/" + event + "/release"),
                "'to':'NETWORK','reason':'proud'," + basis);
        done(
                200,
                "one",
                openness,
                "'widest':'PUBLIC','reason':'ready'," + basis.replace("2011-05-01", "2011-06-01"));
        done(201, "one", insight, outside + on("2011-06-02"));
    }

    @Test
    void aStudyObservesOnlyConsentingPersons() {
        var study =
                done(
                        201,
                        "researcher",
                        here("/studies"),
                        "'title':'MBO','question':'why?'," + on("2010-01-01"));
        String at = "/studies/" + study.text("id");
        String observe = "'observed':['%s'],'text':'t',%s".formatted(id("two"), on("2010-04-01"));
        refused(409, "no-consent", "researcher", at + "/records/observation-recorded", observe);
        String consent = "'covers':['OBSERVATION']," + on("2010-03-01");
        refused(
                422,
                "may-not-record-for-others",
                "one",
                at + "/consents",
                consent + ",'person':'" + id("two") + "'");
        done(200, "two", at + "/consents", consent);
        done(200, "researcher", at + "/records/observation-recorded", observe);
        done(200, "two", at + "/consents/withdraw", on("2010-03-15"));
        refused(409, "no-consent", "researcher", at + "/records/observation-recorded", observe);
        var finding =
                done(
                        201,
                        "researcher",
                        at + "/records/finding-recorded",
                        "'text':'t','restsOn':[]");
        done(
                200,
                "two",
                at + "/records/finding-contested",
                "'finding':'" + finding.text("id") + "','text':'no'");
    }

    @Test
    void aRefusalIsAuditedWithItsRuleAndWithoutItsBody() {
        refused(
                422,
                "not-theirs-to-decide",
                "initiator",
                here("/decisions/theme-chosen"),
                "'theme':'in confidence','reason':'r','basis':{'session':'"
                        + session
                        + "'},'actingAs':'role:INITIATOR'");
        refused(404, "not-found", "intruder", here("/records/motivation-recorded"), "'text':'t'");
        AuditRecord.Refusal decision = refusals("initiator").getLast();
        assertThat(decision.rule()).isEqualTo("H3");
        assertThat(decision.passage()).contains("dat deden de deelnemers");
        assertThat(decision.asked()).isEqualTo("POST /communities/{id}/decisions/{kind}");
        assertThat(decision.communities()).containsExactly(new CommunityId(community));
        assertThat(decision.toString()).doesNotContain("in confidence");
        assertThat(refusals("intruder"))
                .singleElement()
                .satisfies(denied -> assertThat(denied.problem()).isEqualTo("not-found"));
    }

    @Test
    void everyRefusalIsAuditedExceptOfUnreadableRequests() {
        String motivation = here("/records/motivation-recorded");
        done(201, "audited", "/people", "'label':'role-01','self':true");
        done(
                200,
                "initiator",
                here("/participants"),
                "'person':'%s','profile':%s,%s"
                        .formatted(id("audited"), PROFILE, on("2009-11-09")));
        refused(422, "in-the-future", "audited", motivation, "'text':'t'," + on("2999-01-01"));
        refused(422, "source-missing", "audited", motivation, "'text':'t','provenance':'SOURCE'");
        refused(412, "other-version", "audited", motivation, "'text':'t','expectedVersion':0");
        refused(400, "malformed", "audited", motivation, "'text':7");
        assertThat(refusals("audited"))
                .extracting(AuditRecord.Refusal::problem)
                .containsExactly("in-the-future", "source-missing", "other-version");
    }

    @Test
    void anEventFromASourceNamesThePlace() {
        String motivation = here("/records/motivation-recorded");
        String sourced = "'text':'t','provenance':'SOURCE','sourceRef':'S0:331',";
        done(200, "one", motivation, sourced + on("2010-01-07"));
        refused(422, "source-missing", "one", motivation, "'text':'t','provenance':'SOURCE'");
        refused(
                422,
                "source-missing",
                "one",
                "/organisations",
                "'label':'B','partyType':'BUSINESS','sector':'s','provenance':'SOURCE'");
    }

    @Test
    void nobodyTakesARoleThatIsEntrusted() {
        String role = "'person':'%s','profile':%s,'role':'%s'";
        String one = id("one");
        for (var taken : new String[] {"RECORDER", "FACILITATOR", "RESEARCHER", "INITIATOR"}) {
            refused(
                    422,
                    "not-theirs-to-grant",
                    "one",
                    here("/roles"),
                    role.formatted(one, PROFILE, taken));
        }
        done(200, "one", here("/roles"), role.formatted(one, PROFILE, "HOST"));
        done(200, "initiator", here("/roles"), role.formatted(one, PROFILE, "BROKER"));
        refused(
                422,
                "not-theirs-to-grant",
                "one",
                here("/roles/hand-over"),
                "'role':'BROKER','person':'%s','reason':'time','successor':'%s'"
                        .formatted(one, id("two")));
        refused(
                422,
                "not-theirs-to-grant",
                "researcher",
                here("/roles"),
                role.formatted(id("researcher"), PROFILE, "HOST"));
    }

    @Test
    void aConsentRecordedByAnotherBelongsToThePersonWhoGaveIt() {
        var study =
                done(
                        201,
                        "researcher",
                        here("/studies"),
                        "'title':'MBO','question':'who?'," + on("2010-01-01"));
        String consents = "/studies/" + study.text("id") + "/consents";
        String ofTwo = "'covers':['EXPORT'],'person':'" + id("two") + "'," + on("2010-03-01");
        refused(
                422,
                "not-for-another",
                "initiator",
                consents,
                ofTwo + ",'actor':'" + id("one") + "'");
        done(200, "initiator", consents, ofTwo);
    }

    @Test
    void endingWithoutAReasonIsRefusedByTheRule() {
        for (var said : new String[] {"'reason':'enough'", "'whatFollows':' ','reason':'enough'"}) {
            var refusal = refused(422, "no-reason", "initiator", here("/close"), said);
            assertThat(refusal.text("rule")).isEqualTo("H5");
            assertThat(refusal.text("passage")).contains("doe dat bewust");
        }
    }

    @Test
    void onlyAClosedCommunityIsReopened() {
        var refusal = refused(409, "not-closed", "initiator", here("/reopen"), "'reason':'on'");
        assertThat(refusal.text("rule")).isEqualTo("H5");
    }

    @Test
    void aRefusalHoldsEvenIfItCannotBeAudited() {
        String motivation = here("/records/motivation-recorded");
        String ofTwo = "'text':'t','person':'" + id("two") + "'," + on("2010-01-07");
        refused(422, "may-not-record-for-others", "one", motivation, ofTwo);
        int audited = refusals("one").size();
        try {
            validate(new Document("_id", new Document("$lt", 0)));
            refused(422, "may-not-record-for-others", "one", motivation, ofTwo);
        } finally {
            validate(new Document());
        }
        assertThat(refusals("one")).hasSize(audited);
    }

    private static List<AuditRecord.Refusal> refusals(String account) {
        return service
                .bean(AuditLog.class)
                .page(
                        new AuditLog.Search(
                                AuditEntry.Kind.REFUSAL,
                                PersonId.ofAccount(account),
                                null,
                                null,
                                null),
                        0,
                        100)
                .stream()
                .map(line -> (AuditRecord.Refusal) line.content())
                .filter(refusal -> refusal.account().equals(PersonId.ofAccount(account)))
                .toList();
    }

    /** Lets the server itself refuse what is to be written. */
    private static void validate(Document rule) {
        service.bean(MongoClient.class)
                .getDatabase(service.bean(Environment.class).getProperty("noaber.second.database"))
                .runCommand(new Document("collMod", "lines").append("validator", rule));
    }

    @Test
    void aFormerMemberMayOnlyWithdrawConsent() {
        for (var name : new String[] {"three", "four"}) {
            done(201, name, "/people", "'label':'role-01','self':true");
        }
        done(
                200,
                "initiator",
                here("/participants"),
                "'person':'%s','profile':%s,%s".formatted(id("three"), PROFILE, on("2009-11-09")));
        var study =
                done(
                        201,
                        "researcher",
                        here("/studies"),
                        "'title':'MBO','question':'who left?'," + on("2010-01-01"));
        String consents = "/studies/" + study.text("id") + "/consents";
        done(200, "three", consents, "'covers':['OBSERVATION']," + on("2010-03-01"));
        String leave = here("/participants/" + id("three") + "/leave");
        done(200, "three", leave, "'reason':'moved'," + on("2011-01-01"));
        refused(404, "not-found", "three", consents, "'covers':['EXPORT']," + on("2011-02-01"));
        refused(404, "not-found", "four", consents + "/withdraw", on("2011-02-01"));
        refused(
                422,
                "may-not-record-for-others",
                "three",
                consents + "/withdraw",
                "'person':'" + id("two") + "'," + on("2011-02-01"));
        done(200, "three", consents + "/withdraw", on("2011-02-01"));
        refused(409, "no-consent-to-withdraw", "three", consents + "/withdraw", on("2011-03-01"));
    }

    @Test
    void objectionsReferToAProposalOfThisCommunity() {
        var proposal =
                done(
                        200,
                        "one",
                        here("/records/proposal-made"),
                        "'matter':'m','text':'t'," + on("2010-03-01"));
        String against = "'against':'%s','text':'no'," + on("2010-03-02");
        String event = proposal.body().path("events").get(0).asString();
        done(200, "two", here("/objections"), against.formatted(event));
        refused(422, "not-a-matter-here", "two", here("/objections"), against.formatted("none"));
    }

    @Test
    void hatsAreCombinedInAnAttendedSession() {
        String path = "/sessions/" + session + "/hats-combined";
        done(
                200,
                "one",
                "/people/" + id("one") + "/hats",
                "'hat':'neighbour','category':'CIVIC'," + on("2010-01-01"));
        String both =
                "'topic':'jobs','hats':['role:PARTICIPANT','hat:neighbour']," + on("2010-02-10");
        done(200, "one", path, both);
        refused(422, "capacity-not-held", "two", path, both);
        refused(400, "malformed", "one", path, "'topic':'jobs','hats':['role:PARTICIPANT']");
    }

    @Test
    void aRoleIsHandedToSomebodyElse() {
        String one = "'role':'COORDINATOR','person':'%s'".formatted(id("one"));
        done(200, "initiator", here("/roles"), one + ",'profile':" + PROFILE);
        String to = ",'reason':'time','successor':'%s'";
        String path = here("/roles/hand-over");
        refused(422, "handed-to-oneself", "one", path, one + to.formatted(id("one")));
        var handed = done(200, "one", path, one + to.formatted(id("two")));
        assertThat(handed.body().path("events").size()).isEqualTo(3);
    }

    @Test
    void aCommunitySpawnsAndGoesOnInAnother() {
        var next =
                done(
                        201,
                        "initiator",
                        "/communities",
                        "'name':'D','issue':'I','initiatorType':'MUNICIPALITY','profile':"
                                + PROFILE);
        String reason = "'reason':'r',";
        for (String kind : new String[] {"spawned:spawned", "continued:successor"}) {
            String path = here("/" + kind.replaceFirst(":.*", ""));
            String other = reason + "'" + kind.replaceFirst(".*:", "") + "':'%s'";
            done(200, "initiator", path, other.formatted(next.text("id")));
            refused(422, "not-a-community", "initiator", path, other.formatted(community));
        }
    }

    @Test
    void outcomesAreMissedHaveSideEffectsAndAreTracedBack() {
        String outcome = here("/outcomes");
        var missed =
                done(
                        201,
                        "initiator",
                        outcome + "/not-achieved",
                        "'title':'t','reason':'r','attributedTo':[]");
        String event = missed.body().path("events").get(0).asString();
        var side =
                done(
                        201,
                        "initiator",
                        outcome + "/side-effect",
                        "'title':'t','welcome':true,'attributedTo':['%s']".formatted(event));
        done(
                200,
                "one",
                outcome + "/" + side.text("id") + "/attributions",
                "'reason':'r','attributedTo':['%s']".formatted(event));
        refused(
                400,
                "malformed",
                "one",
                outcome + "/" + side.text("id") + "/attributions",
                "'reason':'r','attributedTo':[]");
        refused(
                404,
                "not-found",
                "stranger",
                outcome + "/not-achieved",
                "'title':'t','reason':'r','attributedTo':[]");
    }

    @Test
    void aTieAndAnAdviceAndASignalAndAPersonsStyle() {
        done(201, "one", here("/ties/help-given"), "'to':'%s','help':'h'".formatted(id("two")));
        refused(
                422,
                "named-not-a-member",
                "one",
                here("/ties/help-given"),
                "'to':'%s','help':'h'".formatted(id("stranger")));
        var group =
                done(
                        201,
                        "initiator",
                        "/groups",
                        "'community':'%s','kind':'AD_HOC_ADVICE','name':'A','members':['%s']"
                                .formatted(community, id("one")));
        String at = "/groups/" + group.text("id");
        var asked =
                done(201, "two", at + "/advice/requested", "'matter':'cuts','question':'where?'");
        String advice = "'advice':'" + asked.text("id") + "',";
        done(
                200,
                "one",
                at + "/advice/given",
                advice + "'wording':'w','addressee':'council','actingAs':'role:PARTICIPANT'");
        done(
                200,
                "two",
                at + "/advice/answered",
                advice + "'answeredBy':'alderman','adopted':false,'reason':'r'");
        var refusal =
                refused(
                        409,
                        "not-adopted",
                        "two",
                        at + "/advice/followed-up",
                        advice + "'text':'t'");
        assertThat(refusal.text("rule")).isEqualTo("H14");
        String unasked = at + "/advice/unasked";
        String wording = "'wording':'w','addressee':'council','actingAs':'role:PARTICIPANT'";
        var volunteered = done(201, "one", unasked, wording);
        refused(422, "adviser-not-a-member", "two", unasked, wording);
        done(
                200,
                "two",
                at + "/advice/answered",
                "'advice':'%s','answeredBy':'alderman','adopted':true,'reason':'r'"
                        .formatted(volunteered.text("id")));
        String raised = asked.body().path("events").get(0).asString();
        String signal = here("/signals/W1/" + raised + "/dismiss");
        done(200, "one", signal, "'reason':'it works'");
        refused(409, "dismissed-already", "one", signal, "'reason':'it works'");
        done(
                200,
                "one",
                "/people/" + id("one") + "/records/learning-style-recorded",
                "'style':'doing'");
        refused(
                422,
                "not-for-another",
                "two",
                "/people/" + id("one") + "/records/learning-style-recorded",
                "'style':'doing'");
    }

    @Test
    void anAuditorRecordsNotesAndHasNoOtherRole() {
        String note = "{\"text\":\"checked\"}";
        var headers =
                Map.of(
                        "Authorization",
                        "Bearer "
                                + service.identity.token(
                                        "auditor-01",
                                        claims -> claims.claim("roles", List.of("auditor"))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json");
        var reply = service.send("POST", here("/audit-notes"), note, headers);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        refused(404, "not-found", "auditor-02", here("/audit-notes"), "'text':'checked'");
    }

    private static RunningService.Reply done(
            int status, String account, String path, String fields) {
        var reply = service.post(account, path, ("{" + fields + "}").replace('\'', '"'));
        assertThat(reply.status()).as(path + ": " + reply.body()).isEqualTo(status);
        return reply;
    }

    private static RunningService.Reply refused(
            int status, String problem, String account, String path, String fields) {
        var reply = done(status, account, path, fields);
        assertThat(reply.text("type")).as(path).isEqualTo("urn:noaber:problem:" + problem);
        return reply;
    }

    private static String here(String path) {
        return "/communities/" + community + path;
    }

    private static String id(String account) {
        return PersonId.ofAccount(account).value();
    }

    private static String day(String day) {
        return "{'from':'%s','to':'%s','precision':'DAY'}".formatted(day, day);
    }

    private static String on(String day) {
        return "'occurredOn':" + day(day);
    }
}
