package nl.noaber.command.lifetime;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.Outsider;
import nl.noaber.kernel.PartyType;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.Profile;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.Approach;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.community.InitiatorType;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.AssignmentId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.marketplace.Side;
import nl.noaber.kernel.person.HatCategory;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;

/** Every beginning with every event that ends or follows it, one pair each. */
final class Pairs {
    private static final CommunityId C = new CommunityId("c");
    private static final PersonId P = new PersonId("p");
    private static final PersonId Q = new PersonId("q");
    private static final Profile PROFILE = new Profile("role-01", "s", PartyType.BUSINESS, null);
    private static final Outsider OUTSIDER = new Outsider("role-02", null);
    private static final Basis BASIS = new Basis(new SessionId("s"), null);
    private static final List<Presence> PRESENT =
            List.of(new Presence(P, new ActingAs.InRole(Role.PARTICIPANT)));

    private Pairs() {}

    /** A beginning, and what does not lie before it. */
    record Pair(DomainEvent beginning, DomainEvent end) {
        @Override
        public String toString() {
            return name(beginning) + " -> " + name(end);
        }

        private static String name(DomainEvent event) {
            return event.getClass().getName().replaceAll(".*\\.", "").replace('$', '.');
        }
    }

    static Stream<Pair> all() {
        return Stream.of(
                        community(),
                        roles(),
                        agreed(),
                        session(),
                        group(),
                        market(),
                        study(),
                        person(),
                        learning())
                .flatMap(List::stream);
    }

    private static List<Pair> community() {
        var proposed =
                new CommunityEvent.Proposed(C, "C", "I", Q, PROFILE, InitiatorType.MUNICIPALITY);
        var check = new CommunityEvent.SuitabilityAssessed(C, true, true, false, false);
        var started = new CommunityEvent.Started(C);
        var closed = new CommunityEvent.Closed(C, "r", "w");
        var nominated = new CommunityEvent.CandidateNominated(C, OUTSIDER, P, "r");
        var approached = new CommunityEvent.CandidateApproached(C, OUTSIDER, P, Approach.IN_PERSON);
        var declined = new CommunityEvent.CandidateDeclined(C, OUTSIDER, "r");
        var asked = new CommunityEvent.JoinRequested(C, OUTSIDER, "m");
        return List.of(
                new Pair(proposed, started),
                new Pair(proposed, new CommunityEvent.ParticipantJoined(C, P, PROFILE)),
                new Pair(proposed, new CommunityEvent.RoleAssigned(C, P, PROFILE, Role.CHAIR)),
                new Pair(proposed, new CommunityEvent.Extended(C, day(1).from(), "r")),
                new Pair(proposed, new CommunityEvent.Spawned(C, new CommunityId("d"), "r")),
                new Pair(proposed, new CommunityEvent.ContinuedAs(C, new CommunityId("d"), "r")),
                new Pair(proposed, closed),
                new Pair(proposed, new CommunityEvent.RoleEnded(C, Q, Role.INITIATOR, "r")),
                new Pair(started, closed),
                new Pair(new CommunityEvent.Reopened(C, "r"), closed),
                new Pair(check, new CommunityEvent.SuitabilityAdviceOverruled(C, "r")),
                new Pair(nominated, approached),
                new Pair(nominated, declined),
                new Pair(approached, declined),
                new Pair(asked, new CommunityEvent.JoinRequestDeclined(C, OUTSIDER, "r")),
                new Pair(
                        new CommunityEvent.SeatVacated(C, "church", "r"),
                        new CommunityEvent.SeatFilled(C, "church", P)));
    }

    private static List<Pair> roles() {
        var moderator = new CommunityEvent.RoleAssigned(C, P, PROFILE, Role.MODERATOR);
        var ended = new CommunityEvent.RoleEnded(C, P, Role.MODERATOR, "r");
        var nominated = new CommunityEvent.ModeratorNominated(C, P, PROFILE, Q);
        return List.of(
                new Pair(
                        new CommunityEvent.ParticipantJoined(C, P, PROFILE),
                        new CommunityEvent.ParticipantLeft(C, P, "r")),
                new Pair(moderator, ended),
                new Pair(nominated, ended),
                new Pair(nominated, new CommunityEvent.ModeratorAccepted(C, P, Q)),
                new Pair(nominated, new CommunityEvent.ModeratorObjectedTo(C, P, Q, "r")),
                new Pair(nominated, new CommunityEvent.ModeratorConfirmed(C, P)));
    }

    private static List<Pair> agreed() {
        var principles = new CommunityEvent.PrinciplesAgreed(C, List.of("open"), BASIS);
        var taken =
                new CommunityEvent.DecisionTaken(
                        C, new DecisionId("d"), "m", "t", "g", BASIS, PRESENT, List.of());
        return List.of(
                new Pair(
                        principles,
                        new CommunityEvent.PrincipleAmended(C, "open", "shut", "r", BASIS)),
                new Pair(principles, new CommunityEvent.PrincipleStrainNoted(C, "open", P, "t")),
                new Pair(
                        new CommunityEvent.ThemeChosen(C, "green", "r", BASIS),
                        new CommunityEvent.ThemeDropped(C, "green", "r", BASIS)),
                new Pair(
                        new CommunityEvent.GoalSet(C, "one", BASIS),
                        new CommunityEvent.GoalBroadened(C, "one", "two", "r", BASIS)),
                new Pair(
                        taken,
                        new CommunityEvent.DecisionRevised(
                                C, new DecisionId("d"), "t", "r", BASIS, PRESENT, List.of())));
    }

    private static List<Pair> session() {
        var s = new SessionId("s");
        var a = new AssignmentId("a");
        var planned = new SessionEvent.Planned(s, C, SessionKind.PLENARY, "t", day(10), 60, null);
        var opened = new SessionEvent.Opened(s);
        return List.of(
                new Pair(planned, new SessionEvent.Rescheduled(s, day(20), "r")),
                new Pair(planned, new SessionEvent.Cancelled(s, "r")),
                new Pair(opened, new SessionEvent.Closed(s)),
                new Pair(opened, new SessionEvent.Reported(s, "t")),
                new Pair(
                        new SessionEvent.AssignmentGiven(s, a, P, "t"),
                        new SessionEvent.AssignmentReportedBack(s, a, P, "t")));
    }

    private static List<Pair> group() {
        var g = new GroupId("g");
        var a = new AdviceId("a");
        var formed = new GroupEvent.Formed(g, C, GroupKind.WORKING, "n");
        var added = new GroupEvent.MemberAdded(g, P);
        var requested = new GroupEvent.AdviceRequested(g, a, "m", P, "q");
        var given = new GroupEvent.AdviceGiven(g, a, P, "w", "a");
        var answered = new GroupEvent.AdviceAnswered(g, a, "alderman", true, "r");
        return List.of(
                new Pair(formed, new GroupEvent.MandateSet(g, "m", List.of())),
                new Pair(formed, new GroupEvent.OutcomeTranslated(g, P, "a", "t")),
                new Pair(formed, added),
                new Pair(formed, requested),
                new Pair(formed, given),
                new Pair(formed, new GroupEvent.Dissolved(g, "r", "w")),
                new Pair(added, new GroupEvent.MemberRemoved(g, P, "r")),
                new Pair(requested, given),
                new Pair(given, answered),
                new Pair(answered, new GroupEvent.AdviceFollowedUp(g, a, "t")));
    }

    private static List<Pair> market() {
        var m = new MarketplaceId("m");
        var r = new RequestId("r");
        var o = new OfferId("o");
        var x = new MatchId("x");
        var party = new Party(new OrganisationId("o"), P, PROFILE);
        var asked = new MarketplaceEvent.RequestPosted(m, r, party, "d", 1);
        var offered = new MarketplaceEvent.OfferPosted(m, o, party, "d", 1);
        var proposed = new MarketplaceEvent.MatchProposed(m, x, r, o, 1, P);
        var agreed = new MarketplaceEvent.MatchAgreed(m, x, null, null, false);
        var lapsed = new MarketplaceEvent.MatchLapsed(m, x, "r");
        return List.of(
                new Pair(new MarketplaceEvent.Opened(m), new MarketplaceEvent.Closed(m)),
                new Pair(asked, new MarketplaceEvent.RequestWithdrawn(m, r, "r")),
                new Pair(offered, new MarketplaceEvent.OfferWithdrawn(m, o, "r")),
                new Pair(asked, proposed),
                new Pair(offered, proposed),
                new Pair(proposed, new MarketplaceEvent.MatchAccepted(m, x, Side.OFFERING, P)),
                new Pair(proposed, new MarketplaceEvent.MatchDeclined(m, x, Side.OFFERING, P, "r")),
                new Pair(proposed, agreed),
                new Pair(proposed, lapsed),
                new Pair(agreed, lapsed),
                new Pair(agreed, new MarketplaceEvent.MatchValued(m, x, new Money(1, "EUR"))),
                new Pair(agreed, new MarketplaceEvent.MatchFulfilled(m, x)));
    }

    private static List<Pair> study() {
        var s = new StudyId("s");
        var f = new FindingId("f");
        var opened = new StudyEvent.Opened(s, C, P, "t", "q");
        var consent = new StudyEvent.ConsentGiven(s, P, List.of(ConsentScope.EXPORT));
        var found = new StudyEvent.FindingRecorded(s, f, "t", List.of());
        var fedBack = new StudyEvent.FindingFedBack(s, f, null);
        return Stream.of(
                        new Pair(opened, new StudyEvent.Stopped(s, "r")),
                        new Pair(opened, new StudyEvent.Closed(s, "r")),
                        new Pair(opened, consent),
                        new Pair(consent, new StudyEvent.ConsentWithdrawn(s, P, null)),
                        new Pair(opened, found),
                        new Pair(found, fedBack),
                        new Pair(found, new StudyEvent.FindingContested(s, f, P, "t")),
                        new Pair(opened, fedBack),
                        new Pair(opened, new StudyEvent.InterviewHeld(s, P, "t")),
                        new Pair(opened, new StudyEvent.QuestionnaireAnswered(s, P, "q")),
                        new Pair(opened, new StudyEvent.DocumentAnalysed(s, "d", "t")),
                        new Pair(
                                opened,
                                new StudyEvent.ObservationRecorded(s, null, List.of(), "t")),
                        new Pair(opened, new StudyEvent.ReplayRun(s, "v", "q", "u", List.of())),
                        new Pair(opened, new StudyEvent.DatasetExported(s, "t", "p", 1)))
                .toList();
    }

    private static List<Pair> person() {
        var o = new OrganisationId("o");
        return List.of(
                new Pair(
                        new PersonEvent.HatDeclared(P, "neighbour", HatCategory.PRIVATE),
                        new PersonEvent.HatRetired(P, "neighbour")),
                new Pair(
                        new PersonEvent.AffiliationStarted(P, o, "clerk"),
                        new PersonEvent.AffiliationEnded(P, o)));
    }

    private static List<Pair> learning() {
        var l = new LearningId("l");
        var attributed =
                new LearningEvent.OutcomeAttributed(l, C, P, List.of(new EventId("e")), "r");
        return List.of(
                new Pair(
                        new LearningEvent.OutcomeRecorded(
                                l, C, OutcomeKind.CONCRETE, "t", List.of()),
                        attributed),
                new Pair(
                        new LearningEvent.OutcomeNotAchieved(l, C, "t", "r", List.of()),
                        attributed),
                new Pair(
                        new LearningEvent.SideEffectNoted(l, C, "t", true, List.of()), attributed));
    }

    private static OccurredOn day(int day) {
        return OccurredOn.day(LocalDate.of(2010, 6, day));
    }
}
