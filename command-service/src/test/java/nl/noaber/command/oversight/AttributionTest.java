package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.EnvelopeFixture.stored;
import static nl.noaber.command.fixture.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.command.lifetime.LifetimeRule;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.KnownEvent;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.Rule;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.AttributionId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import nl.noaber.kernel.wire.Wire;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an event is traced back to afterwards. */
class AttributionTest {
    private static final EventId VISIT = new EventId("e-visit");
    private static final EventId TALK = new EventId("e-talk");
    private static final EventId FOLLOWED = new EventId("e-followed");
    private static final EventId LATER = new EventId("e-later");
    private static final EventId REDATED = new EventId("e-redated");
    private static final EventId FOREIGN = new EventId("e-foreign");
    private static final EventId PRIVATE = new EventId("e-private");
    private static final EventId OWN = new EventId("e-own");
    private static final Set<String> OUTSIDE = Set.of("person", "organisation");
    private static final Path GOLDEN = Path.of("../shared-kernel/src/test/resources/golden");
    private static final String DAY = "2011-03-01";
    private static final CommunityEvent EVENT = new CommunityEvent.Started(CommunityHistory.ID);

    private final StoredEvents earlier =
            new StoredEvents()
                    .with(VISIT, here("one", "2010-01-01"), EVENT)
                    .with(TALK, here("one", "2010-06-01"), EVENT)
                    .with(FOLLOWED, here("two", "2010-06-01"), EVENT)
                    .with(LATER, here("two", "2010-06-02"), EVENT)
                    .with(REDATED, here("two", "2010-05-01"), EVENT)
                    .with(FOREIGN, by("other", new CommunityId("c-other"), "2010-01-01"), EVENT)
                    .with(PRIVATE, privately("two"), EVENT)
                    .with(OWN, privately("one"), EVENT);
    private final FixtureConfiguration<OversightAggregate> attributions =
            new AggregateTestFixture<>(OversightAggregate.class)
                    .registerInjectableResource((EventLookup) earlier::find)
                    .registerInjectableResource(new Redated())
                    .registerInjectableResource(OversightFixture.STANDINGS)
                    .registerInjectableResource(OversightFixture.MEETINGS)
                    .registerInjectableResource(OversightFixture.COMMUNITIES);

    /** A correction gave the event {@link #REDATED} another day. */
    private static final class Redated implements KnownHistoryLookup {
        @Override
        public List<KnownEvent> around(RecordedEvent event) {
            return List.of();
        }

        @Override
        public OccurredOn moment(RecordedEvent event) {
            return event.id().equals(REDATED)
                    ? on("2010-07-01")
                    : KnownHistoryLookup.super.moment(event);
        }
    }

    @Test
    void anEventIsTracedBackToEarlierEventsAndToThoseOfTheSameDay() {
        attributions
                .givenNoPriorActivity()
                .when(attribute("one", FOLLOWED, VISIT, TALK))
                .expectEvents(attributed("one", FOLLOWED, VISIT, TALK));
    }

    @Test
    void peopleTraceTheSameEventBackToDifferentOnes() {
        attributions
                .given(stored(attributed("two", FOLLOWED, VISIT), DAY))
                .when(attribute("one", FOLLOWED, VISIT, OWN))
                .expectEvents(attributed("one", FOLLOWED, VISIT, OWN));
    }

    @Test
    void aPersonAddsMoreCausesAndNamesTheSameOnesOnce() {
        var before = stored(attributed("one", FOLLOWED, VISIT, TALK), DAY);
        attributions
                .given(before)
                .when(attribute("one", FOLLOWED, VISIT, OWN))
                .expectEvents(attributed("one", FOLLOWED, VISIT, OWN));
        refusedBy(
                OversightRule.ATTRIBUTED_ALREADY,
                attributions.given(before).when(attribute("one", FOLLOWED, TALK)));
    }

    @Test
    void anEventIsTracedBackToNothingThatIsNotOfThisCommunity() {
        refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", FOLLOWED, FOREIGN));
        refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", FOREIGN, VISIT));
        refused(
                OversightRule.NOT_AN_EVENT_HERE,
                attribute("one", FOLLOWED, VISIT, new EventId("e-none")));
    }

    @Test
    void anEventForOnePersonIsNamedByThatPersonOnly() {
        refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", FOLLOWED, PRIVATE));
        refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", PRIVATE, VISIT));
        assertThat(decide(attribute("one", OWN, VISIT))).isEqualTo(attributed("one", OWN, VISIT));
    }

    @Test
    void noEventFollowsFromItselfOrFromOneNamedTwice() {
        refused(OversightRule.CAUSES_ITSELF, attribute("one", FOLLOWED, FOLLOWED));
        refused(OversightRule.SAME_EVENT_TWICE, attribute("one", FOLLOWED, VISIT, VISIT));
    }

    @Test
    void noEventFollowsFromALaterOne() {
        refused(OversightRule.CAUSE_LIES_LATER, attribute("one", FOLLOWED, LATER));
    }

    @Test
    void aCauseIsJudgedByItsCorrectedDate() {
        refused(OversightRule.CAUSE_LIES_LATER, attribute("one", FOLLOWED, REDATED));
        assertThat(decide(attribute("one", REDATED, LATER)))
                .isEqualTo(attributed("one", REDATED, LATER));
    }

    @Test
    void nothingIsTracedBackBeforeItHappened() {
        refused(
                LifetimeRule.ENDS_BEFORE_IT_BEGAN,
                new OversightCommand.Attribute(
                        attributed("one", FOLLOWED, VISIT), here("one", "2010-05-31")));
    }

    @Test
    void anAttributionIsAMembersOwnWithAReason() {
        refused(AuthorizationRule.NAMED_NOT_A_MEMBER, attribute("nine", FOLLOWED, VISIT));
        var blank =
                new OversightEvent.EventAttributed(
                        AttributionId.of(FOLLOWED),
                        CommunityHistory.ID,
                        FOLLOWED,
                        personOf("one"),
                        List.of(VISIT),
                        " ");
        refused(OversightRule.NO_REASON, new OversightCommand.Attribute(blank, here("one", DAY)));
    }

    @Test
    void anAttributionOfALiveEventIsLive() {
        var made =
                new Envelope(
                        CommunityHistory.ID,
                        on(DAY),
                        "one",
                        personOf("one"),
                        new ActingAs.Undeclared(),
                        null,
                        Visibility.COMMUNITY,
                        Provenance.SYNTHETIC,
                        null,
                        null,
                        null);
        refused(
                OversightRule.OF_THE_LIVING,
                new OversightCommand.Attribute(attributed("one", FOLLOWED, VISIT), made));
    }

    /**
     * Any event of a community can be traced back and be a cause, whatever its kind; people and
     * organisations have histories of their own, and their events belong to no community. Siblings:
     * the chains of causes in {@code AttributedCausesTest}.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("fault:I6")
    void everyKindOfEventCanBeTracedBackAndBeACause(EventType kind) throws IOException {
        var event =
                Wire.FORM.event(
                        kind.name(),
                        kind.revision(),
                        Files.readString(
                                GOLDEN.resolve(kind.name() + "." + kind.revision() + ".json")));
        var of = new EventId("e-of-this-kind");
        boolean here = !OUTSIDE.contains(kind.streamType());
        earlier.with(of, by("two", here ? CommunityHistory.ID : null, "2010-03-01"), event);
        if (here) {
            for (var traced : List.of(attribute("one", of, VISIT), attribute("one", TALK, of))) {
                assertThat(decide(traced)).isEqualTo(traced.event());
            }
        } else {
            refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", of, VISIT));
            refused(OversightRule.NOT_AN_EVENT_HERE, attribute("one", TALK, of));
        }
    }

    static List<EventType> kinds() {
        return EventCatalogue.TYPES;
    }

    private void refused(Rule rule, OversightCommand.Attribute command) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> decide(command))
                .extracting(CommandRejected::rule)
                .isEqualTo(rule);
    }

    private OversightEvent decide(OversightCommand.Attribute command) {
        var facts =
                new OversightFacts(
                        earlier,
                        new Redated(),
                        OversightFixture.COMMUNITIES,
                        OversightFixture.STANDINGS,
                        OversightFixture.MEETINGS);
        return new AttributionDecider(null, facts).attribute(command);
    }

    private static OversightCommand.Attribute attribute(
            String account, EventId event, EventId... causes) {
        return new OversightCommand.Attribute(
                attributed(account, event, causes), here(account, DAY));
    }

    private static OversightEvent.EventAttributed attributed(
            String account, EventId event, EventId... causes) {
        return new OversightEvent.EventAttributed(
                AttributionId.of(event),
                CommunityHistory.ID,
                event,
                personOf(account),
                List.of(causes),
                "it began there");
    }

    private static Envelope here(String account, String day) {
        return by(account, CommunityHistory.ID, day);
    }

    private static Envelope privately(String account) {
        return new Envelope(
                CommunityHistory.ID,
                on("2010-01-01"),
                account,
                personOf(account),
                new ActingAs.Undeclared(),
                null,
                Visibility.PERSON,
                Provenance.LIVE,
                null,
                null,
                null);
    }
}
