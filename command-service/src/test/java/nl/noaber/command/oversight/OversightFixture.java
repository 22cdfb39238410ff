package nl.noaber.command.oversight;

import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.personOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.command.fixture.CommunityHistory;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.CommunityLookup.CommunityState;
import nl.noaber.command.lookup.KnownHistoryLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;

/** A community that met, for what is said of it afterwards. */
final class OversightFixture {
    static final SessionId SESSION = new SessionId("s-1");
    static final GroupId GROUP = new GroupId("g-1");

    static final MembershipLookup STANDINGS =
            new CommunityHistory().joined("2009-11-09", "one", "two").standings();

    static final MeetingLookup MEETINGS =
            new MeetingLookup() {
                @Override
                public Optional<Meeting> session(SessionId session) {
                    return session.equals(SESSION)
                            ? Optional.of(
                                    new Meeting(
                                            CommunityHistory.ID,
                                            true,
                                            on("2011-02-10"),
                                            Set.of(personOf("one")),
                                            Set.of()))
                            : Optional.empty();
                }

                @Override
                public Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment) {
                    return Optional.empty();
                }

                @Override
                public boolean inGroup(PersonId person, GroupId group, OccurredOn moment) {
                    return group.equals(GROUP) && person.equals(personOf("one"));
                }
            };

    /** Since 2011 nothing of what is recorded leaves the community. */
    static final CommunityLookup COMMUNITIES =
            community ->
                    Optional.of(community)
                            .filter(CommunityHistory.ID::equals)
                            .map(_ -> openUntil(LocalDate.of(2011, 1, 1)));

    /** Nothing that any event here begins or ends is bound to another one. */
    static final KnownHistoryLookup HISTORIES = _ -> List.of();

    private static CommunityState openUntil(LocalDate agreed) {
        return new CommunityState() {
            @Override
            public List<PersonId> membersAt(OccurredOn moment) {
                return List.of();
            }

            @Override
            public List<Membership.Tenure> tenuresOf(PersonId person) {
                return List.of();
            }

            @Override
            public Optional<Visibility> openness(OccurredOn moment) {
                return moment.from().isBefore(agreed)
                        ? Optional.empty()
                        : Optional.of(Visibility.COMMUNITY);
            }
        };
    }

    private OversightFixture() {}
}
