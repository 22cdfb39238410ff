package nl.noaber.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.command.eventstore.CommitLog;
import nl.noaber.command.eventstore.LogConsumerLease.Progress;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.topic.TopicHeader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes from the log itself the records that a partition of the topic holds or should hold. */
public final class PartitionReplay {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COMMITS_AT_ONCE = 500;
    private static final int FAR = 10_000;

    private final CommitLog log;
    private final RelaySettings settings;

    public PartitionReplay(CommitLog log, RelaySettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** A record as the topic has it; a watermark has neither key nor value. */
    public record ReplayedRecord(
            @Nullable String key, Map<String, String> headers, @Nullable JsonNode value) {
        public ReplayedRecord {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /**
     * The records that follow an event in its partition, of whole commits: until at least {@code
     * limit} are found or the log ends, and of a long log fewer. A watermark may be the last.
     *
     * @param after global index of the event, -1 for the beginning
     * @return nothing if no such event is in that partition
     */
    public Optional<List<ReplayedRecord>> after(int partition, long after, int limit) {
        var walk = new Walk(partition, after);
        var number = after < 0 ? 0 : log.reader().numberOf(after) - 1;
        var far = number + FAR;
        while (walk.found.size() < limit && (walk.found.isEmpty() || number < far)) {
            var commits = log.reader().after(number, COMMITS_AT_ONCE);
            if (commits.isEmpty()) {
                break;
            }
            for (var commit : commits) {
                if (walk.found.size() < limit) {
                    walk.over(commit);
                    number = commit.number();
                }
            }
        }
        return walk.result();
    }

    /** How many partitions the topic has, as far as the relay knows. */
    private int partitions() {
        return log.follower("relay/" + settings.topic(), "")
                .mark()
                .map(Progress::last)
                .map(List::size)
                .orElse(settings.partitions());
    }

    /** Makes the records of commit after commit and keeps those of one partition. */
    private final class Walk {
        private final CloudEventRecordFactory records =
                new CloudEventRecordFactory(
                        settings.topic(), log.id(), Collections.nCopies(partitions(), -1L));
        private final int partition;
        private final long after;
        private final List<ReplayedRecord> found = new ArrayList<>();
        private @Nullable ReplayedRecord watermark;
        private boolean known;

        Walk(int partition, long after) {
            this.partition = partition;
            this.after = after;
            known = after < 0;
        }

        void over(StoredCommit commit) {
            watermark = null;
            for (var record : records.of(List.of(commit), List.of(commit.entry()))) {
                if (record.partition() != partition) {
                    continue;
                }
                if (record.key() == null) {
                    watermark = replayed(record);
                } else {
                    var index = HeaderText.number(record.headers(), TopicHeader.SEQUENCE);
                    known |= index == after;
                    if (index > after) {
                        found.add(replayed(record));
                    }
                }
            }
        }

        Optional<List<ReplayedRecord>> result() {
            if (!known) {
                return Optional.empty();
            }
            if (watermark != null) {
                found.add(watermark);
            }
            return Optional.of(List.copyOf(found));
        }
    }

    private static ReplayedRecord replayed(ProducerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
        var value = record.value();
        return new ReplayedRecord(
                record.key(), headers, value == null ? null : JSON.readTree(value));
    }
}
