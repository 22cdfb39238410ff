package nl.noaber.query.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.temporal.HistoryFilter.Consequences;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a replay leaves out and what it keeps. */
@Tag("fault:I3")
class HistoryFilterTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(5, 600);
    private static final Map<SessionId, SessionKind> KINDS = kinds();

    private static Map<SessionId, SessionKind> kinds() {
        var kinds = new HashMap<SessionId, SessionKind>();
        HISTORY.forEach(each -> {
            if (each.event() instanceof SessionEvent.Planned planned) {
                kinds.put(planned.session(), planned.kind());
            }
        });
        return kinds;
    }

    /** One criterion of each kind that the history has events of, and events of another value. */
    private static List<Criterion> criteria() {
        SessionId session = KINDS.keySet().iterator().next();
        String group =
                HISTORY.stream()
                        .filter(each -> each.streamType().equals("group"))
                        .findFirst()
                        .orElseThrow()
                        .streamId();
        return List.of(
                new Criterion.OfType("session.attendance-recorded"),
                new Criterion.OfSessionKind(KINDS.get(session)),
                new Criterion.OfSession(session),
                new Criterion.OfGroup(new GroupId(group)),
                new Criterion.OfRole(Role.FACILITATOR),
                new Criterion.OfPerson(new PersonId("person-03")),
                new Criterion.OfProvenance(Provenance.SYNTHETIC));
    }

    /** By every kind of criterion events are left out, and nothing else is. */
    @Test
    void everyCriterionLeavesOutExactlyWhatHasTheProperty() {
        assertThat(criteria())
                .as("every kind")
                .hasSize(Criterion.class.getPermittedSubclasses().length);
        for (Criterion each : criteria()) {
            var left = filtered(Set.of(each), Set.of(), Consequences.KEEP);
            assertThat(left).as(each.toString()).isNotEmpty().hasSizeLessThan(HISTORY.size());
            assertThat(left)
                    .isEqualTo(
                            HISTORY.stream().filter(event -> !each.matches(event, KINDS)).toList());
        }
    }

    /** By every kind of criterion events are kept alone; what it does not concern stays. */
    @Test
    void everyCriterionKeepsWhatHasThePropertyAndWhatItDoesNotConcern() {
        for (Criterion each : criteria()) {
            assertThat(filtered(Set.of(), Set.of(each), Consequences.KEEP))
                    .as(each.toString())
                    .hasSizeLessThan(HISTORY.size())
                    .isEqualTo(
                            HISTORY.stream()
                                    .filter(event ->
                                            !each.concerns(event) || each.matches(event, KINDS))
                                    .toList());
        }
    }

    /** With what followed from them, nothing remains that names an event that was left out. */
    @Test
    void whatFollowedIsLeftOutToo() {
        for (Criterion each : criteria()) {
            var left = filtered(Set.of(each), Set.of(), Consequences.DROP);
            assertThat(filtered(Set.of(each), Set.of(), Consequences.KEEP)).containsAll(left);
            Set<EventId> remaining = ids(left);
            Set<EventId> gone = new HashSet<>(ids(HISTORY));
            gone.removeAll(remaining);
            for (RecordedEvent event : left) {
                List<EventId> named =
                        new ArrayList<>(EventReferences.of(event.event(), EventId.class));
                EventId cause = event.envelope().causation();
                if (cause != null) {
                    named.add(cause);
                }
                // Some facts of a random history name events that come later.
                named.removeIf(id -> index(id) >= event.index());
                assertThat(named).as("%s after %s", event, each).doesNotContainAnyElementsOf(gone);
            }
        }
    }

    /** The question of the researcher: what would there be without the site visits? */
    @Test
    void withoutTheSiteVisitsWhatCameOfThemCanStayOrGo() {
        var story = new HistoryBuilder("community-1");
        story.proposed("2009-12-01", person(0));
        EventId plenary = story.plenary("2010-01-10", "plenary-1");
        EventId visit =
                story.record(
                        HistoryBuilder.day("2010-02-10"),
                        new SessionEvent.Planned(
                                new SessionId("visit-1"),
                                story.community(),
                                SessionKind.SITE_VISIT,
                                "a visit",
                                HistoryBuilder.day("2010-02-10"),
                                60,
                                null));
        EventId there = story.attended("2010-02-10", "visit-1", person(1));
        EventId lesson =
                story.record(
                        HistoryBuilder.day("2010-02-11"),
                        new LearningEvent.LessonDrawn(
                                new LearningId("lesson-1"),
                                story.community(),
                                person(1),
                                new SessionId("visit-1"),
                                "one can ask"));
        EventId caused =
                story.record(
                        HistoryBuilder.day("2010-03-01"),
                        new LearningEvent.OutcomeRecorded(
                                new LearningId("outcome-1"),
                                story.community(),
                                OutcomeKind.CONCRETE,
                                "a shed",
                                List.of(lesson)),
                        person(1),
                        Visibility.COMMUNITY);
        EventId corrected = story.redated(caused, HistoryBuilder.day("2010-03-02"));

        var visits = Set.<Criterion>of(new Criterion.OfSessionKind(SessionKind.SITE_VISIT));
        assertThat(ids(new HistoryFilter(visits, Set.of(), Consequences.KEEP).of(story.events())))
                .contains(plenary, lesson, caused, corrected)
                .doesNotContain(visit, there);
        assertThat(ids(new HistoryFilter(visits, Set.of(), Consequences.DROP).of(story.events())))
                .contains(plenary)
                .doesNotContain(visit, there, lesson, caused, corrected);
    }

    private static long index(EventId id) {
        return HISTORY.stream()
                .filter(each -> each.id().equals(id))
                .mapToLong(RecordedEvent::index)
                .findFirst()
                .orElseThrow();
    }

    private static Set<EventId> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).collect(Collectors.toSet());
    }

    private static List<RecordedEvent> filtered(
            Set<Criterion> without, Set<Criterion> only, Consequences consequences) {
        return new HistoryFilter(without, only, consequences).of(HISTORY);
    }

    private static PersonId person(int n) {
        return new PersonId("p-" + n);
    }
}
