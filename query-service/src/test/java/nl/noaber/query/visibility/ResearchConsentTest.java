package nl.noaber.query.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What consent withholds from research is counted, and by whose consent. */
@Tag("fault:I2")
class ResearchConsentTest {

    private static final PersonId FACILITATOR = HistoryBuilder.person("p-facilitator");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    /** A person who only wrote down what others did is not one of the people in it. */
    @Test
    void attendancesAreReadByTheConsentOfWhoAttended() {
        story.proposed("2009-12-01", FACILITATOR);
        consents(person(1));
        EventId open = attended(person(1));
        EventId closed = attended(person(2));

        VisibilityPolicy research = research();
        assertThat(research.maySee(event(open))).isTrue();
        assertThat(research.mayKnowActor(event(open)))
                .as("who wrote it down has not consented")
                .isFalse();
        assertThat(research.maySee(event(closed))).isFalse();
        assertThat(research.withheld(story.events()).reasons())
                .containsExactly(Withholding.Reason.NO_CONSENT);
        consents(FACILITATOR);
        assertThat(research().mayKnowActor(event(open))).isFalse();
        consents(PersonId.ofAccount("tester"));
        assertThat(research().mayKnowActor(event(open))).isTrue();
    }

    /** Small numbers are not written, and each reason is named. */
    @Test
    void whatIsWithheldIsCountedUnlessTheNumberIsSmall() {
        consents(person(1));
        story.record(
                HistoryBuilder.day("2010-06-01"),
                new StudyEvent.ConsentWithdrawn(new StudyId("study-1"), person(1), null));
        IntStream.range(0, 4).forEach(_ -> attended(person(1)));
        Withheld few = research().withheld(story.events());
        assertThat(few.events()).hasToString("fewer than 5");
        assertThat(few.people()).hasToString("fewer than 5");
        assertThat(few.reasons()).containsExactly(Withholding.Reason.CONSENT_WITHDRAWN);

        IntStream.range(2, 8).forEach(n -> attended(person(n)));
        Withheld more = research().withheld(story.events());
        assertThat(more.events()).hasToString("10");
        assertThat(more.people()).hasToString("7");
        assertThat(more.reasons())
                .containsExactly(
                        Withholding.Reason.NO_CONSENT, Withholding.Reason.CONSENT_WITHDRAWN);
    }

    /** For every history: what a researcher sees and what is withheld are all that members see. */
    @Test
    void everyEventThatResearchDoesNotReadIsCounted() {
        for (long seed = 1; seed <= 20; seed++) {
            List<RecordedEvent> history = RandomHistory.of(seed, 200);
            VisibilityFacts circles = VisibilityFacts.of(history);
            var stranger = new PersonId("p-researcher");
            var research = policy(new Viewer(stranger, AccessClass.RESEARCHER), circles);
            var auditor = policy(new Viewer(stranger, AccessClass.AUDITOR), circles);
            for (RecordedEvent each : history) {
                assertThat(research.maySee(each) || research.withholding(each) != null)
                        .as("%s, seed %d", each, seed)
                        .isEqualTo(auditor.maySee(each));
                assertThat(research.maySee(each) && research.withholding(each) != null).isFalse();
                assertThat(auditor.withholding(each)).isNull();
            }
            assertThat(research.withheld(history).events().value())
                    .isEqualTo(auditor.of(history).size() - research.of(history).size());
        }
    }

    private VisibilityPolicy research() {
        return policy(
                new Viewer(HistoryBuilder.person("p-researcher"), AccessClass.RESEARCHER),
                VisibilityFacts.of(story.events()));
    }

    private static VisibilityPolicy policy(Viewer viewer, VisibilityFacts circles) {
        return new VisibilityPolicy(viewer, circles, circles);
    }

    private void consents(PersonId person) {
        story.record(
                HistoryBuilder.day("2010-01-01"),
                new StudyEvent.ConsentGiven(
                        new StudyId("study-1"), person, List.of(ConsentScope.OBSERVATION)));
    }

    private EventId attended(PersonId person) {
        return story.record(
                HistoryBuilder.day("2010-02-10"),
                new SessionEvent.AttendanceRecorded(
                        new SessionId("s-1"), person, Attendance.PRESENT, null),
                FACILITATOR,
                Visibility.COMMUNITY,
                Provenance.LIVE);
    }

    private RecordedEvent event(EventId id) {
        return story.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static PersonId person(int n) {
        return HistoryBuilder.person("p-" + n);
    }
}
