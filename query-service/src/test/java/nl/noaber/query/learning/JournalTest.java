package nl.noaber.query.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.query.BadParameterException;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final PersonId ANN = HistoryBuilder.person("ann");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void reflectionsAreCountedBySubjectAndOrder() {
        EventId first = reflected("r-1", ReflectionSubject.PROCESS, 1);
        EventId second = reflected("r-2", ReflectionSubject.PROCESS, 2);
        reflected("r-3", ReflectionSubject.OWN_ROLE, 1);
        story.retracted(second);

        assertThat(journal("").reflections().toString())
                .isEqualTo(
                        "{OWN_ROLE={1=EventCount[count=1, events=[%s]]}, PROCESS={1=EventCount[count=1, events=[%s]]}}"
                                .formatted(story.events().get(2).id(), first));
    }

    @Test
    void anEvaluationNamesWhatFollowedFromIt() {
        EventId evaluation =
                story.record(
                        HistoryBuilder.day("2010-06-01"),
                        new LearningEvent.InterimEvaluationHeld(
                                new LearningId("e-1"), story.community(), "too narrow"));
        EventId decided =
                story.record(
                        HistoryBuilder.day("2010-06-10"),
                        new CommunityEvent.DecisionTaken(
                                story.community(),
                                new DecisionId("d-1"),
                                "goal",
                                "wider",
                                "what was learned",
                                new Basis(new SessionId("s-1"), null),
                                List.of(new Presence(ANN, new ActingAs.InRole(Role.PARTICIPANT))),
                                List.of(evaluation)));

        assertThat(journal("kind=interim-evaluation-held").pages())
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.text()).isEqualTo("too narrow");
                    assertThat(page.ledTo())
                            .extracting(led -> led.kind() + " " + led.at().event())
                            .containsExactly("community.decision-taken " + decided);
                });
        assertThat(journal("kind=lesson-drawn").pages()).isEmpty();
        assertThatThrownBy(() -> journal("kind=lesson")).isInstanceOf(BadParameterException.class);
    }

    @Test
    void aChangedOpinionKeepsTheEarlierOne() {
        story.record(
                HistoryBuilder.day("2010-06-01"),
                new LearningEvent.ViewChanged(
                        new LearningId("v-1"), story.community(), ANN, "sponsors", "co-thinkers"));

        LearningRow.Page page = journal("").pages().getFirst();
        assertThat(page.before()).isEqualTo("sponsors");
        assertThat(page.text()).isEqualTo("co-thinkers");
        assertThat(journal("").byKind()).containsOnlyKeys("learning.view-changed");
    }

    private EventId reflected(String entry, ReflectionSubject subject, int order) {
        return story.record(
                HistoryBuilder.day("2010-03-01"),
                new LearningEvent.ReflectionRecorded(
                        new LearningId(entry),
                        story.community(),
                        ANN,
                        subject,
                        order,
                        null,
                        "what we did"));
    }

    private JournalQuery.Answer journal(String query) {
        return QueryFixture.now(story, new JournalQuery(), query, JournalQuery.Answer.class);
    }
}
