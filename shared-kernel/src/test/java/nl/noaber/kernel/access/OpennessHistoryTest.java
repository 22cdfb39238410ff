package nl.noaber.kernel.access;

import static nl.noaber.kernel.access.Visibility.COMMUNITY;
import static nl.noaber.kernel.access.Visibility.NETWORK;
import static nl.noaber.kernel.access.Visibility.PERSON;
import static nl.noaber.kernel.access.Visibility.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.junit.jupiter.api.Test;

class OpennessHistoryTest {
    @Test
    void nothingIsAgreedBeforeTheFirstAgreement() {
        var history = OpennessHistory.NONE.with(day(3), PUBLIC);
        assertThat(OpennessHistory.NONE.widestAt(day(1))).isEmpty();
        assertThat(history.widestAt(day(2))).isEmpty();
        assertThat(history.widestAt(day(3))).contains(PUBLIC);
    }

    @Test
    void theAgreementThatCameLastCountsWhateverTheOrderOfRecording() {
        var history = OpennessHistory.NONE.with(day(5), PUBLIC).with(day(1), COMMUNITY);
        assertThat(history.widestAt(day(4))).contains(COMMUNITY);
        assertThat(history.widestAt(day(5))).contains(PUBLIC);
    }

    @Test
    void onOneDayTheAgreementRecordedLastCounts() {
        var history =
                OpennessHistory.NONE
                        .with(day(1), PUBLIC)
                        .with(day(1), COMMUNITY)
                        .with(day(1), PUBLIC);
        assertThat(history.widestAt(day(1))).contains(PUBLIC);
        assertThat(history.with(day(1), NETWORK).widestAt(day(1))).contains(NETWORK);
    }

    @Test
    void ofAgreementsThatMayBothBeInForceTheNarrowestCounts() {
        var history = OpennessHistory.NONE.with(day(3), COMMUNITY).with(days(1, 5), PUBLIC);
        assertThat(history.widestAt(day(2))).contains(PUBLIC);
        assertThat(history.widestAt(day(4))).contains(COMMUNITY);
        assertThat(history.widestAt(day(9))).contains(COMMUNITY);
        assertThat(history.widestAt(days(1, 2))).contains(PUBLIC);
        assertThat(history.widestAt(days(1, 3))).contains(COMMUNITY);
    }

    @Test
    void anAgreementThatCertainlyEndedNarrowsNothingBesideAFuzzyOne() {
        var history =
                OpennessHistory.NONE
                        .with(day(1), COMMUNITY)
                        .with(day(5), PUBLIC)
                        .with(days(1, 10), NETWORK);
        assertThat(history.widestAt(day(20))).contains(NETWORK);
    }

    @Test
    void whatBeginsOnTheLastPossibleDayOfTheOneBeforeFollowsIt() {
        var before = OpennessHistory.NONE.with(days(1, 10), COMMUNITY);
        assertThat(before.with(days(10, 12), PUBLIC).widestAt(day(20))).contains(PUBLIC);
        var recordedTheOtherWayRound =
                OpennessHistory.NONE.with(days(10, 12), PUBLIC).with(days(1, 10), COMMUNITY);
        assertThat(recordedTheOtherWayRound.widestAt(day(20))).contains(COMMUNITY);
    }

    @Test
    void aCommunityNeverClosesItselfToItsMembers() {
        assertThat(OpennessHistory.NONE.with(day(1), PERSON).widestAt(day(1)))
                .isEqualTo(Optional.of(COMMUNITY));
    }

    private static OccurredOn day(int day) {
        return OccurredOn.day(LocalDate.of(2010, 1, day));
    }

    private static OccurredOn days(int from, int to) {
        return new OccurredOn(
                LocalDate.of(2010, 1, from), LocalDate.of(2010, 1, to), Precision.PERIOD);
    }
}
