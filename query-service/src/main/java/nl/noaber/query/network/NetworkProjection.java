package nl.noaber.query.network;

import java.util.List;
import java.util.Locale;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactEvent.ContactMade;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.network.NetworkRow.Member;
import nl.noaber.query.network.NetworkRow.Node;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.network.NetworkRow.Proposal;
import nl.noaber.query.network.NetworkRow.Stand;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.RoleTenures;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds what people do together into a two-mode network. */
public final class NetworkProjection implements Projection<NetworkRow> {

    @Override
    public String name() {
        return "network";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<NetworkRow> rows() {
        return NetworkRow.class;
    }

    @Override
    public void fold(Rows<NetworkRow> rows, RecordedEvent at) {
        RoleTenures.fold(rows, at, Member.class, Member::tenures, Member::new);
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.Proposed e) ->
                    person(rows, e.initiator(), e.initiatorProfile());
            case EventFamily.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    person(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.ProfileChanged e) ->
                    person(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    person(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfSession(SessionEvent.Planned e) ->
                    node(rows, NodeKind.SESSION, e.session().value(), e.title());
            case EventFamily.OfSession(SessionEvent.AttendanceRecorded e) ->
                    attendance(rows, e, at);
            case EventFamily.OfSession(SessionEvent.RoleSwitched e) ->
                    roleSwitched(rows, e.session(), e.person(), e.to(), at);
            case EventFamily.OfSession(SessionEvent.Closed e) ->
                    endAll(rows, "tie/switch/" + e.session().value() + "/", at);
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfTie(ContactMade e) -> contact(rows, e, at);
            case EventFamily.OfTie(ContactEvent.CatchUpHeld _),
                    EventFamily.OfTie(ContactEvent.TieReported _),
                    EventFamily.OfTie(ContactEvent.OwnNetworkShared _),
                    EventFamily.OfTie(ContactEvent.HelpAskedPublicly _),
                    EventFamily.OfTie(ContactEvent.HelpGiven _) -> {}
            case EventFamily.OfMarketplace(MarketplaceEvent.RequestPosted e) ->
                    stand(rows, e.request().value(), e.party(), e.description(), at);
            case EventFamily.OfMarketplace(MarketplaceEvent.OfferPosted e) ->
                    stand(rows, e.offer().value(), e.party(), e.description(), at);
            case EventFamily.OfMarketplace(MarketplaceEvent.MatchProposed e) ->
                    proposed(rows, e, at);
            case EventFamily.OfMarketplace(MarketplaceEvent.MatchAgreed e) ->
                    agreed(rows, e.match(), at);
            case EventFamily.OfMarketplace(MarketplaceEvent.MatchLapsed e) ->
                    endAll(rows, "tie/match/" + e.match().value() + "/", at);
            case EventFamily.OfMarketplace(MarketplaceEvent.Announced _),
                    EventFamily.OfMarketplace(MarketplaceEvent.Opened _),
                    EventFamily.OfMarketplace(MarketplaceEvent.RequestWithdrawn _),
                    EventFamily.OfMarketplace(MarketplaceEvent.OfferWithdrawn _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchAccepted _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchDeclined _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchValued _),
                    EventFamily.OfMarketplace(MarketplaceEvent.MatchFulfilled _),
                    EventFamily.OfMarketplace(MarketplaceEvent.Closed _) -> {}
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void attendance(
            Rows<NetworkRow> rows, SessionEvent.AttendanceRecorded e, RecordedEvent at) {
        String key = "tie/attendance/" + e.session().value() + "/" + e.person().value();
        if (e.attendance() != Attendance.PRESENT) {
            rows.remove(key);
            return;
        }
        String session = known(rows, NodeKind.SESSION, e.session().value());
        OccurredOn on = at.envelope().occurredOn();
        tie(rows, key, TieKind.ATTENDANCE, e.person(), session, at, on, false, List.of());
    }

    private static void roleSwitched(
            Rows<NetworkRow> rows,
            SessionId session,
            PersonId person,
            ActingAs to,
            RecordedEvent at) {
        String key = "tie/switch/%s/%s/".formatted(session.value(), person.value());
        endAll(rows, key, at);
        String capacity = node(rows, NodeKind.CAPACITY, to.code(), to.code());
        String nth = key + "%06d".formatted(rows.under(key).size());
        tie(rows, nth, TieKind.ROLE_SWITCH, person, capacity, at, null, false, List.of());
    }

    private static void contact(Rows<NetworkRow> rows, ContactMade e, RecordedEvent at) {
        String contact = node(rows, NodeKind.CONTACT, e.contact().value(), e.mode().name());
        OccurredOn on = at.envelope().occurredOn();
        for (PersonId each : e.people()) {
            String key = "tie/contact/%s/%s".formatted(e.contact().value(), each.value());
            boolean initiated = each.equals(e.initiatedBy());
            tie(rows, key, TieKind.CONTACT, each, contact, at, on, initiated, List.of());
        }
    }

    private static void stand(
            Rows<NetworkRow> rows, String id, Party party, String description, RecordedEvent at) {
        person(rows, party.person(), party.profile());
        rows.put(
                "stand/" + id,
                new Stand(party.person().value(), description, at.envelope().provenance()));
    }

    private static void proposed(
            Rows<NetworkRow> rows, MarketplaceEvent.MatchProposed e, RecordedEvent at) {
        Stand request = rows.get("stand/" + e.request().value(), Stand.class);
        Stand offer = rows.get("stand/" + e.offer().value(), Stand.class);
        if (request != null && offer != null) {
            rows.put(
                    "proposal/" + e.match().value(),
                    new Proposal(
                            request.person(),
                            offer.person(),
                            request.description(),
                            NetworkRow.together(
                                    List.of(request.provenance(), offer.provenance()),
                                    List.of(at.envelope().provenance()))));
        }
    }

    private static void agreed(Rows<NetworkRow> rows, MatchId id, RecordedEvent at) {
        Proposal proposal = rows.get("proposal/" + id.value(), Proposal.class);
        if (proposal == null) {
            return;
        }
        String match = node(rows, NodeKind.MATCH, id.value(), proposal.label());
        for (String each : List.of(proposal.requester(), proposal.offerer())) {
            var person = new PersonId(each);
            String key = "tie/match/%s/%s".formatted(id.value(), each);
            tie(rows, key, TieKind.MATCH, person, match, at, null, false, proposal.provenance());
        }
    }

    private static void tie(
            Rows<NetworkRow> rows,
            String key,
            TieKind kind,
            PersonId person,
            String target,
            RecordedEvent at,
            @Nullable OccurredOn end,
            boolean initiated,
            List<Provenance> also) {
        String source = known(rows, NodeKind.PERSON, person.value());
        OccurredOn start = at.envelope().occurredOn();
        List<Provenance> provenance =
                NetworkRow.together(also, List.of(at.envelope().provenance()));
        rows.put(
                key,
                new Tie(kind, source, target, start, end, at.id(), null, initiated, provenance));
    }

    private static void endAll(Rows<NetworkRow> rows, String prefix, RecordedEvent at) {
        var on = at.envelope().occurredOn();
        var provenance = at.envelope().provenance();
        rows.under(prefix, Tie.class)
                .forEach((key, tie) -> rows.put(key, tie.ended(on, at.id(), provenance)));
    }

    private static void person(Rows<NetworkRow> rows, PersonId person, Profile profile) {
        String id = person(person);
        rows.put("node/" + id, new Node(id, NodeKind.PERSON, profile.label(), profile.sector()));
    }

    private static String node(Rows<NetworkRow> rows, NodeKind kind, String id, String label) {
        String node = id(kind, id);
        rows.put("node/" + node, new Node(node, kind, label, null));
        return node;
    }

    /** The node, made nameless if an as-of fold has not heard of it. */
    private static String known(Rows<NetworkRow> rows, NodeKind kind, String id) {
        String node = id(kind, id);
        return rows.get("node/" + node) == null ? node(rows, kind, id, id) : node;
    }

    static String person(PersonId person) {
        return id(NodeKind.PERSON, person.value());
    }

    private static String id(NodeKind kind, String id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
