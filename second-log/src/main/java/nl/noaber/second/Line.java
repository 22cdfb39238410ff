package nl.noaber.second;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * One line of the second log: an entry of the same form and hash as in the first, with one event
 * that belongs to no stream. Everything beside the entry is an index on it.
 *
 * @param number 1, 2, 3 …
 * @param time when it was recorded
 */
public record Line(long number, String time, Noted noted) {

    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    /** Which lines: what was refused, or what was read. */
    public enum Kind {
        REFUSAL("access.refused", Noted.Refusal.class),
        READING("access.read", Noted.Reading.class);

        private final String wireName;
        private final Class<? extends Noted> type;

        Kind(String wireName, Class<? extends Noted> type) {
            this.wireName = wireName;
            this.type = type;
        }

        private static Kind of(Noted noted) {
            return switch (noted) {
                case Noted.Refusal _ -> REFUSAL;
                case Noted.Reading _ -> READING;
            };
        }
    }

    /** The document that follows a place in the chain. */
    static BsonDocument after(Chain chain, Noted noted, Instant now) {
        long number = chain.number() + 1;
        Instant last = chain.time().isEmpty() ? now : Instant.parse(chain.time());
        Instant time = now.isBefore(last) ? last : now;
        var event =
                new EventDraft(
                        time,
                        JSON.writeValueAsBytes(noted),
                        null,
                        NOTHING,
                        Kind.of(noted).wireName,
                        1,
                        null);
        EntryDraft draft =
                EntryDraft.of(
                        chain.log(),
                        commit(chain.log(), number),
                        noted.account().value(),
                        "",
                        List.of(event));
        byte[] seal = EntryDraft.seal(number, chain.hash(), time);
        byte[] bytes = draft.entry(seal);
        return document(Entry.read(bytes), bytes, draft.leaf(seal), noted);
    }

    /** What is stored: the same for the same entry. */
    private static BsonDocument document(Entry entry, byte[] bytes, byte[] hash, Noted noted) {
        return new BsonDocument("_id", new BsonInt64(entry.number()))
                .append("kind", new BsonString(Kind.of(noted).name()))
                .append("time", new BsonString(entry.time()))
                .append("people", ids(noted.found()))
                .append("communities", ids(noted.communities()))
                .append("everybody", BsonBoolean.valueOf(noted.everybody()))
                .append("entry", new BsonBinary(bytes))
                .append("h", new BsonBinary(hash));
    }

    private static BsonArray ids(List<? extends Identifier> ids) {
        return new BsonArray(ids.stream().map(id -> new BsonString(id.value())).toList());
    }

    private static UUID commit(UUID log, long number) {
        return NameUuid.of(log, Long.toString(number));
    }

    static Line of(BsonDocument document) {
        return of(Entry.read(bytes(document)));
    }

    private static Line of(Entry entry) {
        var event = entry.events().getFirst();
        for (Kind kind : Kind.values()) {
            if (kind.wireName.equals(event.name())) {
                return new Line(
                        entry.number(), entry.time(), JSON.readValue(event.data(), kind.type));
            }
        }
        throw new BrokenChainException(entry.number(), "it tells of " + event.name());
    }

    /**
     * The place after this document, every field of it computed anew.
     *
     * @throws BrokenChainException if it does not follow
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
                || !document.equals(document(entry, bytes, hash, of(entry).noted()))) {
            throw new BrokenChainException(expected, "its fields do not follow from its entry");
        }
        return after;
    }

    /** The place of the last document, as far as it tells. */
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

    /** The same line as one person may see it. */
    public Line seenBy(PersonId person) {
        return new Line(number, time, noted.seenBy(person));
    }
}
