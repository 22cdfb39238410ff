package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import org.junit.jupiter.api.Test;

class EventRefTest {

    private final EventRef year = mark(0, new OccurredOn(day(1, 1), day(12, 31), Precision.YEAR));
    private final EventRef autumn = mark(1, OccurredOn.day(day(10, 1)));
    private final EventRef spring = mark(2, OccurredOn.day(day(3, 1)));
    private final EventRef again = mark(3, OccurredOn.day(day(3, 1)));

    @Test
    void certainlyEarlierEventsComeFirstElseTheOrderOfRecording() {
        assertThat(inTime(List.of(again, spring, autumn))).containsExactly(spring, again, autumn);
        assertThat(inTime(List.of(autumn, year))).containsExactly(year, autumn);
        assertThat(inTime(List.of(again, autumn, year, spring)))
                .containsExactly(year, spring, again, autumn);
    }

    @Test
    void aLaterRecordOfAnUncertainTimeStaysBehindEventsItMayFollow() {
        EventRef late = mark(4, year.on());
        assertThat(inTime(List.of(late, autumn, spring))).containsExactly(spring, autumn, late);
    }

    private static List<EventRef> inTime(List<EventRef> marks) {
        return EventRef.inTime(marks, Function.identity());
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2010, month, day);
    }

    private static EventRef mark(long index, OccurredOn on) {
        return new EventRef(on, new EventId("e-" + index), index);
    }
}
