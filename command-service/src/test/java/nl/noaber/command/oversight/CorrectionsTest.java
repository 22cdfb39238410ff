package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.EnvelopeFixture.by;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;
import static nl.noaber.command.fixture.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.CorrectionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final EventId MEETING = new EventId("e-meeting");
    private static final EventId CORRECTION = new EventId("e-correction");
    private static final EventId MADE_UP = new EventId("e-made-up");
    private static final EventId FOREIGN = new EventId("e-foreign");
    private static final EventId FOUNDING = new EventId("e-founding");
    private static final CommunityId OTHER = new CommunityId("c-other");
    private static final String WRONG = "2011-11-15";
    private static final OccurredOn RIGHT = on("2010-11-19");

    private final StoredEvents earlier =
            new StoredEvents()
                    .with(
                            MEETING,
                            by("one", CommunityHistory.ID, WRONG),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(
                            FOUNDING,
                            by("one", CommunityHistory.ID, WRONG),
                            new CommunityEvent.Proposed(
                                    CommunityHistory.ID,
                                    "C",
                                    "issue",
                                    personOf("one"),
                                    new Profile("role-01", "business", PartyType.BUSINESS, null),
                                    InitiatorType.RESIDENTS))
                    .with(
                            CORRECTION,
                            by("one", CommunityHistory.ID, "2012-01-01"),
                            new OversightEvent.CorrectionRecorded(
                                    CorrectionId.of(MEETING),
                                    CommunityHistory.ID,
                                    MEETING,
                                    "the year was wrong",
                                    RIGHT,
                                    false))
                    .with(
                            MADE_UP,
                            withProvenance(
                                    by("one", CommunityHistory.ID, WRONG), Provenance.SYNTHETIC),
                            new CommunityEvent.Started(CommunityHistory.ID))
                    .with(FOREIGN, by("other", OTHER, WRONG), new CommunityEvent.Started(OTHER));
    private final FixtureConfiguration<OversightAggregate> corrections =
            new AggregateTestFixture<>(OversightAggregate.class)
                    .registerInjectableResource((EventLookup) earlier::find)
                    .registerInjectableResource(OversightFixture.HISTORIES)
                    .registerInjectableResource(OversightFixture.STANDINGS)
                    .registerInjectableResource(OversightFixture.MEETINGS)
                    .registerInjectableResource(OversightFixture.COMMUNITIES);

    @Test
    void theMomentIsCorrected() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, RIGHT, false))
                .expectEvents(recorded(RIGHT, false));
    }

    @Test
    void aLiveEventIsCorrectedByALiveEvent() {
        for (var of : List.of(Provenance.SYNTHETIC, Provenance.SOURCE)) {
            refusedBy(
                    OversightRule.OF_THE_LIVING,
                    corrections.givenNoPriorActivity().when(redate(MEETING, of)));
        }
    }

    @Test
    void aSyntheticEventIsCorrectedByASyntheticEvent() {
        corrections
                .givenNoPriorActivity()
                .when(redate(MADE_UP, Provenance.SYNTHETIC))
                .expectSuccessfulHandlerExecution();
    }

    private static OversightCommand redate(EventId corrected, Provenance provenance) {
        var saying = withProvenance(by("one", CommunityHistory.ID, "2012-06-01"), provenance);
        return new OversightCommand.Correct(
                CommunityHistory.ID, corrected, "why", RIGHT, false, saying);
    }

    private static Envelope withProvenance(Envelope live, Provenance provenance) {
        return new Envelope(
                live.community(),
                live.occurredOn(),
                live.recordedBy(),
                live.actor(),
                live.actingAs(),
                live.onBehalfOf(),
                live.visibility(),
                provenance,
                "S0:1",
                live.correlation(),
                live.causation());
    }

    @Test
    void anEventThatDidNotHappenIsRetracted() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, null, true))
                .expectEvents(recorded(null, true));
    }

    @Test
    void theFoundingOfACommunityIsNotRetracted() {
        refusedBy(
                OversightRule.FOUNDING_EVENT,
                corrections.givenNoPriorActivity().when(correct(FOUNDING, null, true)));
    }

    @Test
    void theFoundingOfACommunityIsRedated() {
        corrections
                .givenNoPriorActivity()
                .when(correct(FOUNDING, RIGHT, false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aCorrectionMayTurnOutWrongAndIsCorrectedByAnother() {
        corrections
                .givenCommands(correct(MEETING, RIGHT, false))
                .when(correct(MEETING, on(WRONG), false))
                .expectEvents(recorded(on(WRONG), false));
    }

    @Test
    void aRedatedEventMayStillBeRetracted() {
        corrections
                .givenCommands(correct(MEETING, RIGHT, false))
                .when(correct(MEETING, null, true))
                .expectEvents(recorded(null, true));
    }

    @Test
    void nothingUnknownIsCorrected() {
        refusedBy(
                OversightRule.NOT_AN_EVENT_HERE,
                corrections
                        .givenNoPriorActivity()
                        .when(correct(new EventId("e-none"), RIGHT, false)));
    }

    @Test
    void nothingOfAnotherCommunityIsCorrected() {
        refusedBy(
                OversightRule.NOT_AN_EVENT_HERE,
                corrections.givenNoPriorActivity().when(correct(FOREIGN, RIGHT, false)));
    }

    @Test
    void aCorrectionIsNotCorrected() {
        refusedBy(
                OversightRule.CORRECTS_A_CORRECTION,
                corrections.givenNoPriorActivity().when(correct(CORRECTION, RIGHT, false)));
    }

    @Test
    void theMomentItHadAlreadyIsNoCorrection() {
        refusedBy(
                OversightRule.CHANGES_NOTHING,
                corrections.givenNoPriorActivity().when(correct(MEETING, on(WRONG), false)));
    }

    @Test
    void theMomentItWasGivenLastIsNoCorrection() {
        refusedBy(
                OversightRule.CHANGES_NOTHING,
                corrections
                        .givenCommands(correct(MEETING, RIGHT, false))
                        .when(correct(MEETING, RIGHT, false)));
    }

    @Test
    void aCorrectionStatesTheRightValue() {
        refusedBy(
                OversightRule.CHANGES_NOTHING,
                corrections.givenNoPriorActivity().when(correct(MEETING, null, false)));
    }

    @Test
    void aRetractedEventIsNotRedated() {
        refusedBy(
                OversightRule.REDATED_AND_RETRACTED,
                corrections.givenNoPriorActivity().when(correct(MEETING, RIGHT, true)));
    }

    @Test
    void aRetractedEventIsNotRetractedAgain() {
        refusedBy(
                OversightRule.RETRACTED_ALREADY,
                corrections
                        .givenCommands(correct(MEETING, null, true))
                        .when(correct(MEETING, null, true)));
    }

    @Test
    void aRetractedEventHappenedAfterAllOnTheDayItHadOrAnother() {
        for (OccurredOn day : List.of(on(WRONG), RIGHT)) {
            corrections
                    .givenCommands(correct(MEETING, null, true))
                    .when(correct(MEETING, day, false))
                    .expectEvents(recorded(day, false));
        }
    }

    @Test
    void anEventThatHappenedAfterAllMayBeRetractedAnew() {
        corrections
                .givenCommands(correct(MEETING, null, true), correct(MEETING, RIGHT, false))
                .when(correct(MEETING, null, true))
                .expectEvents(recorded(null, true));
    }

    @Test
    void theRightMomentDoesNotLieAfterTheCorrection() {
        refusedBy(
                OversightRule.LIES_AHEAD,
                corrections.givenNoPriorActivity().when(correct(MEETING, on("2012-06-02"), false)));
    }

    @Test
    void aCorrectionStatesItsReason() {
        refusedBy(
                OversightRule.NO_REASON,
                corrections.givenNoPriorActivity().when(correct(MEETING, RIGHT, false, " ")));
    }

    @Test
    void theCorrectionsOfOneEventShareAStream() {
        assertThat(correct(MEETING, RIGHT, false).target())
                .isEqualTo(correct(MEETING, null, true).target())
                .isNotEqualTo(correct(FOREIGN, RIGHT, false).target());
    }

    private static OversightCommand correct(
            EventId corrected, @Nullable OccurredOn occurredOn, boolean retracted) {
        return correct(corrected, occurredOn, retracted, "its report has another date");
    }

    private static OversightCommand correct(
            EventId corrected, @Nullable OccurredOn occurredOn, boolean retracted, String reason) {
        return new OversightCommand.Correct(
                CommunityHistory.ID,
                corrected,
                reason,
                occurredOn,
                retracted,
                by("one", CommunityHistory.ID, "2012-06-01"));
    }

    private static OversightEvent recorded(@Nullable OccurredOn occurredOn, boolean retracted) {
        return new OversightEvent.CorrectionRecorded(
                CorrectionId.of(MEETING),
                CommunityHistory.ID,
                MEETING,
                "its report has another date",
                occurredOn,
                retracted);
    }
}
