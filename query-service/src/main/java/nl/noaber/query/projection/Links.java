package nl.noaber.query.projection;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.RecordedEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.study.StudyEvent;

/** Which earlier events an event names as what it comes from or is about. */
public final class Links {

    private Links() {}

    /** Its cause in the envelope first, then what it says itself; each once. */
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
        return switch (Family.of(at.event())) {
            case Family.OfCommunity(CommunityEvent.DecisionTaken e) -> e.followsFrom();
            case Family.OfCommunity(CommunityEvent.DecisionRevised e) -> e.followsFrom();
            case Family.OfCommunity(CommunityEvent.ObjectionRaised e) -> List.of(e.against());
            case Family.OfCommunity(CommunityEvent.Life _),
                    Family.OfCommunity(CommunityEvent.People _),
                    Family.OfCommunity(CommunityEvent.Roles _),
                    Family.OfCommunity(CommunityEvent.Agreements _),
                    Family.OfCommunity(CommunityEvent.Direction _),
                    Family.OfCommunity(CommunityEvent.Means _) ->
                    List.of();
            case Family.OfLearning(LearningEvent.OutcomeRecorded e) -> e.attributedTo();
            case Family.OfLearning(LearningEvent.OutcomeNotAchieved e) -> e.attributedTo();
            case Family.OfLearning(LearningEvent.OutcomeAttributed e) -> e.attributedTo();
            case Family.OfLearning(LearningEvent.SideEffectNoted e) -> e.attributedTo();
            case Family.OfLearning(LearningEvent.Journal _) -> List.of();
            case Family.OfStudy(StudyEvent.FindingRecorded e) -> e.restsOn();
            case Family.OfStudy(StudyEvent.Life _),
                    Family.OfStudy(StudyEvent.Consent _),
                    Family.OfStudy(StudyEvent.Research _) ->
                    List.of();
            case Family.OfOversight(OversightEvent.SignalAcknowledged e) -> List.of(e.raisedBy());
            case Family.OfOversight(OversightEvent.SignalDismissed e) -> List.of(e.raisedBy());
            case Family.OfOversight(OversightEvent.VisibilityReleased e) -> List.of(e.released());
            case Family.OfOversight(OversightEvent.CorrectionRecorded e) -> List.of(e.corrected());
            case Family.OfOversight(OversightEvent.AuditNoteRecorded e) -> {
                EventId about = e.about();
                yield about == null ? List.of() : List.of(about);
            }
            case Family.OfPerson _,
                    Family.OfOrganisation _,
                    Family.OfGroup _,
                    Family.OfSession _,
                    Family.OfTie _,
                    Family.OfMarketplace _ ->
                    List.of();
        };
    }
}
