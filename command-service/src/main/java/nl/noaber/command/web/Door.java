package nl.noaber.command.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.CommunityId;
import org.springframework.stereotype.Component;

/** Where every command comes in: it judges who asks, and answers the same request the same way. */
@Component
public class Door {
    private final House house;
    private final Clock clock;

    Door(House house, Clock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** An errand inside a community, whose members alone may act there. */
    public Errand in(CommunityId community, Request<?> request) {
        return new Errand(request, community, house, today()).left();
    }

    /** An errand outside any community, for whoever is registered. */
    public Errand outside(Request<?> request) {
        return new Errand(request, null, house, today()).left();
    }

    private OccurredOn today() {
        return OccurredOn.day(LocalDate.now(clock));
    }
}
