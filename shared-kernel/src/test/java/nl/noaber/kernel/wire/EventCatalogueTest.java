package nl.noaber.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** History is frozen: one golden file for each kind and revision of event. */
class EventCatalogueTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<EventType> types() {
        return EventCatalogue.TYPES;
    }

    static Stream<Class<?>> families() {
        return EventCatalogue.FAMILIES.stream().map(c -> (Class<?>) c);
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyEventOfAFamilyHasAWireNameInItsOwnStream(Class<? extends DomainEvent> family) {
        assertThat(family.isSealed()).isTrue();
        String room = family.getPackageName().substring("nl.noaber.kernel.".length());
        // Contacts were first stored as ties; a stored name never changes.
        String stream = room.equals("contact") ? "tie" : room;
        for (Class<?> event : kinds(family).toList()) {
            assertThat(EventCatalogue.of(event.asSubclass(DomainEvent.class)).streamType())
                    .isEqualTo(stream);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void anEventStandsInOnePartOfItsFamily(Class<? extends DomainEvent> family) {
        assertThat(kinds(family)).doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueListsNothingThatIsInNoFamily() {
        Set<Class<?>> permitted =
                families().flatMap(EventCatalogueTest::kinds).collect(Collectors.toSet());
        assertThat(types()).extracting(EventType::event).hasSameElementsAs(cast(permitted));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventIsWrittenAsItsGoldenFile(EventType type) throws IOException {
        Path file = golden(type);
        String written = Wire.FORM.write(Samples.event(type));
        if (Boolean.getBoolean("noaber.golden.write") && !Files.exists(file)) {
            Files.writeString(file, written);
        }
        assertThat(file).exists();
        assertThat(written).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenFileIsReadBackAsTheEvent(EventType type) throws IOException {
        assertThat(Wire.FORM.event(type.name(), type.revision(), Files.readString(golden(type))))
                .isEqualTo(Samples.event(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatMayBeLeftOutIsLeftOut(EventType type) {
        DomainEvent sparse = Samples.sparse(type.event());
        String written = Wire.FORM.write(sparse);
        assertThat(written).doesNotContain("null");
        assertThat(Wire.FORM.event(type.name(), type.revision(), written)).isEqualTo(sparse);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrittenIsCanonical(EventType type) throws IOException {
        String written = Wire.FORM.write(Samples.event(type));
        assertThat(written).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noEventHoldsAFloatingPointNumber(EventType type) {
        assertThat(Arrays.stream(type.event().getRecordComponents()).map(RecordComponent::getType))
                .doesNotContain(double.class, float.class, Double.class, Float.class);
    }

    @Test
    void everyGoldenFileBelongsToAnEvent() throws IOException {
        Set<String> expected =
                types().stream()
                        .flatMap(t ->
                                Stream.iterate(1, r -> r <= t.revision(), r -> r + 1)
                                        .map(r -> t.name() + "." + r + ".json"))
                        .collect(Collectors.toSet());
        expected.add("envelope.json");
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theEnvelopeIsFrozenToo() throws IOException {
        Path file = GOLDEN.resolve("envelope.json");
        String written = Wire.FORM.write(Samples.of(Envelope.class));
        if (Boolean.getBoolean("noaber.golden.write") && !Files.exists(file)) {
            Files.writeString(file, written);
        }
        assertThat(written)
                .isEqualTo(Files.readString(file))
                .isEqualTo(new JsonCanonicalizer(written).getEncodedString());
        assertThat(Wire.FORM.envelope(written)).isEqualTo(Samples.of(Envelope.class));
        Envelope sparse = Samples.sparse(Envelope.class);
        assertThat(Wire.FORM.envelope(Wire.FORM.write(sparse))).isEqualTo(sparse);
    }

    @Test
    void anUnknownNameOrRevisionStopsTheReader() {
        assertThatThrownBy(() -> Wire.FORM.event("session.danced", 1, "{}"))
                .isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> Wire.FORM.event("session.opened", 2, "{\"session\":\"s\"}"))
                .isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> Wire.FORM.event("session.opened", 0, "{\"session\":\"s\"}"))
                .isInstanceOf(UnknownEvent.class);
    }

    /** The records of a family, its parts walked through. */
    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventCatalogueTest::kinds)
                : Stream.of(family);
    }

    private static Path golden(EventType type) {
        return GOLDEN.resolve(type.name() + "." + type.revision() + ".json");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Iterable<Class<? extends DomainEvent>> cast(Set<Class<?>> classes) {
        return (Iterable) classes;
    }
}
