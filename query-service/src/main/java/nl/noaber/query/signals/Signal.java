package nl.noaber.query.signals;

import nl.noaber.query.projection.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A signal, raised and perhaps resolved; none is ever taken away.
 *
 * @param about the community, session or person
 * @param value the number that raised it
 */
record Signal(Rule rule, String about, long value, Mark raised, @Nullable Mark resolved) {

    boolean open() {
        return resolved == null;
    }

    Signal resolved(Mark by) {
        return new Signal(rule, about, value, raised, by);
    }

    Signal grown(long to) {
        return new Signal(rule, about, to, raised, resolved);
    }
}
