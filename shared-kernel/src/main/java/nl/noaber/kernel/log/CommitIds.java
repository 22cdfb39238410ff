package nl.noaber.kernel.log;

import java.util.List;
import java.util.UUID;

/** Derives the ids of commits and events, so that a retried command makes the same commit. */
public final class CommitIds {

    /** The name space of everything this log derives. */
    public static final UUID SPACE = NameUuid.of(NameUuid.DNS, "nl.noaber.kernel.log");

    private CommitIds() {}

    /** The commit of a command: one per account, community ({@code "-"} for none) and key. */
    public static UUID ofCommand(String subject, String community, String idempotencyKey) {
        return NameUuid.of(SPACE, subject + "|" + community + "|" + idempotencyKey);
    }

    /** The commit of events that no command asked for. */
    public static UUID ofEvents(List<String> eventIds) {
        return NameUuid.of(SPACE, String.join("|", eventIds));
    }

    /** The k-th commit (from 0) of one unit of work; the first bears the id itself. */
    public static UUID nth(UUID commit, int k) {
        return k == 0 ? commit : NameUuid.of(commit, "commit:" + k);
    }

    public static UUID event(UUID commit, int index) {
        return NameUuid.of(commit, Integer.toString(index));
    }
}
