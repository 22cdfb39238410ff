package nl.noaber.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Circles;
import nl.noaber.query.projection.Corrections;
import nl.noaber.query.projection.Moment;
import nl.noaber.query.projection.Projected;
import nl.noaber.query.projection.Sight;
import nl.noaber.query.projection.Viewer;
import nl.noaber.query.projection.Viewer.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule H11, event by event, for everybody who may ask. */
class SightTest {

    private static final Doors DOORS = Doors.told();
    private static final List<RecordedEvent> HISTORY =
            DOORS.events().stream().filter(e -> Story.scope(e).equals(Doors.HOME)).toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "bob",
                "carol",
                "facilitator",
                "auditor",
                "researcher",
                "neighbour",
                "outsider"
            })
    void everybodySeesWhatWasToldToThemAndNothingElse(String account) {
        Sight sight = sight(account, HISTORY);
        Set<String> seen =
                sight.of(Corrections.applied(HISTORY)).stream()
                        .map(e -> e.id().value())
                        .collect(Collectors.toSet());

        for (Doors.Secret secret : DOORS.ofCommunities()) {
            assertThat(secret.events())
                    .as("%s and %s", account, secret.word())
                    .allSatisfy(event ->
                            assertThat(seen.contains(event.value()))
                                    .isEqualTo(secret.seers().contains(account)));
        }
    }

    @Test
    void whatWasReleasedLaterWasNotKnownBefore() {
        long before = firstRelease().commit() - 1;
        Sight then = sight("bob", HISTORY).then(HISTORY, Moment.knownAt(before));
        RecordedEvent shared = event(secret("shared"));

        assertThat(then.maySee(shared)).isFalse();
        assertThat(sight("bob", HISTORY).maySee(shared)).isTrue();
    }

    @Test
    void whatIsSaidAboutAnEventIsAsClosedAsTheEvent() {
        var story = new Story("community-1");
        story.proposed("2010-01-01", Doors.FACILITATOR);
        var closed =
                story.tell(
                        Story.day("2010-02-01"),
                        event(secret("person")).event(),
                        Doors.ALICE,
                        Visibility.PERSON);
        story.redated(closed, Story.day("2010-03-01"));
        RecordedEvent correction = story.events().getLast();

        assertThat(sight("alice", story.events()).maySee(correction)).isTrue();
        assertThat(sight("bob", story.events()).maySee(correction)).isFalse();
    }

    @Test
    void whoseSightIsThatOfEveryMemberIsAnsweredFromTheRows() {
        assertThat(sight("bob", HISTORY).isCommon()).isTrue();
        assertThat(sight("auditor", HISTORY).isCommon()).isTrue();
        assertThat(sight("alice", HISTORY).isCommon()).isFalse();
        assertThat(sight("carol", HISTORY).isCommon()).isFalse();
        assertThat(sight("researcher", HISTORY).isCommon()).isFalse();
        assertThat(sight("outsider", HISTORY).isCommon()).isFalse();
    }

    @Test
    void theLiveRowsAreThoseOfWhatEveryMemberMaySee() {
        var live = Projected.empty(FoldPropertiesTest.VIEWS);
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

    private static Sight sight(String account, List<RecordedEvent> history) {
        Circles circles = Circles.of(history);
        return new Sight(
                new Viewer(PersonId.ofAccount(account), standing(account)), circles, circles);
    }

    private static Standing standing(String account) {
        return switch (account) {
            case "auditor" -> Standing.AUDITOR;
            case "researcher" -> Standing.RESEARCHER;
            case "neighbour" -> Standing.NEIGHBOUR;
            case "outsider" -> Standing.OUTSIDER;
            default -> Standing.MEMBER;
        };
    }

    private static Doors.Secret secret(String name) {
        return DOORS.secrets().stream()
                .filter(each -> each.word().equals("hidden-" + name + "-here"))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedEvent event(Doors.Secret secret) {
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
