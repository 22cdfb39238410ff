package nl.noaber.command.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.noaber.command.eventstore.read.CommitReader;
import nl.noaber.command.eventstore.read.NewCommits;
import nl.noaber.command.eventstore.store.StoredCommit;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.log.EntryEvent;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.Wire;

/**
 * Passes on the rare events of some types, as far as the log was read ({@link NewCommits}). Of a
 * commit without such an event only the bytes are searched.
 */
final class LogTail {
    private final Map<String, Consumer<DomainEvent>> consumers = new HashMap<>();
    private final NewCommits commits;

    LogTail(CommitReader reader) {
        commits = new NewCommits(reader, this::add);
    }

    /** From now on passes on the events of this type; to be called before the first refresh. */
    <E extends DomainEvent> void pass(Class<E> type, Consumer<E> consumer) {
        consumers.put(EventCatalogue.of(type).name(), event -> consumer.accept(type.cast(event)));
    }

    /** Reads up to the end of the log. */
    void refresh() {
        commits.read();
    }

    private void add(StoredCommit commit) {
        if (consumers.keySet().stream().anyMatch(name -> contains(commit.bytes(), name))) {
            commit.events().forEach(this::pass);
        }
    }

    private void pass(EntryEvent event) {
        Consumer<DomainEvent> consumer = consumers.get(event.name());
        Integer revision = event.revision();
        if (consumer != null && revision != null) {
            consumer.accept(Wire.FORM.event(event.name(), revision, event.data()));
        }
    }

    private static boolean contains(byte[] bytes, String name) {
        byte[] mark = name.getBytes(ISO_8859_1);
        for (int start = bytes.length - mark.length; start >= 0; start--) {
            int i = 0;
            while (i < mark.length && bytes[start + i] == mark[i]) {
                i++;
            }
            if (i == mark.length) {
                return true;
            }
        }
        return false;
    }
}
