package nl.noaber.command.axon;

import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.Identifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command to one stream. */
public interface StreamCommand {
    /** The stream that the events of the command belong to. */
    Identifier stream();

    /** The envelope of the events. */
    Envelope envelope();

    /**
     * What the command states about things outside its stream, which must exist: the whole command.
     * One that ends what an earlier event named states nothing but its envelope.
     */
    default Object statement() {
        return this;
    }

    /** The id of the stream, where Axon looks for it. */
    @TargetAggregateIdentifier
    default String target() {
        return stream().value();
    }
}
