package nl.noaber.kernel.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final UUID LOG = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID COMMIT = CommitIds.ofCommand("anna", "-", "key");
    private static final Instant NOW = Instant.parse("2026-11-23T18:46:07.123456Z");

    @Test
    void anEntryIsWhatTheLibraryOfTheRfcWouldWrite() throws IOException {
        var entry = sealed(draft("ann\"a\u0001é", event("{\"a\":[1,{\"b\":null}]}")), 7);

        assertThat(new String(entry, UTF_8))
                .isEqualTo(new JsonCanonicalizer(entry).getEncodedString());
    }

    @Test
    void anEntryIsReadBackAsItWasWritten() {
        var entry =
                Entry.read(
                        sealed(draft("ann\"a\u0001é", event("{\"a\":\"}\\\\\"}"), event("1")), 7));

        assertThat(entry.number()).isEqualTo(7);
        assertThat(entry.actor()).isEqualTo("ann\"a\u0001é");
        assertThat(entry.commit()).isEqualTo(COMMIT);
        assertThat(entry.log()).isEqualTo(LOG);
        assertThat(entry.recordedAt()).isEqualTo("2026-11-23T18:46:07.123Z");
        assertThat(entry.events()).hasSize(2);
        var first = entry.events().getFirst();
        assertThat(new String(first.data(), UTF_8)).isEqualTo("{\"a\":\"}\\\\\"}");
        assertThat(first.id()).isEqualTo(CommitIds.event(COMMIT, 0).toString());
        assertThat(first.stream()).isEqualTo(new StreamPosition("community", "c-1", 3));
        assertThat(first.metaText("community")).isEqualTo("c-1");
        assertThat(first.metaText("commun")).isNull();
        assertThat(new String(entry.events().getLast().value(), UTF_8))
                .isEqualTo(
                        "{\"data\":1,\"meta\":{\"a\":{\"community\":\"x\"},\"community\":\"c-1\"}}");
    }

    @Test
    void theEventsAloneAreThoseOfTheWholeEntry() {
        var bytes = sealed(draft("ann\"a\u0001é", event("{\"a\":\"}\\\\\"}"), event("1")), 7);
        var whole = Entry.read(bytes).events();

        assertThat(Entry.events(bytes)).usingRecursiveComparison().isEqualTo(whole);
        assertThat(Entry.events(sealed(draft("anna"), 1))).isEmpty();
        assertThatThrownBy(() -> Entry.events("{\"events\":[]}".getBytes(UTF_8)))
                .isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void theLeafHashIsThatOfTheWholeEntryBehindAZero() {
        var draft = draft("anna", event("{}"));
        var seal = EntryDraft.seal(1, Entry.genesis(), NOW);

        assertThat(draft.leaf(seal)).isEqualTo(Sha256.leaf(draft.entry(seal)));
        assertThat(draft.leaf(seal)).isEqualTo(draft.leaf(seal));
    }

    @Test
    void theLongestSealFitsItsRoom() {
        assertThat(EntryDraft.seal(Long.MAX_VALUE, Entry.genesis(), NOW))
                .hasSize(EntryDraft.MAX_SEAL);
    }

    @Test
    void anEventOfExactlySixtyKibibytesIsAcceptedAndOneByteMoreIsNot() {
        var room = EntryDraft.MAX_EVENT - event("\"\"").data().length - event("").meta().length;

        assertThat(draft("anna", event("\"" + "x".repeat(room) + "\"")).headLength())
                .isGreaterThan(EntryDraft.MAX_EVENT);
        assertThatThrownBy(() -> draft("anna", event("\"" + "x".repeat(room + 1) + "\"")))
                .isInstanceOf(EntryTooLargeException.class);
    }

    @Test
    void anEntryOfExactlyTheLargestSizeIsAcceptedAndOneByteMoreIsNot() {
        var event = event("\"" + "x".repeat(EntryDraft.MAX_EVENT / 2) + "\"");
        var all = new ArrayList<>(Collections.nCopies(16, event));
        all.add(event("\"\""));
        var empty = EntryDraft.of(LOG, COMMIT, "anna", "", all).headLength();
        var room = EntryDraft.MAX_ENTRY - EntryDraft.MAX_SEAL - empty;

        all.set(16, event("\"" + "x".repeat(room) + "\""));
        assertThat(EntryDraft.of(LOG, COMMIT, "anna", "", all).headLength())
                .isEqualTo(EntryDraft.MAX_ENTRY - EntryDraft.MAX_SEAL);
        all.set(16, event("\"" + "x".repeat(room + 1) + "\""));
        assertThatThrownBy(() -> EntryDraft.of(LOG, COMMIT, "anna", "", all))
                .isInstanceOf(EntryTooLargeException.class);
    }

    /**
     * What all events of a commit have in common is written once. Siblings: none; the envelope is
     * the only part that is always the same.
     */
    @Test
    @Tag("fault:D3")
    void anEnvelopeThatAllEventsShareIsWrittenOnce() throws IOException {
        var entry = sealed(draft("anna", event("1"), event("2"), event("3")), 7);
        var text = new String(entry, UTF_8);

        assertThat(text).isEqualTo(new JsonCanonicalizer(entry).getEncodedString());
        assertThat(text).containsOnlyOnce("\"meta\":");
        assertThat(Entry.read(entry).events())
                .allSatisfy(event -> {
                    assertThat(event.meta()).isEqualTo(event("1").meta());
                    assertThat(event.metaText("community")).isEqualTo("c-1");
                });
        assertThat(Entry.events(entry))
                .usingRecursiveComparison()
                .isEqualTo(Entry.read(entry).events());
    }

    /** An entry of the older form is read as it is. Siblings: whole entries, and events alone. */
    @Test
    @Tag("fault:D3")
    void anEntryInWhichEachEventHasItsOwnEnvelopeIsReadAsItIs() {
        var other = event("2");
        var apart =
                new EventDraft(
                        other.at(),
                        other.data(),
                        null,
                        "{\"community\":\"c-2\"}".getBytes(UTF_8),
                        other.name(),
                        other.revision(),
                        other.stream());
        var entry = sealed(draft("anna", event("1"), apart), 7);
        assertThat(new String(entry, UTF_8)).doesNotContain("\"log\":\"" + LOG + "\",\"meta\"");
        assertThat(Entry.read(entry).events())
                .extracting(event -> event.metaText("community"))
                .containsExactly("c-1", "c-2");

        var shared = new String(sealed(draft("anna", event("1"), event("2")), 7), UTF_8);
        var meta = ",\"meta\":" + new String(event("1").meta(), UTF_8);
        var older = shared.replace(meta, "").replace(",\"name\"", meta + ",\"name\"");
        assertThat(Entry.read(older.getBytes(UTF_8)).events())
                .extracting(event -> event.metaText("community"))
                .containsExactly("c-1", "c-1");
        var lacking = shared.replace(meta, "").getBytes(UTF_8);
        assertThatThrownBy(() -> Entry.read(lacking)).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> Entry.events(lacking)).isInstanceOf(NotCanonicalException.class);
        var half = older.replaceFirst(Pattern.quote(meta), "").getBytes(UTF_8);
        assertThatThrownBy(() -> Entry.read(half)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void everyChangedBitIsNoticed() {
        everyChangedBitIsNoticed(sealed(draft("anna", event("{\"a\":1}")), 1));
        everyChangedBitIsNoticed(sealed(draft("anna", event("1"), event("2")), 1));
    }

    private static void everyChangedBitIsNoticed(byte[] entry) {
        var hash = Sha256.leaf(entry);
        var start = Chain.start(LOG);
        assertThat(start.next(Entry.read(entry), entry, hash).number()).isEqualTo(1);

        for (var bit = 0; bit < entry.length * 8; bit++) {
            var altered = entry.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> start.next(Entry.read(altered), altered, hash))
                    .isInstanceOfAny(BrokenChainException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void theChainTakesOnlyTheSuccessorWithTheRightLinkTimeAndLog() {
        var one = sealed(draft("anna", event("1")), 1);
        var after = Chain.start(LOG).next(Entry.read(one), one, Sha256.leaf(one));

        assertThat(after.lastIndex()).isZero();
        refused(after, draft("anna", event("2")), 3, after.hash(), NOW, "number 3");
        refused(
                after,
                draft("anna", event("2")),
                2,
                Entry.genesis(),
                NOW,
                "hash of the one before");
        refused(after, draft("anna", event("2")), 2, after.hash(), NOW.minusSeconds(1), "time");
        var foreign = EntryDraft.of(new UUID(1, 1), COMMIT, "anna", "", List.of(event("2")));
        refused(after, foreign, 2, after.hash(), NOW, "another log");
    }

    private static void refused(
            Chain chain, EntryDraft draft, long n, byte[] previous, Instant time, String reason) {
        var bytes = draft.entry(EntryDraft.seal(n, previous, time));
        assertThatThrownBy(() -> chain.next(Entry.read(bytes), bytes, Sha256.leaf(bytes)))
                .isInstanceOf(BrokenChainException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] sealed(EntryDraft draft, long n) {
        return draft.entry(EntryDraft.seal(n, Entry.genesis(), NOW));
    }

    private static EntryDraft draft(String actor, EventDraft... events) {
        return EntryDraft.of(LOG, COMMIT, actor, "", List.of(events));
    }

    private static EventDraft event(String data) {
        return new EventDraft(
                NOW,
                data.getBytes(UTF_8),
                null,
                "{\"a\":{\"community\":\"x\"},\"community\":\"c-1\"}".getBytes(UTF_8),
                "community.started",
                1,
                new StreamPosition("community", "c-1", 3));
    }
}
