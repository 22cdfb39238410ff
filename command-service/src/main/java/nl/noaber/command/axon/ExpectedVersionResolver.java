package nl.noaber.command.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Finds the stream of a command, and the version that the client expects it to have. */
public final class ExpectedVersionResolver implements CommandTargetResolver {
    /** Metadata key of the version that the client expects. */
    public static final String KEY = "noaber.expected-version";

    private final CommandTargetResolver targets = AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = targets.resolveTarget(command);
        return command.getMetaData().get(KEY) instanceof Long version
                ? new VersionedAggregateIdentifier(target.getIdentifierValue(), version)
                : target;
    }
}
