package nl.noaber.command.application;

import java.util.List;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Several commands of one request, decided one after another in one unit of work, so in one commit
 * or not at all (ADR 0031). Each is judged and decided as if it came alone, on the state that the
 * earlier ones leave.
 *
 * @param stream the stream whose version the answer names
 * @param envelope that of the request
 */
public record CommandSequence(Identifier stream, Envelope envelope, List<Part> parts)
        implements StreamCommand {
    /** None of the commands changes a community, which is judged on a locked state. */
    public CommandSequence {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(part -> part.command().stream() instanceof CommunityId)) {
            throw new IllegalArgumentException("No part of a sequence changes a community");
        }
    }

    /**
     * One of the commands.
     *
     * @param context who does it
     * @param place where the body asks for it, such as {@code switches[1]}; empty if the whole body
     *     does
     * @param otherwise what a refusal is about that names nothing, if there is such a thing
     */
    public record Part(
            StreamCommand command,
            CommandContext context,
            String place,
            @Nullable RefusedItem otherwise) {
        /** The refusal as one of the whole request. */
        CommandRejected named(CommandRejected refused) {
            return refused.inside(place, otherwise);
        }
    }

    /** The parts are judged one by one. */
    @Override
    public Object statement() {
        return envelope;
    }
}
