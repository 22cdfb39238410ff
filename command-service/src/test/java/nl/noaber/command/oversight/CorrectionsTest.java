package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.Refusals.refusedBy;
import static nl.noaber.command.fixture.Told.by;
import static nl.noaber.command.fixture.Told.on;
import static nl.noaber.command.fixture.Told.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.command.fixture.ToldCommunity;
import nl.noaber.command.fixture.ToldEvents;
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

    private final ToldEvents earlier =
            new ToldEvents()
                    .with(
                            MEETING,
                            by("one", ToldCommunity.ID, WRONG),
                            new CommunityEvent.Started(ToldCommunity.ID))
                    .with(
                            FOUNDING,
                            by("one", ToldCommunity.ID, WRONG),
                            new CommunityEvent.Proposed(
                                    ToldCommunity.ID,
                                    "C",
                                    "issue",
                                    person("one"),
                                    new Profile("role-01", "business", PartyType.BUSINESS, null),
                                    InitiatorType.RESIDENTS))
                    .with(
                            CORRECTION,
                            by("one", ToldCommunity.ID, "2012-01-01"),
                            new OversightEvent.CorrectionRecorded(
                                    CorrectionId.of(MEETING),
                                    ToldCommunity.ID,
                                    MEETING,
                                    "the year was wrong",
                                    RIGHT,
                                    false))
                    .with(
                            MADE_UP,
                            told(by("one", ToldCommunity.ID, WRONG), Provenance.SYNTHETIC),
                            new CommunityEvent.Started(ToldCommunity.ID))
                    .with(FOREIGN, by("other", OTHER, WRONG), new CommunityEvent.Started(OTHER));
    private final FixtureConfiguration<OversightAggregate> corrections =
            new AggregateTestFixture<>(OversightAggregate.class)
                    .registerInjectableResource((EventLookup) earlier::find)
                    .registerInjectableResource(SaidAfterwards.STANDINGS)
                    .registerInjectableResource(SaidAfterwards.MEETINGS)
                    .registerInjectableResource(SaidAfterwards.COMMUNITIES);

    @Test
    void theMomentIsCorrected() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, RIGHT, false))
                .expectEvents(recorded(RIGHT, false));
    }

    @Test
    void whatWasLivedIsCorrectedByWhatIsToldLiveToo() {
        for (var of : List.of(Provenance.SYNTHETIC, Provenance.SOURCE)) {
            corrections
                    .givenNoPriorActivity()
                    .when(redate(MEETING, of))
                    .expectException(refusedBy(OversightRule.OF_THE_LIVING));
        }
    }

    @Test
    void whatWasMadeUpIsCorrectedByWhatIsMadeUp() {
        corrections
                .givenNoPriorActivity()
                .when(redate(MADE_UP, Provenance.SYNTHETIC))
                .expectSuccessfulHandlerExecution();
    }

    private static OversightCommand redate(EventId corrected, Provenance provenance) {
        var saying = told(by("one", ToldCommunity.ID, "2012-06-01"), provenance);
        return new OversightCommand.Correct(
                ToldCommunity.ID, corrected, "why", RIGHT, false, saying);
    }

    private static Envelope told(Envelope live, Provenance provenance) {
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
    void whatDidNotHappenIsRetracted() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, null, true))
                .expectEvents(recorded(null, true));
    }

    @Test
    void theFoundingOfACommunityIsNotRetracted() {
        corrections
                .givenNoPriorActivity()
                .when(correct(FOUNDING, null, true))
                .expectException(refusedBy(OversightRule.FOUNDING_EVENT));
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
    void whatWasRedatedMayStillBeRetracted() {
        corrections
                .givenCommands(correct(MEETING, RIGHT, false))
                .when(correct(MEETING, null, true))
                .expectEvents(recorded(null, true));
    }

    @Test
    void nothingUnknownIsCorrected() {
        corrections
                .givenNoPriorActivity()
                .when(correct(new EventId("e-none"), RIGHT, false))
                .expectException(refusedBy(OversightRule.NOT_AN_EVENT_HERE));
    }

    @Test
    void nothingOfAnotherCommunityIsCorrected() {
        corrections
                .givenNoPriorActivity()
                .when(correct(FOREIGN, RIGHT, false))
                .expectException(refusedBy(OversightRule.NOT_AN_EVENT_HERE));
    }

    @Test
    void aCorrectionIsNotCorrected() {
        corrections
                .givenNoPriorActivity()
                .when(correct(CORRECTION, RIGHT, false))
                .expectException(refusedBy(OversightRule.CORRECTS_A_CORRECTION));
    }

    @Test
    void theMomentItHadAlreadyIsNoCorrection() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, on(WRONG), false))
                .expectException(refusedBy(OversightRule.CHANGES_NOTHING));
    }

    @Test
    void theMomentItWasGivenLastIsNoCorrection() {
        corrections
                .givenCommands(correct(MEETING, RIGHT, false))
                .when(correct(MEETING, RIGHT, false))
                .expectException(refusedBy(OversightRule.CHANGES_NOTHING));
    }

    @Test
    void aCorrectionSaysWhatWasRight() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, null, false))
                .expectException(refusedBy(OversightRule.CHANGES_NOTHING));
    }

    @Test
    void whatIsRetractedGetsNoOtherMoment() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, RIGHT, true))
                .expectException(refusedBy(OversightRule.REDATED_AND_RETRACTED));
    }

    @Test
    void whatWasRetractedIsNotRetractedAgain() {
        corrections
                .givenCommands(correct(MEETING, null, true))
                .when(correct(MEETING, null, true))
                .expectException(refusedBy(OversightRule.RETRACTED_ALREADY));
    }

    @Test
    void theRightMomentDoesNotLieAfterTheCorrection() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, on("2012-06-02"), false))
                .expectException(refusedBy(OversightRule.LIES_AHEAD));
    }

    @Test
    void aCorrectionSaysWhy() {
        corrections
                .givenNoPriorActivity()
                .when(correct(MEETING, RIGHT, false, " "))
                .expectException(refusedBy(OversightRule.NO_REASON));
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
                ToldCommunity.ID,
                corrected,
                reason,
                occurredOn,
                retracted,
                by("one", ToldCommunity.ID, "2012-06-01"));
    }

    private static OversightEvent recorded(@Nullable OccurredOn occurredOn, boolean retracted) {
        return new OversightEvent.CorrectionRecorded(
                CorrectionId.of(MEETING),
                ToldCommunity.ID,
                MEETING,
                "its report has another date",
                occurredOn,
                retracted);
    }
}
