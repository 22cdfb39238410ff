package nl.noaber.command.eventstore;

import nl.noaber.kernel.wire.Wire;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Axon's own serializer, taught to write canonical JSON; enough for the suites that store plain
 * text.
 */
public final class Serializers {

    private Serializers() {}

    public static Serializer canonical() {
        return Jackson3Serializer.builder().jsonMapperBuilderCustomizer(Wire::configure).build();
    }
}
