package nl.noaber.command.application;

import java.util.Objects;
import java.util.Optional;
import nl.noaber.command.request.CommandMetadata;
import nl.noaber.command.request.Problem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/** The circumstances of a request, whole with what counts where nothing was said. */
record ResolvedMetadata(CommandMetadata said, OccurredOn today) {
    OccurredOn occurredOn() {
        return Objects.requireNonNullElse(said.occurredOn(), today);
    }

    Visibility visibility() {
        return Objects.requireNonNullElse(said.visibility(), Visibility.COMMUNITY);
    }

    ActingAs actingAs() {
        return Optional.ofNullable(said.actingAs()).orElseGet(ActingAs.Undeclared::new);
    }

    private Provenance provenance() {
        return Objects.requireNonNullElse(said.provenance(), Provenance.LIVE);
    }

    /**
     * Refuses what nobody can have seen.
     *
     * @throws Problem if a source is not named, or it lies in the future
     */
    void require() {
        if (provenance() == Provenance.SOURCE && said.sourceRef() == null) {
            throw Problem.sourceMissing();
        }
        if (occurredOn().from().isAfter(today.to())) {
            throw Problem.inTheFuture();
        }
    }

    Envelope envelope(
            @Nullable CommunityId community,
            String account,
            PersonId actor,
            Optional<RecordedEvent> cause) {
        return new Envelope(
                community,
                occurredOn(),
                account,
                actor,
                actingAs(),
                said.onBehalfOf(),
                visibility(),
                provenance(),
                said.sourceRef(),
                cause.map(ResolvedMetadata::root).orElse(null),
                cause.map(RecordedEvent::id).orElse(null));
    }

    /** The first event of the chain that an event belongs to. */
    private static EventId root(RecordedEvent event) {
        return Objects.requireNonNullElse(event.envelope().correlation(), event.id());
    }
}
