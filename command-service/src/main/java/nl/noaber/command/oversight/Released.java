package nl.noaber.command.oversight;

import nl.noaber.command.acting.Together;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.oversight.OversightEvent;
import org.jspecify.annotations.Nullable;

/** How far one event was opened by those who take part (rules H3 and H11). */
record Released(Visibility to) {
    static OversightEvent.VisibilityReleased release(
            @Nullable Released before,
            OversightCommand.Release c,
            EarlierEvents earlier,
            Together together) {
        var event = c.event();
        var released = Corrections.here(event.released(), event.community(), earlier);
        Visibility known = before == null ? released.envelope().visibility() : before.to;
        OversightRule.NOT_WIDER.unless(event.to().compareTo(known) > 0);
        OversightRule.THEIRS_TO_RELEASE.unless(
                released.envelope().visibility() != Visibility.PERSON
                        || released.envelope().actor().equals(c.envelope().actor()));
        together.require(event.basis(), c.envelope());
        return event;
    }
}
