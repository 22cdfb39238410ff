package nl.noaber.command.oversight;

import static nl.noaber.command.told.Told.on;
import static nl.noaber.command.told.Told.person;

import java.util.Optional;
import java.util.Set;
import nl.noaber.command.acting.Meetings;
import nl.noaber.command.acting.Standings;
import nl.noaber.command.told.ToldCommunity;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.SessionId;

/** A community that met, for what is said of it afterwards. */
final class SaidAfterwards {
    static final SessionId SESSION = new SessionId("s-1");

    static final Standings STANDINGS =
            new ToldCommunity().joined("2009-11-09", "one", "two").standings();

    static final Meetings MEETINGS =
            new Meetings() {
                @Override
                public Optional<Meeting> session(SessionId session) {
                    return session.equals(SESSION)
                            ? Optional.of(
                                    new Meeting(
                                            ToldCommunity.ID,
                                            true,
                                            on("2011-02-10"),
                                            Set.of(person("one"))))
                            : Optional.empty();
                }

                @Override
                public Optional<CoreGroup> coreGroup(GroupId group) {
                    return Optional.empty();
                }
            };

    private SaidAfterwards() {}
}
