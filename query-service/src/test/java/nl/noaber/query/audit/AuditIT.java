package nl.noaber.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.ReleaseId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RunningQueryService;
import nl.noaber.query.fixture.VisibilityFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The audit and single events are judged and dated as every view is. */
class AuditIT {

    private static final String HOME = "/communities/community-1";

    private static RunningQueryService queries;
    private static HistoryBuilder story;
    private static EventId secret;
    private static EventId meeting;
    private static EventId mistake;
    private static EventId sourced;
    private static EventId handled;
    private static EventId personal;
    private static EventId consequence;
    private static EventId attributed;
    private static EventId traced;
    private static EventId tracedInConfidence;
    private static int beforeTracing;
    private static long beforeCorrection;
    private static long beforeRelease;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        story = new HistoryBuilder("community-1");
        story.proposed("2009-12-01", VisibilityFixture.FACILITATOR);
        story.joined("2009-12-10", VisibilityFixture.ALICE, "church");
        story.joined("2009-12-10", VisibilityFixture.BOB, "business");
        secret = join("p-secret", Visibility.PERSON, Provenance.SYNTHETIC);
        meeting =
                story.met(
                        HistoryBuilder.day("2011-11-19"),
                        VisibilityFixture.ALICE,
                        VisibilityFixture.BOB);
        mistake =
                story.met(
                        HistoryBuilder.day("2010-02-02"),
                        VisibilityFixture.ALICE,
                        VisibilityFixture.BOB);
        sourced = join("p-source", Visibility.COMMUNITY, Provenance.SOURCE);
        beforeCorrection = story.events().size();
        story.redated(meeting, HistoryBuilder.day("2010-11-19"));
        story.retracted(mistake);
        beforeRelease = story.events().size();
        story.record(
                HistoryBuilder.day("2012-01-01"),
                new OversightEvent.VisibilityReleased(
                        new ReleaseId("release-1"),
                        story.community(),
                        secret,
                        Visibility.COMMUNITY,
                        "agreed",
                        new Basis(new SessionId("s-1"), null)));
        story.holds("2009-12-10", VisibilityFixture.FACILITATOR, Role.FACILITATOR);
        handled =
                story.record(
                        HistoryBuilder.day("2012-01-02"),
                        new OversightEvent.SignalDismissed(
                                new SignalId("signal-1"),
                                story.community(),
                                "W7",
                                meeting,
                                VisibilityFixture.FACILITATOR,
                                "ill at home"),
                        VisibilityFixture.FACILITATOR,
                        Visibility.COMMUNITY);
        recordConsequences();
        queries = new RunningQueryService(folder);
        queries.publish(story.events());
    }

    /** Two events that follow from an event for one person; the second also names it. */
    private static void recordConsequences() {
        personal = join("p-personal", Visibility.PERSON, Provenance.SYNTHETIC);
        consequence =
                story.record(
                        HistoryBuilder.day("2012-02-01"),
                        new LearningEvent.LessonDrawn(
                                new LearningId("lesson-1"),
                                story.community(),
                                VisibilityFixture.ALICE,
                                null,
                                "ask first"),
                        VisibilityFixture.ALICE,
                        Visibility.COMMUNITY,
                        Provenance.SYNTHETIC,
                        new ActingAs.Undeclared(),
                        personal);
        attributed =
                story.record(
                        HistoryBuilder.day("2012-02-02"),
                        new LearningEvent.OutcomeAttributed(
                                new LearningId("outcome-1"),
                                story.community(),
                                VisibilityFixture.ALICE,
                                List.of(personal, meeting),
                                "both led to it"));
        beforeTracing = story.events().size();
        traced =
                story.record(
                        HistoryBuilder.day("2012-02-03"),
                        new OversightEvent.EventAttributed(
                                AttributionId.of(consequence),
                                story.community(),
                                consequence,
                                VisibilityFixture.ALICE,
                                List.of(personal, meeting),
                                "it began there"));
        tracedInConfidence =
                story.record(
                        HistoryBuilder.day("2012-02-03"),
                        new OversightEvent.EventAttributed(
                                AttributionId.of(personal),
                                story.community(),
                                personal,
                                VisibilityFixture.ALICE,
                                List.of(meeting),
                                "between us"));
    }

    private static EventId join(String name, Visibility circle, Provenance provenance) {
        PersonId person = HistoryBuilder.person(name);
        return story.record(
                HistoryBuilder.day("2010-06-01"),
                new CommunityEvent.ParticipantJoined(
                        story.community(), person, HistoryBuilder.profile(name, "school")),
                VisibilityFixture.ALICE,
                circle,
                provenance);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void anEventReleasedLaterIsNotShownAsOfAnEarlierDay() throws Exception {
        String then = "?asKnownAt=" + beforeRelease;
        String event = HOME + "/events/" + secret.value();

        for (String view : List.of("/network", "/roles", "/audit")) {
            assertThat(body(HOME + view)).as(view).contains("p-secret");
            assertThat(body(HOME + view + then)).as(view).doesNotContain("p-secret");
        }
        assertThat(status(event)).isEqualTo(200);
        assertThat(status(event + then)).isEqualTo(404);
    }

    @Test
    void aRedatedEventIsFoundByItsCorrectedDate() throws Exception {
        String event = HOME + "/events/" + meeting.value();
        String unknown = "&asKnownAt=" + beforeCorrection;

        assertThat(ids("/audit?asOf=2010-12-31")).contains(meeting.value());
        assertThat(ids("/audit?asOf=2010-11-18")).doesNotContain(meeting.value());
        assertThat(ids("/audit?asOf=2010-12-31" + unknown)).doesNotContain(meeting.value());
        assertThat(ids("/audit?from=2010-11-01&to=2010-11-30")).containsExactly(meeting.value());
        assertThat(status(event + "?asOf=2010-12-31")).isEqualTo(200);
        assertThat(status(event + "?asOf=2010-11-18")).isEqualTo(404);
        assertThat(status(event + "?asOf=2010-12-31" + unknown)).isEqualTo(404);
    }

    /**
     * No event is selected by one day and shown with another without a mark: what stands is shown
     * as it stands, with how it was recorded beside it, and what is shown as recorded says how it
     * stands. Siblings: the list, the single event, every moment.
     */
    @Test
    @Tag("fault:I1")
    void anEventIsShownByTheDayItIsSelectedByOrSaysSo() throws Exception {
        for (String account : List.of("alice", "bob", "auditor", "researcher")) {
            for (String moment : List.of("", "&asOf=2010-12-31", "&asOf=2011-12-31")) {
                JsonNode stands =
                        event(json(HOME + "/audit?standing=true" + moment, account), meeting);
                assertThat(stands.at("/meta/occurredOn/from").asString()).isEqualTo("2010-11-19");
                assertThat(stands.at("/recordedAs/occurredOn/from").asString())
                        .isEqualTo("2011-11-19");
                assertThat(stands.has("standsAs")).isFalse();
                JsonNode recorded = event(json(HOME + "/audit?" + moment, account), meeting);
                assertThat(recorded.at("/meta/occurredOn/from").asString()).isEqualTo("2011-11-19");
                assertThat(recorded.at("/standsAs/occurredOn/from").asString())
                        .isEqualTo("2010-11-19");
                assertThat(recorded.has("recordedAs")).isFalse();
            }
            JsonNode before =
                    event(json(HOME + "/audit?asKnownAt=" + beforeCorrection, account), meeting);
            assertThat(before.has("standsAs")).isFalse();
            JsonNode retracted = event(json(HOME + "/audit", account), mistake);
            assertThat(retracted.at("/standsAs/retracted").asBoolean()).isTrue();
            JsonNode single = json(HOME + "/events/" + meeting.value(), account).get("event");
            assertThat(single.at("/standsAs/occurredOn/from").asString()).isEqualTo("2010-11-19");
            assertThat(event(json(HOME + "/audit", account), sourced).has("standsAs")).isFalse();
        }
        for (JsonNode each :
                json(HOME + "/audit?standing=true&to=2010-12-31", "auditor").get("events")) {
            assertThat(each.at("/meta/occurredOn/from").asString())
                    .isLessThanOrEqualTo("2010-12-31");
        }
    }

    private static JsonNode event(JsonNode page, EventId id) {
        for (JsonNode each : page.get("events")) {
            if (each.get("id").asString().equals(id.value())) {
                return each;
            }
        }
        throw new AssertionError(id + " is not on the page");
    }

    @Test
    void everyCountOfTheOverviewOpensAsManyEvents() throws Exception {
        for (String moment : List.of("", "asOf=2010-12-31", "asKnownAt=" + beforeCorrection)) {
            for (String account : List.of("alice", "bob", "auditor")) {
                JsonNode counts = json(HOME + "?" + moment, account).get("counts");
                assertThat(counts).isNotEmpty();
                for (String kind : counts.propertyNames()) {
                    String audit = "/audit?standing=true&type=%s&%s".formatted(kind, moment);
                    assertThat(ids(audit, account))
                            .as("%s %s %s", kind, moment, account)
                            .hasSize(counts.get(kind).asInt());
                }
            }
        }
        assertThat(ids("/audit?type=tie.contact-made"))
                .containsExactly(meeting.value(), mistake.value());
        assertThat(ids("/audit?type=tie.contact-made&standing=true"))
                .containsExactly(meeting.value());
        assertThat(status(HOME + "/audit?standing=perhaps")).isEqualTo(400);
    }

    @Test
    void responsesToADisengagementSignalAreShownToViewersOfThatSignal() throws Exception {
        String event = "/events/" + handled.value();
        for (String address : List.of("/audit", event, "/audit?standing=true")) {
            assertThat(queries.get(HOME + address, "facilitator").body())
                    .as(address)
                    .contains("ill at home");
            assertThat(body(HOME + address))
                    .as(address)
                    .contains(handled.value())
                    .doesNotContain("ill at home");
        }
        String byHer = "/audit?standing=true&actor=" + VisibilityFixture.FACILITATOR.value();
        assertThat(ids(byHer)).doesNotContain(handled.value());
        assertThat(ids(byHer, "facilitator")).contains(handled.value());
    }

    @Test
    void viewsCanBeFilteredToEventsFromSources() throws Exception {
        for (String view : List.of("/network", "/roles")) {
            assertThat(body(HOME + view + "?provenance=SOURCE"))
                    .as(view)
                    .contains("p-source")
                    .doesNotContain("p-secret", VisibilityFixture.BOB.value());
            assertThat(body(HOME + view + "?provenance=SOURCE&provenance=SYNTHETIC"))
                    .as(view)
                    .isEqualTo(body(HOME + view));
        }
        assertThat(ids("/audit?provenance=SOURCE")).containsExactly(sourced.value());
        assertThat(status(HOME + "/network?provenance=HEARSAY")).isEqualTo(400);
    }

    /**
     * An event does not name another event that its viewer may not see: neither as cause nor as
     * first event of the chain nor in its facts. Siblings: pages of the audit, single events,
     * corrections beside an event, the live stream.
     */
    @Test
    @Tag("fault:F6")
    void anEventNamesNoOtherEventThatItsViewerMayNotSee() throws Exception {
        String caused = HOME + "/events/" + consequence.value();
        String outcome = HOME + "/events/" + attributed.value();
        for (String account : List.of("bob", "facilitator", "auditor")) {
            for (String address :
                    List.of(caused, outcome, HOME + "/audit?type=learning.lesson-drawn")) {
                assertThat(queries.get(address, account).body())
                        .as(address + " " + account)
                        .doesNotContain(personal.value());
            }
            assertThat(json(outcome, account).at("/event/data/attributedTo").toString())
                    .isEqualTo("[\"" + meeting.value() + "\"]");
        }
        JsonNode own = json(caused, "alice").at("/event/meta");
        assertThat(own.at("/causation").asString()).isEqualTo(personal.value());
        assertThat(own.at("/correlation").asString()).isEqualTo(personal.value());
    }

    /**
     * The page of an event shows who traced it back and why, as known then, with the causes that
     * the viewer may see; what is traced back stays as closed as it is. Siblings: {@code
     * AttributedCausesTest} for the chain of causes.
     */
    @Test
    @Tag("fault:F6")
    @Tag("fault:I6")
    void thePageOfAnEventShowsItsAttributionsAndNoCauseThatIsHidden() throws Exception {
        String page = HOME + "/events/" + consequence.value();
        String causes = HOME + "/causes?event=" + consequence.value();
        for (String account : List.of("bob", "facilitator", "auditor")) {
            JsonNode by = json(page, account).get("attributedBy");
            assertThat(by).hasSize(1);
            assertThat(by.get(0).get("id").asString()).isEqualTo(traced.value());
            assertThat(by.at("/0/data/reason").asString()).isEqualTo("it began there");
            assertThat(by.at("/0/data/attributedTo").toString())
                    .isEqualTo("[\"" + meeting.value() + "\"]");
            JsonNode chain = json(causes, account);
            assertThat(chain.at("/from/0/event").asString()).isEqualTo(meeting.value());
            assertThat(chain.get("from")).hasSize(1);
            assertThat(chain.at("/attributions/0/reason").asString()).isEqualTo("it began there");
            for (String address : List.of(page, causes, HOME + "/outcomes", HOME + "/audit")) {
                if (!(account.equals("auditor") && address.equals(HOME + "/audit"))) {
                    assertThat(queries.get(address, account).body())
                            .as(address + " " + account)
                            .doesNotContain(personal.value(), "between us");
                }
            }
            String before = "asKnownAt=" + beforeTracing;
            assertThat(json(page + "?" + before, account).get("attributedBy")).isEmpty();
            assertThat(json(causes + "&" + before, account).get("attributions")).isEmpty();
        }
        JsonNode own = json(causes, "alice");
        assertThat(own.get("from")).hasSize(2);
        JsonNode confidence = json(HOME + "/events/" + personal.value(), "alice");
        assertThat(confidence.at("/attributedBy/0/id").asString())
                .isEqualTo(tracedInConfidence.value());
        assertThat(status(HOME + "/events/" + tracedInConfidence.value())).isEqualTo(404);
    }

    /**
     * No answer shows the subject of a token: the recorder of an event is the person of the
     * account. Siblings: pages of the audit, single events, corrections beside an event, the live
     * stream.
     */
    @Test
    @Tag("fault:F5")
    void theRecorderOfAnEventIsAPersonAndNoSubject() throws Exception {
        String recorder = PersonId.ofAccount("tester").value();
        for (String account : List.of("alice", "bob", "facilitator", "auditor", "researcher")) {
            for (JsonNode event : json(HOME + "/audit?limit=200", account).get("events")) {
                assertThat(event.at("/meta/recordedBy").asString(recorder)).isEqualTo(recorder);
                var single = queries.get(HOME + "/events/" + event.get("id").asString(), account);
                assertThat(single.body()).doesNotContain("\"tester\"");
            }
        }
    }

    private static int status(String address) throws Exception {
        return queries.get(address, "bob").statusCode();
    }

    private static String body(String address) throws Exception {
        var answer = queries.get(address, "bob");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode json(String address, String account) throws Exception {
        return RunningQueryService.json(queries.get(address, account));
    }

    private static List<String> ids(String audit) throws Exception {
        return ids(audit, "bob");
    }

    private static List<String> ids(String audit, String account) throws Exception {
        var ids = new ArrayList<String>();
        json(HOME + audit, account).get("events").forEach(e -> ids.add(e.get("id").asString()));
        return ids;
    }
}
