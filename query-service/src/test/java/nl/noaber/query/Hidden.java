package nl.noaber.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Basis;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.Presence;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AuditNoteId;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.DecisionId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.id.SignalId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.learning.OutcomeKind;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;

/** One event a family that says a word which others may not hear. */
final class Hidden {

    private Hidden() {}

    /**
     * @param about an event that everybody may see
     */
    static Map<String, DomainEvent> saying(
            String word, CommunityId community, PersonId person, EventId about) {
        var session = new SessionId("session-1");
        var basis = new Basis(session, null);
        var events = new LinkedHashMap<String, DomainEvent>();
        events.put(
                "session",
                new SessionEvent.ContributionMade(
                        session, person, new ActingAs.Undeclared(), word));
        events.put(
                "group",
                new GroupEvent.OutcomeTranslated(new GroupId("group-core"), person, "press", word));
        events.put(
                "decision",
                new CommunityEvent.DecisionTaken(
                        community,
                        new DecisionId("decision-" + word),
                        word,
                        "so it is",
                        "it was said",
                        basis,
                        List.of(new Presence(person, new ActingAs.InRole(Role.PARTICIPANT))),
                        List.of()));
        events.put(
                "signal",
                new OversightEvent.SignalAcknowledged(
                        new SignalId("signal-" + word), community, "W1", about, person, word));
        events.put(
                "oversight",
                new OversightEvent.AuditNoteRecorded(
                        new AuditNoteId("note-" + word), community, null, word));
        events.put("cost", new CommunityEvent.CostRecorded(community, word, new Money(100, "EUR")));
        events.put(
                "outcome",
                new LearningEvent.OutcomeRecorded(
                        new LearningId("outcome-" + word),
                        community,
                        OutcomeKind.CONCRETE,
                        word,
                        List.of()));
        events.put(
                "learning",
                new LearningEvent.LessonDrawn(
                        new LearningId("lesson-of-" + word), community, person, null, word));
        events.put(
                "study",
                new StudyEvent.FindingRecorded(
                        new StudyId("study-1"), new FindingId("finding-" + word), word, List.of()));
        events.put(
                "marketplace",
                new MarketplaceEvent.RequestPosted(
                        new MarketplaceId("marketplace-1"),
                        new RequestId("request-" + word),
                        new Party(
                                new OrganisationId("organisation-1"),
                                person,
                                HistoryBuilder.profile("p", "sector")),
                        word,
                        1));
        return events;
    }
}
