package nl.noaber.command.lifetime;

import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.command.lookup.KnownEvent;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing ends, is answered or is followed before its beginning, by its own event or by a
 * correction. Siblings: all kinds of {@link Thing} in all ten streams; the term of a community,
 * objections and responses to signals, which name an event of another stream.
 */
@Tag("fault:D1")
class BeginningsAndEndsTest {
    private static final EventId BEGINNING = new EventId("beginning");
    private static final EventId END = new EventId("end");
    private static final OccurredOn DAY = on("2010-06-10");
    private static final OccurredOn DAY_BEFORE = on("2010-06-09");
    private static final OccurredOn DAY_AFTER = on("2010-06-11");
    private static final OccurredOn MONTH =
            new OccurredOn(LocalDate.of(2010, 6, 1), LocalDate.of(2010, 6, 30), Precision.MONTH);
    private static final OccurredOn MONTH_BEFORE =
            new OccurredOn(LocalDate.of(2010, 5, 1), LocalDate.of(2010, 5, 31), Precision.MONTH);

    static Stream<Pairs.Pair> pairs() {
        return Pairs.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEndTheDayBeforeItsBeginningIsRefused(Pairs.Pair pair) {
        refused(() -> begun(pair, DAY).require(pair.end(), DAY_BEFORE));
        refused(() -> begun(pair, DAY).require(pair.end(), MONTH_BEFORE));
        refused(() -> begun(pair, MONTH).require(pair.end(), on("2010-05-31")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEndOnTheDayOfItsBeginningIsAccepted(Pairs.Pair pair) {
        accepted(() -> begun(pair, DAY).require(pair.end(), DAY));
        accepted(() -> begun(pair, DAY).require(pair.end(), DAY_AFTER));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEndThatMayLieAfterItsBeginningIsAccepted(Pairs.Pair pair) {
        accepted(() -> begun(pair, DAY).require(pair.end(), MONTH));
        accepted(() -> begun(pair, MONTH).require(pair.end(), on("2010-06-01")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anEndIsNotCorrectedToBeforeItsBeginning(Pairs.Pair pair) {
        refused(() -> CorrectedOrder.require(known(pair, DAY, DAY_BEFORE), END));
        accepted(() -> CorrectedOrder.require(known(pair, DAY, DAY), END));
        accepted(() -> CorrectedOrder.require(known(pair, DAY, MONTH), END));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aBeginningIsNotCorrectedToAfterItsEnd(Pairs.Pair pair) {
        refused(() -> CorrectedOrder.require(known(pair, DAY_AFTER, DAY), BEGINNING));
        accepted(() -> CorrectedOrder.require(known(pair, DAY, DAY), BEGINNING));
        accepted(() -> CorrectedOrder.require(known(pair, MONTH, DAY), BEGINNING));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aBeginningAndItsEndAreFoundTogether(Pairs.Pair pair) {
        assertThat(CorrectedOrder.binds(pair.beginning(), pair.end())).isTrue();
        assertThat(CorrectedOrder.binds(pair.end(), pair.beginning())).isTrue();
        assertThat(CorrectedOrder.binds(pair.end(), pair.end()))
                .as("an event alone")
                .isEqualTo(false);
    }

    @Test
    void everyKindOfThingHasAPair() {
        var paired = EnumSet.noneOf(Thing.Kind.class);
        Pairs.all()
                .forEach(pair -> {
                    Boundaries.of(pair.beginning()).stream()
                            .filter(Boundary.Begins.class::isInstance)
                            .map(Boundary::thing)
                            .filter(thing ->
                                    Boundaries.of(pair.end()).stream()
                                            .anyMatch(end -> end.thing().equals(thing)))
                            .map(Thing::kind)
                            .forEach(paired::add);
                });
        assertThat(paired).containsExactlyInAnyOrder(Thing.Kind.values());
    }

    @Test
    void whatBeginsAnewIsJudgedByItsNewBeginning() {
        var pair = Pairs.all().filter(each -> each.toString().contains("HatRetired")).findFirst();
        DomainEvent declared = pair.orElseThrow().beginning();
        DomainEvent retired = pair.orElseThrow().end();
        var again =
                Lifetimes.NONE
                        .after(declared, on("2010-01-01"))
                        .after(retired, on("2010-02-01"))
                        .after(declared, DAY);
        refused(() -> again.require(retired, DAY_BEFORE));
        accepted(() -> again.require(retired, DAY));
    }

    @Test
    void aFaultOfLongAgoDoesNotHinderTheCorrectionOfAnotherEvent() {
        var joined = Pairs.all().filter(each -> each.toString().contains("ParticipantLeft"));
        var pair = joined.findFirst().orElseThrow();
        accepted(
                () -> CorrectedOrder.require(known(pair, DAY, DAY_BEFORE), new EventId("another")));
    }

    private static Lifetimes begun(Pairs.Pair pair, OccurredOn on) {
        return Lifetimes.NONE.after(pair.beginning(), on);
    }

    private static List<KnownEvent> known(Pairs.Pair pair, OccurredOn beginning, OccurredOn end) {
        return List.of(
                new KnownEvent(BEGINNING, pair.beginning(), beginning),
                new KnownEvent(END, pair.end(), end));
    }

    private static void refused(ThrowingCallable judged) {
        assertThatThrownBy(judged)
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        rejected ->
                                assertThat(rejected.rule())
                                        .isEqualTo(LifetimeRule.ENDS_BEFORE_IT_BEGAN));
    }

    private static void accepted(ThrowingCallable judged) {
        assertThatCode(judged).doesNotThrowAnyException();
    }
}
