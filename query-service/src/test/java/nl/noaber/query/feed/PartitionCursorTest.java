package nl.noaber.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.store.Batch;
import nl.noaber.query.store.Checkpoint;
import org.junit.jupiter.api.Test;

class PartitionCursorTest {

    private static final Checkpoint BEGIN = new Checkpoint(0, null, -1, 0, 0);

    @Test
    void whateverIsDeliveredOnlySuccessorsAreAccepted() {
        List<RecordedEvent> history = RandomHistory.of(7, 60);
        qt().withExamples(500)
                .forAll(longs().all())
                .checkAssert(seed -> {
                    var random = new Random(seed);
                    var accepted = new ArrayList<Long>();
                    var at = BEGIN;
                    int reached = 0;
                    for (int poll = 0; poll < 12; poll++) {
                        var reading = new PartitionCursor(at, false);
                        int from = Math.max(0, reached - random.nextInt(8)) + random.nextInt(3);
                        int to = Math.min(history.size(), from + random.nextInt(15));
                        for (int i = from; i < to; i++) {
                            reading.take(topicRecord(history.get(i)), at.offset() + i);
                            reached = Math.max(reached, i + 1);
                        }
                        Batch batch = reading.batch();
                        batch.events().forEach(e -> accepted.add(e.event().index()));
                        at = batch.after();
                        assertThat(at.index()).isEqualTo(accepted.size() - 1L);
                    }
                    for (int i = 0; i < accepted.size(); i++) {
                        assertThat(accepted.get(i)).isEqualTo(i);
                    }
                });
    }

    @Test
    void aJumpKeepsTheOffsetWhereItWasMet() {
        List<RecordedEvent> history = RandomHistory.of(7, 10);
        var reading = new PartitionCursor(BEGIN, false);
        reading.take(topicRecord(history.get(0)), 1);
        reading.take(topicRecord(history.get(2)), 2);
        reading.take(new TopicRecord.Watermark("log", 2, 3), 3);

        assertThat(reading.jumped()).isTrue();
        assertThat(reading.batch().after()).isEqualTo(new Checkpoint(0, "log", 0, 1, 1));
    }

    @Test
    void aWatermarkBringsACommitOnlyIfNothingIsMissing() {
        var reading = new PartitionCursor(BEGIN, false);
        reading.take(new TopicRecord.Watermark("log", -1, 12), 1);
        assertThat(reading.batch().after().commit()).isEqualTo(12);
        reading.take(new TopicRecord.Watermark("log", 5, 20), 2);
        assertThat(reading.batch().after().commit()).isEqualTo(12);
    }

    @Test
    void anotherLogOrAnotherPastStopsTheReader() {
        List<RecordedEvent> history = RandomHistory.of(7, 10);
        var reading = new PartitionCursor(new Checkpoint(0, "log", 1, 2, 2), false);
        assertThatThrownBy(() -> reading.take(new TopicRecord.Watermark("other", 1, 9), 3))
                .isInstanceOf(ForeignLogException.class);
        assertThatThrownBy(() ->
                        reading.take(
                                new TopicRecord.Event(
                                        "log", 0, true, HistoryBuilder.received(history.get(5))),
                                3))
                .isInstanceOf(ForeignLogException.class);
    }

    static TopicRecord topicRecord(RecordedEvent event) {
        return topicRecord("log", event);
    }

    static TopicRecord topicRecord(String log, RecordedEvent event) {
        return new TopicRecord.Event(log, event.index() - 1, true, HistoryBuilder.received(event));
    }
}
