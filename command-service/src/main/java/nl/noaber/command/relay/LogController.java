package nl.noaber.command.relay;

import java.util.List;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.request.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of the log: its head, and the records that a partition should hold. */
@RestController
class LogController {
    private static final int MOST = 1000;

    private final CommitLog log;
    private final PartitionReplay replay;

    LogController(CommitLog log, PartitionReplay replay) {
        this.log = log;
        this.replay = replay;
    }

    /**
     * The log and its end.
     *
     * @param log its id
     * @param commit number of the last commit, 0 if there is none
     * @param index global index of the last event, -1 if there is none
     * @param time when the last commit was recorded
     */
    record Head(String log, long commit, long index, @Nullable String time) {}

    /** Records of one partition, in order. */
    record Page(String log, int partition, List<PartitionReplay.ReplayedRecord> records) {
        Page {
            records = List.copyOf(records);
        }
    }

    @GetMapping("/log")
    Head head() {
        var id = log.id().toString();
        return log.reader()
                .last()
                .map(last -> {
                    var entry = last.entry();
                    return new Head(
                            id,
                            last.number(),
                            last.firstIndex() + entry.events().size() - 1,
                            entry.time());
                })
                .orElseGet(() -> new Head(id, 0, -1, null));
    }

    @GetMapping("/log/events")
    Page events(
            @RequestParam int partition,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "200") int limit) {
        if (partition < 0 || limit < 1 || limit > MOST) {
            throw Problem.malformed(
                    "partition is not negative, and limit is between 1 and " + MOST);
        }
        return replay.after(partition, after, limit)
                .map(records -> new Page(log.id().toString(), partition, records))
                .orElseThrow(() ->
                        Problem.malformed(
                                "The event with index %d is not in partition %d"
                                        .formatted(after, partition)));
    }
}
