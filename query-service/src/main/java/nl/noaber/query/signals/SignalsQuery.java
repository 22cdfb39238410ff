package nl.noaber.query.signals;

import java.util.Collection;
import java.util.List;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.oversight.SoftRules;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.SignalStatement;
import org.jspecify.annotations.Nullable;

/** Where does it go, or did it go, otherwise than advised? */
public final class SignalsQuery implements Query<SignalRow> {

    private static final Projection<SignalRow> VIEW = new SignalProjection();

    private final Thresholds thresholds;

    public SignalsQuery(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * All signals, by the day since when they hold.
     *
     * @param open how many are neither resolved nor dismissed
     * @param elsewhere acknowledgements and dismissals of signals that begin at another event since
     *     a later correction
     */
    public record Answer(int open, List<SignalEntry> signals, List<SignalStatement> elsewhere) {}

    /**
     * A signal with the passage it rests on and what people said of it.
     *
     * @param counted the events that {@code value} counts or rests on; none where it counts days,
     *     months or minutes
     * @param risen since when it is as pressing as it is
     */
    public record SignalEntry(
            SignalRule rule,
            String passage,
            String source,
            String threshold,
            String meaning,
            String about,
            long value,
            List<EventId> counted,
            SignalLevel level,
            OccurredOn since,
            OccurredOn risen,
            EventId raisedBy,
            @Nullable OccurredOn until,
            @Nullable EventId resolvedBy,
            List<SignalStatement> said) {

        static SignalEntry of(
                Signal signal,
                Thresholds thresholds,
                Collection<SignalStatement> all,
                boolean persons) {
            EventRef resolved = signal.resolved();
            return new SignalEntry(
                    signal.rule(),
                    signal.rule().passage(),
                    signal.rule().source(),
                    signal.rule().threshold(thresholds),
                    signal.rule().meaning(),
                    signal.about(),
                    signal.value().number(),
                    persons || !signal.rule().tellsWhoIsSilent()
                            ? signal.value().events()
                            : List.of(),
                    signal.level(),
                    signal.since(),
                    signal.risen(),
                    signal.raisedBy(),
                    resolved == null ? null : resolved.on(),
                    resolved == null ? null : resolved.event(),
                    all.stream().filter(said -> said.isOf(signal)).toList());
        }

        /** Whether it is neither resolved nor dismissed since it is as pressing as it is. */
        public boolean open() {
            return resolvedBy == null
                    && (said.isEmpty()
                            || !said.getLast().dismissed()
                            || said.getLast().at().on().to().isBefore(risen.from()));
        }
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public Projection<SignalRow> view() {
        return VIEW;
    }

    /** A viewer who sees only part of the history cannot know what is missing. */
    @Override
    public Answer answer(Rows<SignalRow> rows, QueryContext asker, QueryParameters parameters) {
        if (asker.fromOutside()) {
            return new Answer(0, List.of(), List.of());
        }
        var said = rows.under("said/", SignalStatement.class).values();
        List<Signal> all =
                SignalEvaluator.of(
                        rows.under("fact/", Fact.class).values(), asker.day(), thresholds);
        boolean persons = asker.maySeePersons();
        List<SignalEntry> signals =
                all.stream()
                        .filter(each ->
                                !each.isAboutPerson()
                                        || asker.maySeePerson(new PersonId(each.about())))
                        .map(each -> SignalEntry.of(each, thresholds, said, persons))
                        .toList();
        List<SignalStatement> elsewhere =
                said.stream()
                        .filter(each -> all.stream().noneMatch(each::isOf))
                        .filter(each -> persons || !SoftRules.mayConcernOnePerson(each.rule()))
                        .toList();
        return new Answer(
                (int) signals.stream().filter(SignalEntry::open).count(), signals, elsewhere);
    }
}
