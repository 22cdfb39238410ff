package nl.noaber.query.signals;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.SignalStatement;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts that soft rules look at. They are judged when asked, by valid time: what is
 * recorded late then raises or resolves what it would have raised or resolved in time.
 */
public final class SignalProjection implements Projection<SignalRow> {

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public int version() {
        return 9;
    }

    @Override
    public Class<SignalRow> rows() {
        return SignalRow.class;
    }

    @Override
    public void fold(Rows<SignalRow> rows, RecordedEvent at) {
        EventRef mark = EventRef.of(at);
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent e) -> community(rows, e, mark);
            case EventFamily.OfSession(SessionEvent e) -> session(rows, e, mark);
            case EventFamily.OfGroup(GroupEvent.Formed e) -> {
                // The source speaks of working groups; a steering group keeps a plenary as it is.
                if (e.kind() == GroupKind.WORKING) {
                    fact(rows, What.WORKING_GROUP, e.group().value(), mark);
                } else if (e.kind() == GroupKind.CORE) {
                    fact(rows, What.CORE_GROUP, e.group().value(), mark);
                }
            }
            case EventFamily.OfGroup(GroupEvent.Dissolved e) ->
                    fact(rows, What.DISSOLVED, e.group().value(), mark);
            case EventFamily.OfGroup(GroupEvent.Life _),
                    EventFamily.OfGroup(GroupEvent.Advice _) -> {}
            case EventFamily.OfTie(ContactEvent.CatchUpHeld e) ->
                    fact(rows, What.CAUGHT_UP, e.community().value(), e.with(), mark);
            case EventFamily.OfTie(ContactEvent.ContactMade e) -> {
                var people = new LinkedHashSet<>(List.of(e.initiatedBy()));
                people.addAll(e.people());
                String in = e.community().value();
                fact(rows, What.CONTACT, in, List.copyOf(people), 0, null, mark);
            }
            case EventFamily.OfTie(ContactEvent.TieReported _),
                    EventFamily.OfTie(ContactEvent.OwnNetworkShared _),
                    EventFamily.OfTie(ContactEvent.HelpAskedPublicly _),
                    EventFamily.OfTie(ContactEvent.HelpGiven _) -> {}
            case EventFamily.OfLearning(LearningEvent.ReflectionRecorded e) ->
                    fact(rows, What.REFLECTED, e.community().value(), mark);
            case EventFamily.OfLearning(LearningEvent.InterimEvaluationHeld e) ->
                    fact(rows, What.EVALUATED, e.community().value(), mark);
            case EventFamily.OfLearning(LearningEvent.DilemmaShared e) ->
                    fact(rows, What.DISPUTED, e.community().value(), mark);
            case EventFamily.OfLearning(LearningEvent.Journal _),
                    EventFamily.OfLearning(LearningEvent.Return _) -> {}
            case EventFamily.OfOversight(OversightEvent.SignalAcknowledged e) ->
                    said(rows, e, e.rule(), e.note(), mark);
            case EventFamily.OfOversight(OversightEvent.SignalDismissed e) ->
                    said(rows, e, e.rule(), e.reason(), mark);
            case EventFamily.OfOversight(OversightEvent.CorrectionRecorded _),
                    EventFamily.OfOversight(OversightEvent.VisibilityReleased _),
                    EventFamily.OfOversight(OversightEvent.EventAttributed _),
                    EventFamily.OfOversight(OversightEvent.AuditNoteRecorded _) -> {}
            case EventFamily.OfMarketplace(MarketplaceEvent.Opened e) ->
                    fact(rows, What.MARKET_OPENED, e.marketplace().value(), mark);
            case EventFamily.OfMarketplace _,
                    EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfStudy _ -> {}
        }
    }

    private static void community(Rows<SignalRow> rows, CommunityEvent event, EventRef at) {
        String community = event.community().value();
        switch (event) {
            case CommunityEvent.Started _ -> fact(rows, What.STARTED, community, at);
            case CommunityEvent.Closed _ -> fact(rows, What.ENDED, community, at);
            case CommunityEvent.Reopened _ -> fact(rows, What.REOPENED, community, at);
            case CommunityEvent.SuitabilityAssessed e -> {
                long yes = e.complexIssue() ? 1 : 0;
                fact(rows, What.COMPLEX, community, List.of(), yes, null, at);
            }
            case CommunityEvent.TermAgreed e -> {
                long months = ChronoUnit.MONTHS.between(e.from(), e.until().plusDays(1));
                fact(rows, What.TERM, community, List.of(), months, OccurredOn.day(e.from()), at);
            }
            case CommunityEvent.Extended e ->
                    fact(
                            rows,
                            What.EXTENDED,
                            community,
                            List.of(),
                            0,
                            OccurredOn.day(e.until()),
                            at);
            case CommunityEvent.ParticipantJoined e ->
                    fact(rows, What.JOINED, community, e.person(), at);
            case CommunityEvent.ParticipantLeft e ->
                    fact(rows, What.LEFT, community, e.person(), at);
            case CommunityEvent.ExpectationRecorded e ->
                    fact(rows, What.EXPECTED, community, e.person(), at);
            case CommunityEvent.CommitmentGiven e ->
                    fact(rows, What.COMMITTED, community, e.person(), at);
            case CommunityEvent.ReturnExpectationRecorded e ->
                    fact(rows, What.RETURN_EXPECTED, community, e.person(), at);
            case CommunityEvent.ThemeProposed e ->
                    fact(rows, What.BROUGHT_UP, community, e.person(), at);
            case CommunityEvent.ProposalMade e ->
                    fact(rows, What.BROUGHT_UP, community, e.person(), at);
            case CommunityEvent.DecisionTaken _ -> fact(rows, What.DECIDED, community, at);
            case CommunityEvent.ObjectionRaised _ -> fact(rows, What.DISPUTED, community, at);
            case CommunityEvent.ModeratorConfirmed e ->
                    fact(rows, What.CONFIRMED, community, e.nominee(), at);
            case CommunityEvent.ModeratorObjectedTo e -> {
                var both = List.of(e.nominee(), e.person());
                fact(rows, What.OBJECTED, community, both, 0, null, at);
            }
            case CommunityEvent.ModeratorAccepted e -> {
                var both = List.of(e.nominee(), e.person());
                fact(rows, What.ACCEPTED, community, both, 0, null, at);
            }
            case CommunityEvent.RoleAssigned e -> {
                if (e.role() == Role.PULLER) {
                    fact(rows, What.PULLER_TAKEN, community, e.person(), at);
                }
            }
            // It stands before the end of the one and the beginning of the other.
            case CommunityEvent.RoleHandedOver e -> {
                if (e.role() == Role.PULLER) {
                    fact(rows, What.PULLER_TAKEN, community, e.successor(), at);
                }
            }
            case CommunityEvent.RoleEnded e -> {
                if (e.role() == Role.PULLER) {
                    fact(rows, What.PULLER_ENDED, community, e.person(), at);
                } else if (e.role() == Role.MODERATOR) {
                    fact(rows, What.MODERATOR_ENDED, community, e.person(), at);
                }
            }
            case CommunityEvent.Life _,
                    CommunityEvent.People _,
                    CommunityEvent.Roles _,
                    CommunityEvent.Agreements _,
                    CommunityEvent.Direction _,
                    CommunityEvent.Means _ -> {}
        }
    }

    private static void session(Rows<SignalRow> rows, SessionEvent event, EventRef at) {
        String session = event.session().value();
        switch (event) {
            case SessionEvent.Planned e -> {
                if (e.kind() == SessionKind.PLENARY) {
                    fact(rows, What.PLENARY_PLANNED, session, List.of(), e.minutes(), e.on(), at);
                }
            }
            case SessionEvent.Rescheduled e ->
                    fact(rows, What.MOVED, session, List.of(), 0, e.on(), at);
            case SessionEvent.Cancelled _ -> fact(rows, What.CANCELLED, session, at);
            case SessionEvent.Opened _ -> fact(rows, What.HELD, session, at);
            case SessionEvent.HostOffered e -> fact(rows, What.HOSTED, session, e.host(), at);
            case SessionEvent.SubgroupsFormed _ -> fact(rows, What.SPLIT, session, at);
            case SessionEvent.AttendanceRecorded e -> {
                What what = e.attendance() == Attendance.PRESENT ? What.PRESENT : What.AWAY;
                rows.put(
                        "fact/attendance/%s/%s".formatted(session, e.person().value()),
                        new Fact(what, session, List.of(e.person()), 0, null, at));
            }
            case SessionEvent.Course _,
                    SessionEvent.Preparation _,
                    SessionEvent.Part _,
                    SessionEvent.Method _ -> {}
        }
    }

    private static void fact(Rows<SignalRow> rows, What what, String about, EventRef at) {
        fact(rows, what, about, List.of(), 0, null, at);
    }

    private static void fact(
            Rows<SignalRow> rows, What what, String about, PersonId person, EventRef at) {
        fact(rows, what, about, List.of(person), 0, null, at);
    }

    private static void fact(
            Rows<SignalRow> rows,
            What what,
            String about,
            List<PersonId> people,
            long number,
            @Nullable OccurredOn when,
            EventRef at) {
        rows.put(
                "fact/%012d".formatted(at.index()),
                new Fact(what, about, people, number, when, at));
    }

    private static void said(
            Rows<SignalRow> rows,
            OversightEvent.OnSignal event,
            String rule,
            String text,
            EventRef at) {
        rows.put(
                "said/%012d".formatted(at.index()),
                switch (event) {
                    case OversightEvent.SignalAcknowledged e ->
                            new SignalStatement(rule, e.raisedBy(), false, e.person(), text, at);
                    case OversightEvent.SignalDismissed e ->
                            new SignalStatement(rule, e.raisedBy(), true, e.person(), text, at);
                });
    }
}
