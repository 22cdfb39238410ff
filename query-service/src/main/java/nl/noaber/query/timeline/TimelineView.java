package nl.noaber.query.timeline;

import nl.noaber.kernel.Profile;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.tie.TieEvent;
import nl.noaber.kernel.tie.TieEvent.ContactMade;
import nl.noaber.query.projection.Family;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.projection.View;
import nl.noaber.query.timeline.TimelineRow.Deed;
import nl.noaber.query.timeline.TimelineRow.DeedKind;
import nl.noaber.query.timeline.TimelineRow.Known;

/** Folds what people did into countable deeds. */
public final class TimelineView implements View<TimelineRow> {

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<TimelineRow> rows() {
        return TimelineRow.class;
    }

    @Override
    public void fold(Rows<TimelineRow> rows, RecordedEvent at) {
        switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.Proposed e) ->
                    known(rows, e.initiator(), e.initiatorProfile());
            case Family.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    known(rows, e.person(), e.profile());
            case Family.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    known(rows, e.person(), e.profile());
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _) -> {}
            case Family.OfSession(SessionEvent.AttendanceRecorded e) -> {
                String key = "deed/attendance/" + e.session().value() + "/" + e.person().value();
                rows.remove(key);
                if (e.attendance() == Attendance.PRESENT) {
                    rows.put(key, deed(DeedKind.ATTENDANCE, e.person(), at));
                }
            }
            case Family.OfSession(SessionEvent.ContributionMade e) ->
                    did(rows, DeedKind.CONTRIBUTION, e.person(), at);
            case Family.OfSession(SessionEvent.RoleSwitched e) ->
                    did(rows, DeedKind.ROLE_SWITCH, e.person(), at);
            case Family.OfSession(SessionEvent.HostOffered e) ->
                    did(rows, DeedKind.HOSTING, e.host(), at);
            case Family.OfSession(SessionEvent.Course _),
                    Family.OfSession(SessionEvent.Preparation _),
                    Family.OfSession(SessionEvent.Part _),
                    Family.OfSession(SessionEvent.Method _) -> {}
            case Family.OfTie(ContactMade e) ->
                    e.people().forEach(each -> did(rows, DeedKind.CONTACT, each, at));
            case Family.OfTie(TieEvent.CatchUpHeld _),
                    Family.OfTie(TieEvent.TieReported _),
                    Family.OfTie(TieEvent.OwnNetworkShared _),
                    Family.OfTie(TieEvent.HelpAskedPublicly _),
                    Family.OfTie(TieEvent.HelpGiven _) -> {}
            case Family.OfLearning(LearningEvent.ReflectionRecorded e) ->
                    did(rows, DeedKind.REFLECTION, e.person(), at);
            case Family.OfLearning(LearningEvent.Journal _),
                    Family.OfLearning(LearningEvent.Return _) -> {}
            case Family.OfMarketplace(MarketplaceEvent.RequestPosted e) -> known(rows, e.party());
            case Family.OfMarketplace(MarketplaceEvent.OfferPosted e) -> known(rows, e.party());
            case Family.OfMarketplace(MarketplaceEvent.Announced _),
                    Family.OfMarketplace(MarketplaceEvent.Opened _),
                    Family.OfMarketplace(MarketplaceEvent.RequestWithdrawn _),
                    Family.OfMarketplace(MarketplaceEvent.OfferWithdrawn _),
                    Family.OfMarketplace(MarketplaceEvent.MatchProposed _),
                    Family.OfMarketplace(MarketplaceEvent.MatchAccepted _),
                    Family.OfMarketplace(MarketplaceEvent.MatchDeclined _),
                    Family.OfMarketplace(MarketplaceEvent.MatchAgreed _),
                    Family.OfMarketplace(MarketplaceEvent.MatchValued _),
                    Family.OfMarketplace(MarketplaceEvent.MatchFulfilled _),
                    Family.OfMarketplace(MarketplaceEvent.MatchLapsed _),
                    Family.OfMarketplace(MarketplaceEvent.Closed _) -> {}
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfStudy _,
                    Family.OfOversight _ -> {}
        }
    }

    private static void known(Rows<TimelineRow> rows, PersonId person, Profile profile) {
        rows.put(
                "known/" + person.value(),
                new Known(profile.label(), profile.sector(), profile.partyType()));
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
