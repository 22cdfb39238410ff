package nl.noaber.command.application;

import java.time.Clock;
import java.time.LocalDate;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.time.OccurredOn;
import org.springframework.stereotype.Component;

/** Where every command comes in: it judges who asks, and answers the same request the same way. */
@Component
public class CommandContextFactory {
    private final CommandServices house;
    private final Clock clock;

    CommandContextFactory(CommandServices house, Clock clock) {
        this.house = house;
        this.clock = clock;
    }

    /** An errand inside a community, whose members alone may act there. */
    public CommandContext in(CommunityId community, CommandRequest<?> request) {
        return new CommandContext(request, community, house, today()).left();
    }

    /** An errand outside any community, for whoever is registered. */
    public CommandContext outside(CommandRequest<?> request) {
        return new CommandContext(request, null, house, today()).left();
    }

    private OccurredOn today() {
        return OccurredOn.day(LocalDate.now(clock));
    }
}
