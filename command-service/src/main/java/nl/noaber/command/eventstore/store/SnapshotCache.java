package nl.noaber.command.eventstore.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.log.Sha256;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.types.Binary;

/** A cache of aggregate states: the newest of each aggregate, used only if its hash is right. */
public final class SnapshotCache {

    private final MongoCollection<Document> snapshots;
    private final UUID log;

    public SnapshotCache(MongoCollection<Document> snapshots, UUID log) {
        this.snapshots = snapshots;
        this.log = log;
    }

    public void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var meta = snapshot.serializeMetaData(serializer, byte[].class);
        var document =
                new Document("_id", snapshot.getAggregateIdentifier())
                        .append("type", snapshot.getType())
                        .append("seq", snapshot.getSequenceNumber())
                        .append("event", snapshot.getIdentifier())
                        .append("at", snapshot.getTimestamp().toString())
                        .append("class", payload.getType().getName())
                        .append("revision", payload.getType().getRevision())
                        .append("payload", new Binary(payload.getData()))
                        .append("meta", new Binary(meta.getData()));
        document.append("proof", new Binary(proof(document)));
        var older =
                and(
                        eq("_id", snapshot.getAggregateIdentifier()),
                        lt("seq", snapshot.getSequenceNumber()));
        try {
            snapshots.replaceOne(older, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A newer one, or this one, is there already.
        }
    }

    public Optional<DomainEventData<?>> find(String aggregate, Serializer serializer) {
        return Optional.ofNullable(snapshots.find(eq("_id", aggregate)).first())
                .filter(found -> isProven(found, aggregate))
                .<DomainEventData<?>>map(SnapshotCache::data)
                .filter(data -> isCurrent(data.getPayload(), serializer));
    }

    private boolean isProven(Document snapshot, String aggregate) {
        try {
            return aggregate.equals(snapshot.getString("_id"))
                    && snapshot.get("proof") instanceof Binary proof
                    && MessageDigest.isEqual(proof.getData(), proof(snapshot));
        } catch (ClassCastException | NullPointerException damaged) {
            return false;
        }
    }

    /** A state of another revision is not used; the events are read instead. */
    private static boolean isCurrent(SerializedObject<?> payload, Serializer serializer) {
        var type = serializer.classForType(payload.getType());
        return payload.getType().equals(serializer.typeForClass(type));
    }

    private byte[] proof(Document snapshot) {
        var digest = Sha256.fresh();
        put(digest, log.toString().getBytes(UTF_8));
        for (var field : new String[] {"_id", "type", "seq", "event", "at", "class", "revision"}) {
            put(digest, String.valueOf(snapshot.get(field)).getBytes(UTF_8));
        }
        put(digest, snapshot.get("payload", Binary.class).getData());
        put(digest, snapshot.get("meta", Binary.class).getData());
        return digest.digest();
    }

    private static void put(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }

    private static DomainEventData<?> data(Document snapshot) {
        return new GenericDomainEventEntry<>(
                snapshot.getString("type"),
                snapshot.getString("_id"),
                snapshot.getLong("seq"),
                snapshot.getString("event"),
                Instant.parse(snapshot.getString("at")),
                snapshot.getString("class"),
                snapshot.getString("revision"),
                snapshot.get("payload", Binary.class).getData(),
                snapshot.get("meta", Binary.class).getData());
    }
}
