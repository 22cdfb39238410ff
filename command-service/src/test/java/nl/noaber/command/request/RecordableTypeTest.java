package nl.noaber.command.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DecidedTogether;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Recordable;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.EventType;
import nl.noaber.kernel.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types of event that the general endpoint accepts. */
class RecordableTypeTest {
    private static final Path GOLDEN = Path.of("../shared-kernel/src/test/resources/golden");
    private static final JsonMapper JSON = Wire.configure(JsonMapper.builder()).build();

    static Stream<EventType> types() {
        return EventCatalogue.TYPES.stream()
                .filter(type ->
                        Recordable.class.isAssignableFrom(type.event())
                                || DecidedTogether.class.isAssignableFrom(type.event()));
    }

    @Test
    void moreThanSixtyTypesAreRecordable() {
        assertThat(types().count()).isGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsBodyHoldsTheFactsWithoutGeneratedFields(EventType type) throws IOException {
        String golden = Files.readString(GOLDEN.resolve(type.name() + ".1.json"));
        RecordableType<DomainEvent> kind =
                RecordableType.named(type.name(), DomainEvent.class, type.event());
        ObjectNode body = (ObjectNode) JSON.readTree(golden);
        var given = new HashMap<String, String>();
        kind.made().ifPresent(field -> given.put(field, body.remove(field).stringValue()));
        EventPayload facts = new EventPayload(body, JSON::treeToValue);
        assertThat(Wire.FORM.write(facts.as(kind.event(), given))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void noFactHasTheNameOfAMetadataField(EventType type) {
        assertThat(names(type.event())).doesNotContainAnyElementsOf(names(CommandMetadata.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void itIsEitherAPlainRecordOrAJointDecision(EventType type) {
        assertThat(
                        Recordable.class.isAssignableFrom(type.event())
                                && DecidedTogether.class.isAssignableFrom(type.event()))
                .isFalse();
    }

    @Test
    void aFieldGivenByThePathIsRefusedInTheBody() {
        ObjectNode body = JSON.createObjectNode().put("community", "c-2").put("text", "t");
        EventPayload facts = new EventPayload(body, JSON::treeToValue);
        assertThatThrownBy(() ->
                        facts.as(
                                CommunityEvent.MotivationRecorded.class,
                                Map.of("community", "c-1", "person", "p-1")))
                .isInstanceOf(Problem.class);
    }

    private static List<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
