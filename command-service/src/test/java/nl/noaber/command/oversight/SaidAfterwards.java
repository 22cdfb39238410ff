package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.Told.on;
import static nl.noaber.command.fixture.Told.person;

import java.util.Optional;
import java.util.Set;
import nl.noaber.command.fixture.ToldCommunity;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;

/** A community that met, for what is said of it afterwards. */
final class SaidAfterwards {
    static final SessionId SESSION = new SessionId("s-1");
    static final GroupId GROUP = new GroupId("g-1");

    static final MembershipLookup STANDINGS =
            new ToldCommunity().joined("2009-11-09", "one", "two").standings();

    static final MeetingLookup MEETINGS =
            new MeetingLookup() {
                @Override
                public Optional<Meeting> session(SessionId session) {
                    return session.equals(SESSION)
                            ? Optional.of(
                                    new Meeting(
                                            ToldCommunity.ID,
                                            true,
                                            on("2011-02-10"),
                                            Set.of(person("one")),
                                            Set.of()))
                            : Optional.empty();
                }

                @Override
                public Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment) {
                    return Optional.empty();
                }

                @Override
                public boolean inGroup(PersonId person, GroupId group, OccurredOn moment) {
                    return group.equals(GROUP) && person.equals(person("one"));
                }
            };

    /** Since 2011 nothing of what is recorded leaves the community. */
    static final CommunityLookup COMMUNITIES =
            new CommunityLookup() {
                @Override
                public boolean exists(CommunityId community) {
                    return community.equals(ToldCommunity.ID);
                }

                @Override
                public Optional<Visibility> openness(CommunityId community, OccurredOn moment) {
                    return moment.from().getYear() < 2011
                            ? Optional.empty()
                            : Optional.of(Visibility.COMMUNITY);
                }
            };

    private SaidAfterwards() {}
}
