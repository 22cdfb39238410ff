package nl.noaber.query.timeline;

import nl.noaber.kernel.Profile;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactEvent.ContactMade;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.timeline.TimelineRow.Deed;
import nl.noaber.query.timeline.TimelineRow.DeedKind;
import nl.noaber.query.timeline.TimelineRow.PersonDetails;

/** Folds what people did into countable deeds. */
public final class TimelineProjection implements Projection<TimelineRow> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<TimelineRow> rows() {
        return TimelineRow.class;
    }

    @Override
    public void fold(Rows<TimelineRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.Proposed e) ->
                    known(rows, e.initiator(), e.initiatorProfile());
            case EventFamily.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    known(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.ProfileChanged e) ->
                    known(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    known(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfSession(SessionEvent.AttendanceRecorded e) -> {
                String key = "deed/attendance/" + e.session().value() + "/" + e.person().value();
                rows.remove(key);
                if (e.attendance() == Attendance.PRESENT) {
                    rows.put(key, deed(DeedKind.ATTENDANCE, e.person(), at));
                }
            }
            case EventFamily.OfSession(SessionEvent.ContributionMade e) ->
                    did(rows, DeedKind.CONTRIBUTION, e.person(), at);
            case EventFamily.OfSession(SessionEvent.RoleSwitched e) ->
                    did(rows, DeedKind.ROLE_SWITCH, e.person(), at);
            case EventFamily.OfSession(SessionEvent.HostOffered e) ->
                    did(rows, DeedKind.HOSTING, e.host(), at);
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfTie(ContactMade e) ->
                    e.people().forEach(each -> did(rows, DeedKind.CONTACT, each, at));
            case EventFamily.OfTie(ContactEvent.CatchUpHeld _),
                    EventFamily.OfTie(ContactEvent.TieReported _),
                    EventFamily.OfTie(ContactEvent.OwnNetworkShared _),
                    EventFamily.OfTie(ContactEvent.HelpAskedPublicly _),
                    EventFamily.OfTie(ContactEvent.HelpGiven _) -> {}
            case EventFamily.OfLearning(LearningEvent.ReflectionRecorded e) ->
                    did(rows, DeedKind.REFLECTION, e.person(), at);
            case EventFamily.OfLearning(LearningEvent.Journal _),
                    EventFamily.OfLearning(LearningEvent.Return _) -> {}
            case EventFamily.OfMarketplace(MarketplaceEvent.RequestPosted e) ->
                    known(rows, e.party());
            case EventFamily.OfMarketplace(MarketplaceEvent.OfferPosted e) ->
                    known(rows, e.party());
            case EventFamily.OfMarketplace(MarketplaceEvent.Announced _),
                    EventFamily.OfMarketplace(MarketplaceEvent.Opened _),
                    EventFamily.OfMarketplace(MarketplaceEvent.RequestWithdrawn _),
                    EventFamily.OfMarketplace(MarketplaceEvent.OfferWithdrawn _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchProposed _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchAccepted _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchDeclined _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchAgreed _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchValued _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchFulfilled _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchLapsed _),
                    EventFamily.OfMarketplace(MarketplaceEvent.Closed _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void known(Rows<TimelineRow> rows, PersonId person, Profile profile) {
        rows.put(
                "known/" + person.value(),
                new PersonDetails(profile.label(), profile.sector(), profile.partyType()));
    }

    private static void known(Rows<TimelineRow> rows, Party party) {
        known(rows, party.person(), party.profile());
    }

    private static void did(
            Rows<TimelineRow> rows, DeedKind kind, PersonId person, RecordedEvent at) {
        rows.put("deed/%s/%s".formatted(at.id().value(), person.value()), deed(kind, person, at));
    }

    private static Deed deed(DeedKind kind, PersonId person, RecordedEvent at) {
        return new Deed(kind, person, at.envelope().occurredOn(), at.id());
    }
}
