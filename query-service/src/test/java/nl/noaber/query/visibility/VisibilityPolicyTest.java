package nl.noaber.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AuditNoteId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.VisibilityFixture;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.projection.FoldPropertiesTest;
import nl.noaber.query.store.ProjectionSet;
import nl.noaber.query.temporal.Corrections;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule H11, event by event, for everybody who may ask. */
class VisibilityPolicyTest {

    private static final VisibilityFixture FIXTURE = VisibilityFixture.create();
    private static final List<RecordedEvent> HISTORY =
            FIXTURE.events().stream()
                    .filter(e -> HistoryBuilder.scope(e).equals(VisibilityFixture.HOME))
                    .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "bob",
                "carol",
                "facilitator",
                "auditor",
                "researcher",
                "scholar",
                "gone",
                "listener",
                "neighbour",
                "outsider"
            })
    void everyViewerSeesExactlyTheEventsForThem(String account) {
        VisibilityPolicy sight = sight(account, HISTORY);
        Set<String> seen =
                sight.of(Corrections.applied(HISTORY)).stream()
                        .map(e -> e.id().value())
                        .collect(Collectors.toSet());

        for (VisibilityFixture.Secret secret : FIXTURE.ofCommunities()) {
            assertThat(secret.events())
                    .as("%s and %s", account, secret.word())
                    .allSatisfy(event ->
                            assertThat(seen.contains(event.value()))
                                    .isEqualTo(secret.seers().contains(account)));
        }
    }

    @Test
    void aLaterReleaseWasNotKnownBefore() {
        long before = firstRelease().commit() - 1;
        VisibilityPolicy then = sight("bob", HISTORY).then(HISTORY, TemporalQuery.knownAt(before));
        RecordedEvent shared = event(secret("shared"));

        assertThat(then.maySee(shared)).isFalse();
        assertThat(sight("bob", HISTORY).maySee(shared)).isTrue();
    }

    @Test
    void anEventAboutAnotherIsAsRestrictedAsThatEvent() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        var closed =
                story.record(
                        HistoryBuilder.day("2010-02-01"),
                        event(secret("person")).event(),
                        VisibilityFixture.ALICE,
                        Visibility.PERSON);
        story.redated(closed, HistoryBuilder.day("2010-03-01"));
        RecordedEvent correction = story.events().getLast();

        assertThat(sight("alice", story.events()).maySee(correction)).isTrue();
        assertThat(sight("bob", story.events()).maySee(correction)).isFalse();
    }

    @Test
    void aRetractionIsAsRestrictedAsTheRetractedEvent() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        var closed =
                story.record(
                        HistoryBuilder.day("2010-02-01"),
                        event(secret("person")).event(),
                        VisibilityFixture.ALICE,
                        Visibility.PERSON);
        story.retracted(closed);
        RecordedEvent correction = story.events().getLast();

        assertThat(sight("alice", story.events()).maySee(correction)).isTrue();
        assertThat(sight("bob", story.events()).maySee(correction)).isFalse();
        assertThat(HistoryBuilder.seenByMembers(story.events())).doesNotContain(correction);

        story.record(
                HistoryBuilder.day("2010-03-01"),
                new OversightEvent.AuditNoteRecorded(
                        new AuditNoteId("n-1"), story.community(), correction.id(), "taken back"));
        RecordedEvent note = story.events().getLast();
        assertThat(sight("alice", story.events()).maySee(note)).isTrue();
        assertThat(sight("bob", story.events()).maySee(note)).isFalse();
        assertThat(HistoryBuilder.seenByMembers(story.events())).doesNotContain(note);
    }

    @Test
    void aResearcherWhoAlsoParticipatesStaysAResearcher() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        for (PersonId each : List.of(VisibilityFixture.ALICE, VisibilityFixture.BOB)) {
            story.holds("2010-01-01", each, Role.RESEARCHER);
            story.holds("2010-01-01", each, Role.HOST);
        }
        story.joined("2010-01-01", VisibilityFixture.BOB, "s");
        story.holds("2010-01-01", VisibilityFixture.CAROL, Role.HOST);

        assertThat(member(story, VisibilityFixture.ALICE).researches()).isTrue();
        assertThat(member(story, VisibilityFixture.BOB).researches()).isFalse();
        assertThat(member(story, VisibilityFixture.CAROL).researches()).isFalse();
    }

    @Test
    void anUncertainOpeningOpensNothingThatMayHaveHappenedBefore() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.COMMUNITY);
        openness(story, year(2011), Visibility.PUBLIC);
        EventId before = publicly(story, HistoryBuilder.day("2010-06-01"));
        EventId during = publicly(story, HistoryBuilder.day("2011-06-01"));
        EventId after = publicly(story, HistoryBuilder.day("2012-01-01"));
        EventId fuzzy = publicly(story, new OccurredOn(day(2011, 6), day(2012, 6), Precision.YEAR));

        VisibilityPolicy outside = sight("outsider", story.events());
        assertThat(
                        Stream.of(before, during, after, fuzzy)
                                .filter(id -> outside.maySee(event(story, id))))
                .containsExactly(after);
    }

    @Test
    void anAgreementThatWasCertainlyReplacedNoLongerHolds() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.COMMUNITY);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.PUBLIC);
        EventId open = publicly(story, HistoryBuilder.day("2010-03-01"));
        openness(story, HistoryBuilder.day("2010-04-01"), Visibility.NETWORK);
        EventId closed = publicly(story, HistoryBuilder.day("2010-04-01"));

        assertThat(sight("outsider", story.events()).maySee(event(story, open))).isTrue();
        assertThat(sight("outsider", story.events()).maySee(event(story, closed))).isFalse();
    }

    @Test
    void anAgreementRepeatedOnTheSameDayHoldsAgain() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.COMMUNITY);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.PUBLIC);
        EventId recorded = publicly(story, HistoryBuilder.day("2010-06-01"));
        assertThat(sight("outsider", story.events()).maySee(event(story, recorded))).isTrue();

        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.COMMUNITY);
        assertThat(sight("outsider", story.events()).maySee(event(story, recorded))).isFalse();
    }

    @Test
    void consentToOneStudyIsNoConsentToAnother() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        var first = new StudyId("study-1");
        consents(story, "2010-01-01", first);
        EventId lived = lived(story, "2010-06-01");
        assertThat(sight("researcher", story.events()).maySee(event(story, lived))).isTrue();

        story.record(
                HistoryBuilder.day("2011-01-01"),
                new StudyEvent.ConsentWithdrawn(first, VisibilityFixture.ALICE, null));
        consents(story, "2011-02-01", new StudyId("study-2"));
        EventId later = lived(story, "2011-06-01");

        assertThat(sight("researcher", story.events()).maySee(event(story, lived))).isFalse();
        assertThat(sight("researcher", story.events()).maySee(event(story, later))).isTrue();
    }

    @Test
    void aLaterConsentOpensNothingForTheStateKnownBefore() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        EventId lived = lived(story, "2010-06-01");
        TemporalQuery before = TemporalQuery.knownAt(story.events().getLast().commit());
        consents(story, "2010-01-01", new StudyId("study-1"));

        VisibilityPolicy now = sight("researcher", story.events());
        assertThat(now.maySee(event(story, lived))).isTrue();
        assertThat(now.then(story.events(), before).maySee(event(story, lived))).isFalse();
    }

    @Test
    void aRestrictionInForceNowAlsoAppliesToPastStates() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        openness(story, HistoryBuilder.day("2010-03-01"), Visibility.COMMUNITY);
        openness(story, HistoryBuilder.day("2011-01-01"), Visibility.PUBLIC);
        EventId open = publicly(story, HistoryBuilder.day("2011-06-01"));
        EventId closed = publicly(story, HistoryBuilder.day("2010-06-01"));
        EventId wrong = story.redated(closed, HistoryBuilder.day("2011-06-01"));
        long commit = story.events().getLast().commit();
        TemporalQuery then = TemporalQuery.knownAt(commit);
        assertThat(seenThen(story, then)).contains(open, closed);

        openness(story, HistoryBuilder.day("2011-03-01"), Visibility.COMMUNITY);
        story.retracted(wrong);

        assertThat(seenThen(story, then)).doesNotContain(open, closed);
    }

    private static List<EventId> seenThen(HistoryBuilder story, TemporalQuery then) {
        VisibilityPolicy sight = sight("outsider", story.events()).then(story.events(), then);
        return then.of(story.events(), sight::maySee).stream().map(RecordedEvent::id).toList();
    }

    @Test
    void aFormerMemberSeesEventsUpToTheDayOfLeaving() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        story.joined("2010-01-02", VisibilityFixture.BOB, "s");
        story.holds("2010-01-02", VisibilityFixture.BOB, Role.HOST);
        var group = new GroupId("group-1");
        story.record(
                HistoryBuilder.day("2010-01-03"),
                new GroupEvent.MemberAdded(group, VisibilityFixture.BOB));
        story.record(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.ParticipantLeft(
                        story.community(), VisibilityFixture.BOB, "moves away"));
        assertThat(member(story, VisibilityFixture.BOB).left()).as("host still").isNull();
        EventId leaving =
                story.record(
                        HistoryBuilder.day("2011-05-01"),
                        new CommunityEvent.RoleEnded(
                                story.community(), VisibilityFixture.BOB, Role.HOST, "moves away"));
        EventId before = story.joined("2010-06-01", VisibilityFixture.CAROL, "s");
        EventId after = story.joined("2011-05-02", VisibilityFixture.NEIGHBOUR, "s");
        EventId fuzzy = story.record(year(2011), joined(story, "p-fuzzy"));
        EventId inGroup = toGroup(story, "2010-06-01", group);
        EventId groupAfter = toGroup(story, "2011-06-01", group);
        EventId own =
                story.record(
                        HistoryBuilder.day("2012-01-01"),
                        joined(story, "p-own"),
                        VisibilityFixture.BOB,
                        Visibility.COMMUNITY);
        EventId network = publicly(story, HistoryBuilder.day("2012-01-01"));
        VisibilityPolicy bob = left(story);

        assertThat(
                        Stream.of(leaving, before, after, fuzzy, inGroup, groupAfter, own, network)
                                .filter(id -> bob.maySee(event(story, id))))
                .containsExactly(leaving, before, inGroup, own, network);
        assertThat(bob.isCommon()).isFalse();
        story.redated(after, HistoryBuilder.day("2010-07-01"));
        story.redated(before, HistoryBuilder.day("2011-07-01"));
        assertThat(left(story).maySee(event(story, after))).as("redated").isTrue();
        assertThat(left(story).maySee(event(story, before))).as("redated").isFalse();
    }

    @Test
    void aReturnedMemberSeesAllAndAClosedCommunityKeepsItsMembers() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        story.joined("2010-01-02", VisibilityFixture.BOB, "s");
        story.record(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.ParticipantLeft(
                        story.community(), VisibilityFixture.BOB, "moves away"));
        story.joined("2011-01-02", VisibilityFixture.BOB, "s");
        story.record(
                HistoryBuilder.day("2012-01-01"),
                new CommunityEvent.Closed(story.community(), "done", "nothing"));

        assertThat(member(story, VisibilityFixture.BOB).left()).isNull();
        assertThat(member(story, VisibilityFixture.FACILITATOR).left()).isNull();
    }

    private static VisibilityPolicy left(HistoryBuilder story) {
        VisibilityFacts circles = VisibilityFacts.of(story.events());
        var left = member(story, VisibilityFixture.BOB).left();
        assertThat(left).isEqualTo("2011-05-01");
        return new VisibilityPolicy(
                new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER, left, null),
                circles,
                circles);
    }

    @Test
    void leavingTheLastCommunityEndsTheViewOfTheNetwork() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        EventId before = toNetwork(story, "2010-12-31");
        EventId after = toNetwork(story, "2011-01-02");
        VisibilityFacts circles = VisibilityFacts.of(story.events());
        LocalDate day = LocalDate.of(2011, 1, 1);

        for (Viewer gone :
                List.of(
                        new Viewer(VisibilityFixture.BOB, AccessClass.NETWORK_MEMBER, null, day),
                        new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER, day, day))) {
            var sight = new VisibilityPolicy(gone, circles, circles);
            assertThat(sight.maySee(event(story, before))).as("%s", gone).isTrue();
            assertThat(sight.maySee(event(story, after))).as("%s", gone).isFalse();
        }
        var elsewhere = new Viewer(VisibilityFixture.BOB, AccessClass.MEMBER, day, null);
        assertThat(new VisibilityPolicy(elsewhere, circles, circles).maySee(event(story, after)))
                .isTrue();
    }

    private static EventId toNetwork(HistoryBuilder story, String day) {
        return story.record(
                HistoryBuilder.day(day),
                joined(story, "p-any"),
                VisibilityFixture.ALICE,
                Visibility.NETWORK);
    }

    @Test
    void aReturnedMemberWasNotInTheGroupDuringTheAbsence() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        var group = new GroupId("group-1");
        var board = new GroupId("group-2");
        story.record(
                HistoryBuilder.day("2010-01-02"),
                new GroupEvent.MemberAdded(board, VisibilityFixture.BOB));
        EventId beforeJoining = toGroup(story, "2010-01-03", board);
        story.joined("2010-02-01", VisibilityFixture.BOB, "s");
        story.record(
                HistoryBuilder.day("2010-02-02"),
                new GroupEvent.MemberAdded(group, VisibilityFixture.BOB));
        EventId before = toGroup(story, "2010-04-01", group);
        story.record(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.ParticipantLeft(
                        story.community(), VisibilityFixture.BOB, "moves away"));
        EventId onTheDay = toGroup(story, "2010-05-01", group);
        EventId away = toGroup(story, "2010-06-01", group);
        EventId awayToo = toGroup(story, "2010-06-01", board);
        story.joined("2010-07-01", VisibilityFixture.BOB, "s");
        EventId back = toGroup(story, "2010-07-01", group);
        EventId fuzzy =
                story.record(
                        year(2010),
                        new GroupEvent.MandateSet(group, "to advise", List.of()),
                        VisibilityFixture.ALICE,
                        Visibility.GROUP);

        VisibilityPolicy bob = sight("bob", story.events());
        assertThat(
                        Stream.of(beforeJoining, before, onTheDay, away, awayToo, back, fuzzy)
                                .filter(id -> bob.maySee(event(story, id))))
                .containsExactly(beforeJoining, before, onTheDay, back);
    }

    @Test
    void responsesToASignalAboutOnePersonAreShownToViewersOfThatSignal() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2010-01-01", VisibilityFixture.FACILITATOR);
        story.holds("2010-01-01", VisibilityFixture.FACILITATOR, Role.FACILITATOR);
        EventId slipping = handled(story, "W7");
        EventId size = handled(story, "W1");

        for (String account : List.of("alice", "facilitator", "auditor", "researcher")) {
            assertThat(sight(account, story.events()).mayRead(event(story, slipping)))
                    .as(account)
                    .isTrue();
        }
        VisibilityPolicy bob = sight("bob", story.events());
        assertThat(bob.mayRead(event(story, slipping))).isFalse();
        assertThat(bob.maySee(event(story, slipping))).as("that there is one").isTrue();
        assertThat(bob.mayRead(event(story, size))).isTrue();
    }

    private static EventId handled(HistoryBuilder story, String rule) {
        return story.record(
                HistoryBuilder.day("2010-05-01"),
                new OversightEvent.SignalDismissed(
                        new SignalId("signal-" + rule),
                        story.community(),
                        rule,
                        story.events().getFirst().id(),
                        VisibilityFixture.ALICE,
                        "a busy month"),
                VisibilityFixture.ALICE,
                Visibility.COMMUNITY);
    }

    private static VisibilityRow.Member member(HistoryBuilder story, PersonId person) {
        return Objects.requireNonNull(
                Fold.over(VisibilityFacts.VIEW, Corrections.applied(story.events()))
                        .get(VisibilityProjection.member(person), VisibilityRow.Member.class));
    }

    private static CommunityEvent joined(HistoryBuilder story, String person) {
        return new CommunityEvent.ParticipantJoined(
                story.community(),
                HistoryBuilder.person(person),
                HistoryBuilder.profile(person, "s"));
    }

    private static EventId toGroup(HistoryBuilder story, String day, GroupId group) {
        return story.record(
                HistoryBuilder.day(day),
                new GroupEvent.MandateSet(group, "to advise", List.of()),
                VisibilityFixture.ALICE,
                Visibility.GROUP);
    }

    private static void openness(HistoryBuilder story, OccurredOn on, Visibility widest) {
        story.record(
                on,
                new CommunityEvent.OpennessAgreed(
                        story.community(),
                        widest,
                        "so agreed",
                        new Basis(new SessionId("s-1"), null)));
    }

    private static EventId publicly(HistoryBuilder story, OccurredOn on) {
        return story.record(on, joined(story, "p-any"), VisibilityFixture.ALICE, Visibility.PUBLIC);
    }

    private static void consents(HistoryBuilder story, String day, StudyId study) {
        story.record(
                HistoryBuilder.day(day),
                new StudyEvent.ConsentGiven(
                        study, VisibilityFixture.ALICE, List.of(ConsentScope.OBSERVATION)));
    }

    private static EventId lived(HistoryBuilder story, String day) {
        return story.record(
                HistoryBuilder.day(day),
                new LearningEvent.LessonDrawn(
                        new LearningId("lesson-" + day),
                        story.community(),
                        VisibilityFixture.ALICE,
                        null,
                        "what we learned"),
                VisibilityFixture.ALICE,
                Visibility.COMMUNITY,
                Provenance.LIVE);
    }

    private static OccurredOn year(int year) {
        return new OccurredOn(day(year, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static RecordedEvent event(HistoryBuilder story, EventId id) {
        return story.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void viewersWithTheCommonViewOfMembersAreAnsweredFromTheRows() {
        assertThat(sight("bob", HISTORY).isCommon()).isTrue();
        assertThat(sight("auditor", HISTORY).isCommon()).isTrue();
        assertThat(sight("alice", HISTORY).isCommon()).isFalse();
        assertThat(sight("carol", HISTORY).isCommon()).isFalse();
        assertThat(sight("researcher", HISTORY).isCommon()).isFalse();
        assertThat(sight("outsider", HISTORY).isCommon()).isFalse();
    }

    @Test
    void theLiveRowsHoldTheEventsVisibleToEveryMember() {
        var live = ProjectionSet.empty(FoldPropertiesTest.VIEWS);
        for (int n = 1; n <= HISTORY.size(); n++) {
            List<RecordedEvent> soFar = HISTORY.subList(0, n);
            live.take(soFar.getLast(), () -> soFar);
            assertThat(FoldPropertiesTest.stored(live))
                    .as("event %d", n)
                    .isEqualTo(
                            FoldPropertiesTest.folded(
                                    sight("bob", soFar).of(Corrections.applied(soFar))));
        }
    }

    private static VisibilityPolicy sight(String account, List<RecordedEvent> history) {
        VisibilityFacts circles = VisibilityFacts.of(history);
        return new VisibilityPolicy(
                new Viewer(
                        PersonId.ofAccount(account),
                        standing(account),
                        account.equals("gone")
                                ? LocalDate.parse(VisibilityFixture.GONE_SINCE)
                                : null,
                        account.equals("gone")
                                ? LocalDate.parse(VisibilityFixture.GONE_SINCE)
                                : null),
                circles,
                circles);
    }

    private static AccessClass standing(String account) {
        return switch (account) {
            case "auditor" -> AccessClass.AUDITOR;
            case "researcher", "scholar" -> AccessClass.RESEARCHER;
            case "neighbour" -> AccessClass.NETWORK_MEMBER;
            case "outsider", "listener" -> AccessClass.OUTSIDER;
            default -> AccessClass.MEMBER;
        };
    }

    private static VisibilityFixture.Secret secret(String name) {
        return FIXTURE.secrets().stream()
                .filter(each -> each.word().equals("hidden-" + name + "-here"))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedEvent event(VisibilityFixture.Secret secret) {
        return events().filter(e -> e.id().equals(secret.events().getLast()))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedEvent firstRelease() {
        return events().filter(e -> e.streamType().equals("oversight")).findFirst().orElseThrow();
    }

    private static Stream<RecordedEvent> events() {
        return HISTORY.stream();
    }
}
