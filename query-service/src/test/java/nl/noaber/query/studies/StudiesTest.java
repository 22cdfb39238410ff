package nl.noaber.query.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.projection.EventCount;
import nl.noaber.query.studies.StudiesQuery.Answer;
import nl.noaber.query.studies.StudiesQuery.Register;
import nl.noaber.query.studies.StudyRow.Kind;
import org.junit.jupiter.api.Test;

/** What is studied, who consents and what was found, each with the events that say so. */
class StudiesTest {

    private static final StudyId STUDY = new StudyId("study-1");
    private static final PersonId RESEARCHER = HistoryBuilder.person("p-researcher");
    private static final PersonId ALICE = HistoryBuilder.person("p-alice");
    private static final PersonId BOB = HistoryBuilder.person("p-bob");

    private final HistoryBuilder story = new HistoryBuilder("community-1");
    private final EventId opened = opened("2010-01-01", STUDY);

    @Test
    void aStudyIsOpenUntilItIsStoppedOrClosed() {
        EventId stopped = record("2010-06-01", new StudyEvent.Stopped(STUDY, "no money"));
        var other = new StudyId("study-2");
        opened("2010-02-01", other);
        EventId closed = record("2011-01-01", new StudyEvent.Closed(other, "all is said"));

        assertThat(now().studies())
                .extracting(each -> each.study().opened().event())
                .first()
                .isEqualTo(opened);
        assertThat(now().studies())
                .extracting(each -> each.study().end())
                .extracting(end -> end.stopped(), end -> end.why(), end -> end.at().event())
                .containsExactly(
                        tuple(true, "no money", stopped), tuple(false, "all is said", closed));
        assertThat(asOf("2010-05-31").study().end()).isNull();
    }

    @Test
    void peopleConsentUntilTheyWithdrawAndCountOnce() {
        EventId first = consented("2010-02-01", ALICE, ConsentScope.OBSERVATION);
        EventId second = consented("2010-03-01", ALICE, ConsentScope.INTERVIEW);
        EventId bob = consented("2010-04-01", BOB, ConsentScope.OBSERVATION);
        record("2010-05-01", new StudyEvent.ConsentWithdrawn(STUDY, BOB, null));

        assertThat(study().consenting()).isEqualTo(new EventCount(1, List.of(first, second)));
        assertThat(asOf("2010-04-30").consenting())
                .isEqualTo(new EventCount(2, List.of(first, second, bob)));
    }

    @Test
    void everyNumberListsTheEventsObserved() {
        EventId later = record("2010-04-01", observation());
        EventId earlier = record("2010-03-01", observation());
        EventId wrong = record("2010-05-01", observation());
        EventId held = record("2010-04-01", new StudyEvent.InterviewHeld(STUDY, ALICE, "trust"));
        EventId asked =
                record("2010-04-01", new StudyEvent.QuestionnaireAnswered(STUDY, ALICE, "first"));
        EventId read =
                record("2010-04-01", new StudyEvent.DocumentAnalysed(STUDY, "report", "text"));
        story.retracted(wrong);

        assertThat(study().looked())
                .containsEntry(Kind.OBSERVATION, new EventCount(2, List.of(earlier, later)))
                .containsEntry(Kind.INTERVIEW, new EventCount(1, List.of(held)))
                .containsEntry(Kind.QUESTIONNAIRE, new EventCount(1, List.of(asked)))
                .containsEntry(Kind.DOCUMENT, new EventCount(1, List.of(read)));
    }

    @Test
    void aFindingShowsItsEvidenceAndTheResponses() {
        EventId seen = record("2010-03-01", observation());
        var finding = new FindingId("finding-1");
        EventId found =
                record(
                        "2010-04-01",
                        new StudyEvent.FindingRecorded(STUDY, finding, "trust", List.of(seen)));
        EventId fedBack = record("2010-05-01", new StudyEvent.FindingFedBack(STUDY, finding, null));
        EventId doubted =
                record("2010-06-01", new StudyEvent.FindingContested(STUDY, finding, ALICE, "no"));
        record("2010-07-01", new StudyEvent.FindingFedBack(STUDY, new FindingId("other"), null));

        assertThat(study().findings())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.at().event()).isEqualTo(found);
                    assertThat(each.restsOn()).containsExactly(seen);
                    assertThat(each.fedBack())
                            .extracting(at -> at.event())
                            .containsExactly(fedBack);
                    assertThat(each.contested())
                            .extracting(contest -> contest.at().event())
                            .containsExactly(doubted);
                });
    }

    @Test
    void replaysAndExportsBelongToTheirOwnStudy() {
        EventId run =
                record(
                        "2010-08-01",
                        new StudyEvent.ReplayRun(
                                STUDY, "network", "who tied whom", "42", List.of()));
        EventId exported =
                record("2010-09-01", new StudyEvent.DatasetExported(STUDY, "ties", "thesis", 42));
        opened("2010-10-01", new StudyId("study-10"));

        assertThat(now().studies()).hasSize(2);
        assertThat(study().replays()).extracting(each -> each.at().event()).containsExactly(run);
        assertThat(study().exports())
                .extracting(each -> each.at().event())
                .containsExactly(exported);
        assertThat(now().studies().getLast().replays()).isEmpty();
        assertThat(now().studies().getLast().exports()).isEmpty();
    }

    private Answer now() {
        return QueryFixture.now(story, new StudiesQuery(), "", Answer.class);
    }

    private Register study() {
        return now().studies().getFirst();
    }

    private Register asOf(String day) {
        return QueryFixture.asOf(day, story, new StudiesQuery(), "", Answer.class)
                .studies()
                .getFirst();
    }

    private EventId opened(String day, StudyId study) {
        return record(
                day,
                new StudyEvent.Opened(
                        study, story.community(), RESEARCHER, "two years along", "who learns?"));
    }

    private EventId consented(String day, PersonId person, ConsentScope scope) {
        return record(day, new StudyEvent.ConsentGiven(STUDY, person, List.of(scope)));
    }

    private static StudyEvent observation() {
        return new StudyEvent.ObservationRecorded(STUDY, null, List.of(ALICE), "they spoke");
    }

    private EventId record(String day, DomainEvent event) {
        return story.record(HistoryBuilder.day(day), event);
    }
}
