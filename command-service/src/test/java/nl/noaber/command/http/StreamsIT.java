package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Organisations, groups, contacts, learning and corrections, from the endpoint into the log. */
class StreamsIT {
    private static final String PROFILE =
            "{\"label\":\"role-01\",\"sector\":\"business\",\"partyType\":\"BUSINESS\"}";

    private static RunningService service;
    private static String community;

    @BeforeAll
    static void start() {
        service = new RunningService();
        community = closedCommunity("a");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anOrganisationIsRegisteredAndChanged() {
        var bank =
                done(
                        201,
                        "a-initiator",
                        "/organisations",
                        "{\"label\":\"Bank\",\"partyType\":\"BUSINESS\",\"sector\":\"banking\"}");
        String change = "{\"label\":\"Bank\",\"partyType\":\"BUSINESS\",\"sector\":\"finance\"}";
        String address = "/organisations/" + bank.text("id") + "/change";
        done(200, "a-initiator", address, change);
        refused(422, "not-the-registrar", "a-one", address, change);
        assertThat(service.post("nobody", "/organisations", change).status()).isEqualTo(404);
    }

    @Test
    void aGroupLivesAndEndsOnPurpose() {
        var group =
                done(
                        201,
                        "a-initiator",
                        "/groups",
                        inCommunity(
                                "'kind':'WORKING','name':'Floor','members':['%s'],%s",
                                id("a-one"), on("2010-05-19")));
        assertThat(group.body().path("events").size()).isEqualTo(2);
        String address = "/groups/" + group.text("id");
        done(
                200,
                "a-two",
                address + "/members",
                json("'person':'%s',%s", id("a-two"), on("2010-06-01")));
        refused(
                422,
                "may-not-record-for-others",
                "a-two",
                address + "/members/remove",
                json("'person':'%s','reason':'r',%s", id("a-one"), on("2010-06-02")));
        done(200, "a-one", address + "/dissolve", json("'reason':'done','whatFollows':'more'"));
        refused(
                409,
                "dissolved",
                "a-one",
                address + "/dissolve",
                json("'reason':'done','whatFollows':'more'"));
    }

    @Test
    void afterTheClosingNoGroupForms() {
        refused(
                409,
                "community-closed",
                "a-initiator",
                "/groups",
                inCommunity("'kind':'WORKING','name':'Late','members':[]"));
    }

    @Test
    void eitherPartyRecordsTheirContact() {
        String contact =
                inCommunity(
                        "'people':['%s','%s'],'initiatedBy':'%s','mode':'PHONE',%s",
                        id("a-one"), id("a-two"), id("a-two"), on("2010-02-01"));
        done(201, "a-one", "/contacts", contact);
        refused(422, "may-not-record-for-others", "a-three", "/contacts", contact);
        done(201, "a-initiator", "/contacts", contact);
    }

    @Test
    void anOutcomeAfterClosingIsAccepted() {
        var lesson =
                done(
                        201,
                        "a-one",
                        "/lessons",
                        inCommunity("'text':'split up',%s", on("2010-05-12")));
        String event = lesson.body().path("events").get(0).asString();
        done(201, "a-one", "/outcomes", outcome(event));
        refused(422, "not-an-event-here", "a-one", "/outcomes", outcome(UUID.randomUUID() + ""));
    }

    @Test
    void aReflectionNamesASessionOfTheCommunity() {
        refused(
                422,
                "not-a-session-here",
                "a-one",
                "/reflections",
                inCommunity("'subject':'PROCESS','order':1,'session':'s-none','text':'t'"));
        done(201, "a-one", "/reflections", inCommunity("'subject':'PROCESS','order':1,'text':'t'"));
    }

    @Test
    void anEventIsCorrectedOnceByItsRecorderAlsoAfterTheClosing() {
        var lesson =
                done(201, "a-one", "/lessons", inCommunity("'text':'late',%s", on("2011-11-15")));
        String event = lesson.body().path("events").get(0).asString();
        String redate =
                inCommunity(
                        "'corrected':'%s','reason':'year',"
                                + "'correctedOccurredOn':{'from':'2010-11-19','to':'2010-11-19','precision':'DAY'}",
                        event);
        refused(422, "may-not-record-for-others", "a-two", "/corrections", redate);
        var first = done(201, "a-one", "/corrections", redate);
        assertThat(first.text("stream")).isEqualTo("oversight");
        refused(422, "changes-nothing", "a-one", "/corrections", redate);
        String retract = inCommunity("'corrected':'%s','reason':'no','retracted':true", event);
        var second = done(201, "a-initiator", "/corrections", retract);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        refused(409, "retracted-already", "a-one", "/corrections", retract);
        String correction = second.body().path("events").get(0).asString();
        refused(
                422,
                "corrects-a-correction",
                "a-initiator",
                "/corrections",
                inCommunity("'corrected':'%s','reason':'no','retracted':true", correction));
    }

    @Test
    void aChainOfCausesBearsTheNameOfItsFirstEvent() {
        var first = done(201, "a-one", "/lessons", inCommunity("'text':'first'"));
        var second = done(201, "a-one", "/lessons", caused("second", event(first)));
        var third = done(201, "a-one", "/lessons", caused("third", event(second)));
        assertThat(envelope(first).correlation()).isNull();
        assertThat(envelope(second).correlation()).isEqualTo(new EventId(event(first)));
        assertThat(envelope(third).correlation()).isEqualTo(new EventId(event(first)));
        assertThat(envelope(third).causation()).isEqualTo(new EventId(event(second)));
    }

    @Test
    void aCauseIsAnEventOfTheSameCommunity() {
        refused(422, "not-a-cause-here", "a-one", "/lessons", caused("x", UUID.randomUUID() + ""));
        String other = closedCommunity("c");
        var elsewhere = done(201, "c-one", "/lessons", json("'community':'%s','text':'t'", other));
        refused(422, "not-a-cause-here", "a-one", "/lessons", caused("x", event(elsewhere)));
        refused(
                422,
                "not-a-cause-here",
                "d-one",
                "/people",
                json("'label':'role-01','self':true,'causedBy':'%s'", event(elsewhere)));
    }

    /**
     * An event that was recorded for one person is refused as a reference of a command like an
     * event that does not exist. Siblings: the attribution of an outcome, what a decision follows
     * from, what an objection is against, what a finding rests on.
     */
    @Test
    @Tag("fault:F6")
    void anEventForOnePersonIsNoReferenceOfAnybodyElse() {
        var secret =
                done(
                        201,
                        "a-one",
                        "/lessons",
                        inCommunity("'text':'for me','visibility':'PERSON'"));
        String event = event(secret);
        done(201, "a-one", "/lessons", caused("mine", event));
        refused(422, "not-a-cause-here", "a-two", "/lessons", caused("x", event));
        done(201, "a-one", "/outcomes", outcome(event));
        refused(422, "not-an-event-here", "a-two", "/outcomes", outcome(event));
        String own = event(done(201, "a-two", "/lessons", inCommunity("'text':'own'")));
        traced(422, "a-two", own, event);
        traced(422, "a-two", event, own);
        traced(200, "a-one", event, own);
    }

    private static void traced(int status, String account, String event, String cause) {
        String path = "/communities/" + community + "/events/" + event + "/attributions";
        String body = json("'attributedTo':['%s'],'reason':'r'", cause);
        if (status == 200) {
            done(status, account, path, body);
        } else {
            refused(status, "not-an-event-here", account, path, body);
        }
    }

    @Test
    void aJoiningPersonIsRegistered() {
        done(201, "e-initiator", "/people", "{\"label\":\"role-01\",\"self\":true}");
        var home =
                done(
                        201,
                        "e-initiator",
                        "/communities",
                        json(
                                "'name':'C','issue':'I','initiatorType':'MUNICIPALITY','profile':%s",
                                PROFILE));
        String community = "/communities/" + home.text("id");
        refused(
                422,
                "not-registered",
                "e-initiator",
                community + "/participants",
                json("'person':'%s','profile':%s", id("e-nobody"), PROFILE));
        refused(
                422,
                "not-registered",
                "e-initiator",
                "/groups",
                json(
                        "'community':'%s','kind':'STEERING','name':'S','members':['%s']",
                        home.text("id"), id("e-nobody")));
    }

    private static String caused(String text, String cause) {
        return inCommunity("'text':'%s','causedBy':'%s'", text, cause);
    }

    private static String event(RunningService.Reply reply) {
        return reply.body().path("events").get(0).asString();
    }

    private static Envelope envelope(RunningService.Reply reply) {
        return service.bean(EventLookup.class)
                .find(new EventId(event(reply)))
                .orElseThrow()
                .envelope();
    }

    @Test
    void nothingOfAnotherCommunityIsCorrected() {
        String other = closedCommunity("b");
        var lesson = done(201, "b-one", "/lessons", json("'community':'%s','text':'t'", other));
        String event = lesson.body().path("events").get(0).asString();
        refused(
                422,
                "not-an-event-here",
                "a-initiator",
                "/corrections",
                inCommunity("'corrected':'%s','reason':'no','retracted':true", event));
        assertThat(
                        service.post(
                                        "b-one",
                                        "/corrections",
                                        inCommunity(
                                                "'corrected':'%s','reason':'n','retracted':true",
                                                event))
                                .status())
                .isEqualTo(404);
    }

    private static String closedCommunity(String prefix) {
        for (var name : new String[] {"-initiator", "-one", "-two", "-three"}) {
            done(201, prefix + name, "/people", "{\"label\":\"role-01\",\"self\":true}");
        }
        var proposed =
                done(
                        201,
                        prefix + "-initiator",
                        "/communities",
                        json(
                                "'name':'C','issue':'I','initiatorType':'MUNICIPALITY',"
                                        + "'profile':%s,%s",
                                PROFILE, on("2009-10-01")));
        String id = proposed.text("id");
        for (var name : new String[] {"-one", "-two", "-three"}) {
            done(
                    200,
                    prefix + "-initiator",
                    "/communities/" + id + "/participants",
                    json(
                            "'person':'%s','profile':%s,%s",
                            id(prefix + name), PROFILE, on("2009-11-09")));
        }
        done(
                200,
                prefix + "-initiator",
                "/communities/" + id + "/close",
                json("'reason':'r','whatFollows':'w',%s", on("2011-12-31")));
        return id;
    }

    private static String outcome(String event) {
        return inCommunity("'kind':'CONCRETE','title':'T','attributedTo':['%s']", event);
    }

    private static RunningService.Reply done(int status, String account, String path, String body) {
        var reply = service.post(account, path, body);
        assertThat(reply.status()).as(path + ": " + reply.body()).isEqualTo(status);
        return reply;
    }

    private static void refused(int status, String rule, String account, String path, String body) {
        var reply = done(status, account, path, body);
        assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:" + rule);
    }

    private static String inCommunity(String fields, Object... values) {
        return json("'community':'" + community + "'," + fields, values);
    }

    private static String json(String fields, Object... values) {
        return "{" + fields.formatted(values).replace('\'', '"') + "}";
    }

    private static String id(String account) {
        return PersonId.ofAccount(account).value();
    }

    private static String on(String day) {
        return "'occurredOn':{'from':'%s','to':'%s','precision':'DAY'}".formatted(day, day);
    }
}
