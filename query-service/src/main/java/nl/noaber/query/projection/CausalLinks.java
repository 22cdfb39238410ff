package nl.noaber.query.projection;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.study.StudyEvent;

/** Finds the earlier events that an event names as its causes or its subject. */
public final class CausalLinks {

    private CausalLinks() {}

    /** The cause in the envelope first, then the events named in the payload; each once. */
    public static List<EventId> back(RecordedEvent at) {
        var back = new ArrayList<EventId>();
        EventId causation = at.envelope().causation();
        if (causation != null) {
            back.add(causation);
        }
        back.addAll(said(at));
        return back.stream().distinct().toList();
    }

    private static List<EventId> said(RecordedEvent at) {
        return switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.DecisionTaken e) -> e.followsFrom();
            case EventFamily.OfCommunity(CommunityEvent.DecisionRevised e) -> e.followsFrom();
            case EventFamily.OfCommunity(CommunityEvent.ObjectionRaised e) -> List.of(e.against());
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) ->
                    List.of();
            case EventFamily.OfLearning(LearningEvent.OutcomeRecorded e) -> e.attributedTo();
            case EventFamily.OfLearning(LearningEvent.OutcomeNotAchieved e) -> e.attributedTo();
            case EventFamily.OfLearning(LearningEvent.OutcomeAttributed e) -> e.attributedTo();
            case EventFamily.OfLearning(LearningEvent.SideEffectNoted e) -> e.attributedTo();
            case EventFamily.OfLearning(LearningEvent.Journal _) -> List.of();
            case EventFamily.OfStudy(StudyEvent.FindingRecorded e) -> e.restsOn();
            case EventFamily.OfStudy(StudyEvent.Life _),
                    EventFamily.OfStudy(StudyEvent.Consent _),
                    EventFamily.OfStudy(StudyEvent.Research _) ->
                    List.of();
            case EventFamily.OfOversight(OversightEvent.SignalAcknowledged e) ->
                    List.of(e.raisedBy());
            case EventFamily.OfOversight(OversightEvent.SignalDismissed e) -> List.of(e.raisedBy());
            case EventFamily.OfOversight(OversightEvent.VisibilityReleased e) ->
                    List.of(e.released());
            case EventFamily.OfOversight(OversightEvent.CorrectionRecorded e) ->
                    List.of(e.corrected());
            case EventFamily.OfOversight(OversightEvent.EventAttributed e) ->
                    List.of(e.attributed());
            case EventFamily.OfOversight(OversightEvent.AuditNoteRecorded e) -> {
                EventId about = e.about();
                yield about == null ? List.of() : List.of(about);
            }
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfGroup _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _ ->
                    List.of();
        };
    }
}
