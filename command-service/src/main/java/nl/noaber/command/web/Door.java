package nl.noaber.command.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.noaber.command.acting.Communities;
import nl.noaber.command.acting.Standings;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import org.springframework.stereotype.Component;

/** Where every command comes in: it judges who asks, and answers the same request the same way. */
@Component
public class Door {
    private final Standings standings;
    private final Registrations registrations;
    private final Passage passage;
    private final Communities communities;
    private final Clock clock;

    Door(
            Standings standings,
            Registrations registrations,
            Passage passage,
            Communities communities,
            Clock clock) {
        this.standings = standings;
        this.registrations = registrations;
        this.passage = passage;
        this.communities = communities;
        this.clock = clock;
    }

    /** An errand inside a community, whose members alone may act there. */
    public Errand in(CommunityId community, Request<?> request) {
        return new Errand(
                request, community, standings, registrations, passage, today(), communities);
    }

    /** An errand outside any community, for whoever is registered. */
    public Errand outside(Request<?> request) {
        return new Errand(request, null, standings, registrations, passage, today(), communities);
    }

    private OccurredOn today() {
        return OccurredOn.day(LocalDate.now(clock));
    }
}
