package nl.noaber.command.community;

import static nl.noaber.command.fixture.EnvelopeFixture.COMMUNITY;
import static nl.noaber.command.fixture.EnvelopeFixture.FACILITATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.INITIATOR;
import static nl.noaber.command.fixture.EnvelopeFixture.on;
import static nl.noaber.command.fixture.EnvelopeFixture.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.command.fixture.EnvelopeFixture;
import nl.noaber.command.fixture.StoredEvents;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MeetingLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/** A community that decides: three participants, a session that was held, and a core group. */
final class DecisionFixture {
    /** Groups that nobody is a member of. */
    static final GroupDepartures GROUPS = (_, _, _, _) -> {};

    static final SessionId HELD = new SessionId("s-held");
    static final SessionId PLANNED = new SessionId("s-planned");
    static final SessionId ELSEWHERE = new SessionId("s-elsewhere");
    static final GroupId CORE = new GroupId("g-core");
    static final EventId PROPOSAL = new EventId("e-proposal");
    static final EventId STARTED = new EventId("e-started");
    static final EventId FOREIGN = new EventId("e-foreign");
    static final CommunityId OTHER = new CommunityId("community-2");
    static final String DAY = "2010-02-10";

    static final MembershipLookup STANDINGS = DecisionFixture::standing;

    static final MeetingLookup MEETINGS =
            new MeetingLookup() {
                @Override
                public Optional<Meeting> session(SessionId session) {
                    var attended = Set.of(person(1), FACILITATOR);
                    var missing = Set.of(person(3));
                    return Optional.ofNullable(
                            session.equals(HELD)
                                    ? new Meeting(COMMUNITY, true, on(DAY), attended, missing)
                                    : session.equals(PLANNED)
                                            ? new Meeting(
                                                    COMMUNITY, false, on(DAY), attended, missing)
                                            : session.equals(ELSEWHERE)
                                                    ? new Meeting(
                                                            OTHER, true, on(DAY), attended, missing)
                                                    : null);
                }

                @Override
                public Optional<CoreGroup> coreGroup(GroupId group, OccurredOn moment) {
                    return group.equals(CORE)
                            ? Optional.of(
                                    new CoreGroup(
                                            COMMUNITY,
                                            moment.equals(on(DAY))
                                                    ? Set.of(person(2), person(3))
                                                    : Set.of()))
                            : Optional.empty();
                }

                @Override
                public boolean inGroup(PersonId person, GroupId group, OccurredOn moment) {
                    return false;
                }
            };

    static final EventLookup EARLIER =
            new StoredEvents()
                    .with(
                            PROPOSAL,
                            EnvelopeFixture.by(person(1), "2010-02-01"),
                            new CommunityEvent.ProposalMade(COMMUNITY, person(1), "floor", "hold"))
                    .with(
                            STARTED,
                            EnvelopeFixture.by(INITIATOR, "2009-12-01"),
                            new CommunityEvent.Started(COMMUNITY))
                    .with(
                            FOREIGN,
                            EnvelopeFixture.by(INITIATOR, "2009-12-01").in(OTHER),
                            new CommunityEvent.Started(OTHER));

    private DecisionFixture() {}

    private static Membership standing(CommunityId community, PersonId who) {
        if (community.equals(OTHER)) {
            return who.equals(INITIATOR) ? in(Role.INITIATOR) : Membership.NONE;
        }
        return who.equals(INITIATOR)
                ? in(Role.INITIATOR)
                : who.equals(FACILITATOR)
                        ? in(Role.FACILITATOR)
                        : Set.of(person(1), person(2), person(3)).contains(who)
                                ? in(Role.PARTICIPANT)
                                : Membership.NONE;
    }

    private static Membership in(Role role) {
        return new Membership(
                List.of(new Membership.Tenure(role, ValidPeriod.from(on("2009-11-01")))),
                List.of());
    }
}
