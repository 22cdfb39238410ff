package nl.noaber.command.eventstore;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/**
 * Commit id, account and fingerprint of a command. They travel as message metadata from the command
 * to its events and are stored in the entry; the log removes them from the metadata of the events.
 *
 * @param commit id of the commit, from {@link nl.noaber.kernel.log.CommitIds#ofCommand}
 * @param actor subject of the account
 * @param fingerprint hash of the request, to distinguish a repeated request from another one with
 *     the same key
 */
public record CommitRequest(UUID commit, String actor, String fingerprint) {

    private static final String COMMIT = "noaber.commit";
    private static final String ACTOR = "noaber.actor";
    private static final String FINGERPRINT = "noaber.fingerprint";
    private static final Set<String> KEYS = Set.of(COMMIT, ACTOR, FINGERPRINT);

    /** To be added to the command's metadata. */
    public Map<String, String> metaData() {
        return Map.of(COMMIT, commit.toString(), ACTOR, actor, FINGERPRINT, fingerprint);
    }

    /** Copies the request from a command to the events it causes. */
    public static CorrelationDataProvider correlation() {
        return new SimpleCorrelationDataProvider(COMMIT, ACTOR, FINGERPRINT);
    }

    public static @Nullable CommitRequest of(MetaData metaData) {
        return metaData.get(COMMIT) instanceof String commit
                ? new CommitRequest(
                        UUID.fromString(commit),
                        text(metaData, ACTOR, "system"),
                        text(metaData, FINGERPRINT, ""))
                : null;
    }

    public static MetaData without(MetaData metaData) {
        return metaData.containsKey(COMMIT) ? metaData.withoutKeys(KEYS) : metaData;
    }

    private static String text(MetaData metaData, String key, String otherwise) {
        return metaData.get(key) instanceof String text ? text : otherwise;
    }
}
