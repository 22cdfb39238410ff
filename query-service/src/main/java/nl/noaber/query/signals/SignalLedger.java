package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.noaber.query.projection.EventRef;

/** The signals as they are raised, grow and are resolved. */
final class SignalLedger {

    private final List<Signal> signals = new ArrayList<>();

    /** All of them, by the day since when they hold. */
    List<Signal> inOrder() {
        return signals.stream().sorted(Comparator.comparing(each -> each.since().to())).toList();
    }

    void raise(Signal signal) {
        signals.add(signal);
    }

    void raise(SignalRule rule, String about, SignalValue value, SignalLevel level, EventRef by) {
        raise(new Signal(rule, about, value, level, by.on(), by.on(), by.event(), null));
    }

    boolean isOpen(SignalRule rule) {
        return signals.stream().anyMatch(each -> each.rule() == rule && each.open());
    }

    /** Raised where it holds and was not, grown where it was, resolved where it no longer holds. */
    void when(
            boolean holds,
            SignalRule rule,
            String about,
            SignalValue value,
            SignalLevel level,
            EventRef by) {
        Predicate<Signal> same = signal -> signal.about().equals(about);
        if (!holds) {
            resolve(rule, same, by);
            return;
        }
        for (int i = 0; i < signals.size(); i++) {
            Signal signal = signals.get(i);
            if (signal.rule() == rule && signal.open() && same.test(signal)) {
                signals.set(i, signal.grown(value, level, by.on()));
                return;
            }
        }
        raise(rule, about, value, level, by);
    }

    void resolve(SignalRule rule, EventRef by) {
        resolve(rule, _ -> true, by);
    }

    void resolve(SignalRule rule, Predicate<Signal> which, EventRef by) {
        signals.replaceAll(signal ->
                signal.rule() == rule && signal.open() && which.test(signal)
                        ? signal.resolved(by)
                        : signal);
    }
}
