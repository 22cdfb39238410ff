package nl.noaber.query.signals;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.EventId;
import nl.noaber.query.asking.Asker;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.asking.Question;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.signals.SignalRow.Signal;
import org.jspecify.annotations.Nullable;

/** Where does it go, or did it go, otherwise than advised? */
public final class Signals implements Question<SignalRow> {

    private static final View<SignalRow> VIEW = new SignalView();

    /** All signals, in the order in which they were raised. */
    public record Answer(int open, List<Told> signals) {}

    /** A signal with the passage it rests on. */
    public record Told(
            Rule rule,
            String passage,
            String source,
            String threshold,
            String meaning,
            String about,
            int value,
            OccurredOn since,
            EventId raisedBy,
            @Nullable OccurredOn until,
            @Nullable EventId resolvedBy) {

        static Told of(Signal s) {
            return new Told(
                    s.rule(),
                    s.rule().passage(),
                    s.rule().source(),
                    s.rule().threshold(),
                    s.rule().meaning(),
                    s.about(),
                    s.value(),
                    s.since(),
                    s.raisedBy(),
                    s.until(),
                    s.resolvedBy());
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
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Answer answer(Rows<SignalRow> rows, Asker asker, Parameters parameters) {
        var signals = rows.under("signal/", Signal.class).values();
        return new Answer(
                (int) signals.stream().filter(Signal::open).count(),
                signals.stream().map(Told::of).toList());
    }
}
