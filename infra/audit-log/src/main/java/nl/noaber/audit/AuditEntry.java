package nl.noaber.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.BrokenChainException;
import nl.noaber.kernel.log.Chain;
import nl.noaber.kernel.log.Entry;
import nl.noaber.kernel.log.EntryDraft;
import nl.noaber.kernel.log.EventDraft;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.wire.Wire;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the audit log: the same form and hash as an entry of the event log, with one event
 * that belongs to no stream. The other fields of its document are indexes on it.
 *
 * @param number position in the chain: 1, 2, 3 …
 * @param time record time, ISO 8601 in UTC
 * @param content what is recorded; {@code noted} in answers
 */
public record AuditEntry(long number, String time, @JsonProperty("noted") AuditRecord content) {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    /** The kinds of entry, each with the name of its event in the stored bytes. */
    public enum Kind {
        REFUSAL("access.refused", AuditRecord.Refusal.class),
        READING("access.read", AuditRecord.DataAccess.class);

        private final String wireName;
        private final Class<? extends AuditRecord> type;

        Kind(String wireName, Class<? extends AuditRecord> type) {
            this.wireName = wireName;
            this.type = type;
        }

        private static Kind of(AuditRecord content) {
            return switch (content) {
                case AuditRecord.Refusal _ -> REFUSAL;
                case AuditRecord.DataAccess _ -> READING;
            };
        }
    }

    /** The document of the entry after {@code chain}. */
    static BsonDocument after(Chain chain, AuditRecord content, Instant now) {
        long number = chain.number() + 1;
        Instant last = chain.time().isEmpty() ? now : Instant.parse(chain.time());
        Instant time = now.isBefore(last) ? last : now;
        var event =
                new EventDraft(
                        time,
                        JSON.writeValueAsBytes(content),
                        null,
                        NOTHING,
                        Kind.of(content).wireName,
                        1,
                        null);
        EntryDraft draft =
                EntryDraft.of(
                        chain.log(),
                        commit(chain.log(), number),
                        content.account().value(),
                        "",
                        List.of(event));
        byte[] seal = EntryDraft.seal(number, chain.hash(), time);
        byte[] bytes = draft.entry(seal);
        return document(Entry.read(bytes), bytes, draft.leaf(seal), content);
    }

    /** The stored form, which follows from the entry alone. */
    private static BsonDocument document(
            Entry entry, byte[] bytes, byte[] hash, AuditRecord content) {
        return new BsonDocument("_id", new BsonInt64(entry.number()))
                .append("kind", new BsonString(Kind.of(content).name()))
                .append("time", new BsonString(entry.time()))
                .append("people", ids(content.found()))
                .append("communities", ids(content.communities()))
                .append("everybody", BsonBoolean.valueOf(content.everybody()))
                .append("entry", new BsonBinary(bytes))
                .append("h", new BsonBinary(hash));
    }

    private static BsonArray ids(List<? extends Identifier> ids) {
        return new BsonArray(ids.stream().map(id -> new BsonString(id.value())).toList());
    }

    private static UUID commit(UUID log, long number) {
        return NameUuid.of(log, Long.toString(number));
    }

    static AuditEntry of(BsonDocument document) {
        return of(Entry.read(bytes(document)));
    }

    private static AuditEntry of(Entry entry) {
        var event = entry.events().getFirst();
        for (Kind kind : Kind.values()) {
            if (kind.wireName.equals(event.name())) {
                return new AuditEntry(
                        entry.number(), entry.time(), JSON.readValue(event.data(), kind.type));
            }
        }
        throw new BrokenChainException(
                entry.number(), "it holds the unknown event " + event.name());
    }

    /**
     * The state of the chain after this document; every field of the document is computed anew.
     *
     * @throws BrokenChainException if the document is not the successor
     */
    static Chain next(Chain chain, BsonDocument document) {
        long expected = chain.number() + 1;
        if (document.getInt64("_id").getValue() != expected) {
            throw new BrokenChainException(
                    expected,
                    "it is missing; the next one stored is " + document.getInt64("_id").getValue());
        }
        byte[] bytes = bytes(document);
        byte[] hash = document.getBinary("h").getData();
        Entry entry = Entry.read(bytes);
        Chain after = chain.next(entry, bytes, hash);
        if (!entry.commit().equals(commit(chain.log(), expected))
                || !document.equals(document(entry, bytes, hash, of(entry).content()))) {
            throw new BrokenChainException(expected, "its fields do not follow from its entry");
        }
        return after;
    }

    /** The state of the chain at its last document, read without checking it. */
    static Chain end(UUID log, BsonDocument last) {
        long number = last.getInt64("_id").getValue();
        return new Chain(
                log,
                number,
                last.getBinary("h").getData(),
                last.getString("time").getValue(),
                number - 1);
    }

    private static byte[] bytes(BsonDocument document) {
        return document.getBinary("entry").getData();
    }

    /** This entry without what {@code person} may not see. */
    public AuditEntry redactedFor(PersonId person) {
        return new AuditEntry(number, time, content.redactedFor(person));
    }
}
