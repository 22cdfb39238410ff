package nl.noaber.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.BrokenChainException;
import nl.noaber.kernel.log.Chain;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    static final PersonId READER = PersonId.ofAccount("reader");
    static final PersonId ONE = PersonId.ofAccount("one");
    static final PersonId TWO = PersonId.ofAccount("two");
    static final CommunityId HOME = new CommunityId("c-1");

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Chain START = Chain.start(new UUID(1, 2));

    static AuditRecord.DataAccess reading(PersonId... people) {
        return new AuditRecord.DataAccess(
                READER,
                "/communities/{community}/network",
                "/communities/c-1/network?asOf=2010-01-01",
                List.of(HOME),
                List.of(people),
                false);
    }

    static AuditRecord.Refusal refusal() {
        return new AuditRecord.Refusal(
                READER,
                ONE,
                "POST /communities/{id}/participants",
                "/communities/c-1/participants",
                List.of(HOME),
                List.of(TWO),
                "may-not-record-for-others",
                "H16",
                "derived",
                "");
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        BsonDocument first = AuditEntry.after(START, refusal(), NOON);
        Chain after = AuditEntry.next(START, first);
        BsonDocument second = AuditEntry.after(after, reading(ONE), NOON);
        assertThat(AuditEntry.of(first))
                .isEqualTo(new AuditEntry(1, "2026-11-23T12:00:00.000Z", refusal()));
        assertThat(AuditEntry.of(second).content()).isEqualTo(reading(ONE));
        assertThat(AuditEntry.next(after, second).number()).isEqualTo(2);
    }

    @Test
    void timeNeverGoesBack() {
        Chain after = AuditEntry.next(START, AuditEntry.after(START, refusal(), NOON));
        BsonDocument next = AuditEntry.after(after, reading(ONE), NOON.minusSeconds(60));
        assertThat(AuditEntry.of(next).time()).isEqualTo("2026-11-23T12:00:00.000Z");
    }

    @Test
    void whateverIsAlteredIsFound() {
        BsonDocument sound = AuditEntry.after(START, reading(ONE, TWO), NOON);
        byte[] bytes = sound.getBinary("entry").getData();
        byte[] otherBytes =
                new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("network", "ledgers")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        broken(sound.clone().append("entry", new BsonBinary(otherBytes)));
        broken(sound.clone().append("h", new BsonBinary(new byte[32])));
        broken(sound.clone().append("kind", new BsonString("REFUSAL")));
        broken(sound.clone().append("time", new BsonString("2026-11-24T12:00:00.000Z")));
        broken(sound.clone().append("people", new BsonArray()));
        broken(sound.clone().append("communities", new BsonArray()));
        broken(sound.clone().append("everybody", BsonBoolean.TRUE));
        BsonDocument second = AuditEntry.after(AuditEntry.next(START, sound), refusal(), NOON);
        broken(second);
        BsonDocument elsewhere = AuditEntry.after(Chain.start(new UUID(3, 4)), refusal(), NOON);
        broken(elsewhere);
    }

    private static void broken(BsonDocument line) {
        assertThatThrownBy(() -> AuditEntry.next(START, line))
                .isInstanceOf(BrokenChainException.class);
    }

    @Test
    void oneSeesOfOthersLinesOnlyOneself() {
        assertThat(reading(ONE, TWO).redactedFor(READER)).isEqualTo(reading(ONE, TWO));
        AuditRecord seen = reading(ONE, TWO).redactedFor(ONE);
        assertThat(seen.people()).containsExactly(ONE);
        assertThat(seen.address()).isNull();
        assertThat(seen.account()).isEqualTo(READER);
        assertThat(refusal().redactedFor(TWO).address()).isNull();
        assertThat(refusal().found()).containsExactly(READER, ONE, TWO);
    }
}
