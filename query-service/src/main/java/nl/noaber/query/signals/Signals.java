package nl.noaber.query.signals;

import java.util.Collection;
import java.util.List;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.Said;
import org.jspecify.annotations.Nullable;

/** Where does it go, or did it go, otherwise than advised? */
public final class Signals implements Question<SignalRow> {

    private static final View<SignalRow> VIEW = new SignalView();

    private final Thresholds thresholds;

    public Signals(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * All signals, by the day since when they hold.
     *
     * @param open how many are neither resolved nor dismissed
     */
    public record Answer(int open, List<Told> signals) {}

    /**
     * A signal with the passage it rests on and what people said of it.
     *
     * @param counted the events that {@code value} counts; none where it counts days, months,
     *     minutes, or people who did not say something
     */
    public record Told(
            Rule rule,
            String passage,
            String source,
            String threshold,
            String meaning,
            String about,
            long value,
            List<EventId> counted,
            Level level,
            OccurredOn since,
            EventId raisedBy,
            @Nullable OccurredOn until,
            @Nullable EventId resolvedBy,
            List<Said> said) {

        static Told of(Signal signal, Thresholds thresholds, Collection<Said> all) {
            Mark resolved = signal.resolved();
            return new Told(
                    signal.rule(),
                    signal.rule().passage(),
                    signal.rule().source(),
                    signal.rule().threshold(thresholds),
                    signal.rule().meaning(),
                    signal.about(),
                    signal.value().number(),
                    signal.value().events(),
                    signal.level(),
                    signal.since(),
                    signal.raisedBy(),
                    resolved == null ? null : resolved.on(),
                    resolved == null ? null : resolved.event(),
                    all.stream()
                            .filter(said ->
                                    said.rule().equals(signal.rule().name())
                                            && said.raisedBy().equals(signal.raisedBy()))
                            .toList());
        }

        /** Whether it is neither resolved nor dismissed. */
        public boolean open() {
            return resolvedBy == null && (said.isEmpty() || !said.getLast().dismissed());
        }
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public View<SignalRow> view() {
        return VIEW;
    }

    @Override
    public Answer answer(Rows<SignalRow> rows, Asker asker, Parameters parameters) {
        var said = rows.under("said/", Said.class).values();
        var facts = rows.under("fact/", Fact.class).values();
        List<Told> signals =
                Judgement.of(facts, asker.day(), thresholds).stream()
                        .filter(each ->
                                !each.rule().aboutPerson()
                                        || asker.maySeePerson(new PersonId(each.about())))
                        .map(each -> Told.of(each, thresholds, said))
                        .toList();
        return new Answer((int) signals.stream().filter(Told::open).count(), signals);
    }
}
