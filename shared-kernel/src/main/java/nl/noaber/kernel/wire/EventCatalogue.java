package nl.noaber.kernel.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;

/** Every kind of event with its wire name; a class may be renamed, a name in this list never. */
public final class EventCatalogue {
    /** The sealed families, one a stream. */
    public static final List<Class<? extends DomainEvent>> FAMILIES =
            List.of(
                    PersonEvent.class,
                    OrganisationEvent.class,
                    CommunityEvent.class,
                    GroupEvent.class,
                    SessionEvent.class,
                    ContactEvent.class,
                    MarketplaceEvent.class,
                    LearningEvent.class,
                    StudyEvent.class,
                    OversightEvent.class);

    /** Every kind of event, stream by stream. */
    public static final List<EventType> TYPES =
            List.of(
                    type("person.registered", PersonEvent.Registered.class),
                    type("person.hat-declared", PersonEvent.HatDeclared.class),
                    type("person.hat-retired", PersonEvent.HatRetired.class),
                    type("person.affiliation-started", PersonEvent.AffiliationStarted.class),
                    type("person.affiliation-ended", PersonEvent.AffiliationEnded.class),
                    type("person.details-changed", PersonEvent.DetailsChanged.class),
                    type("person.learning-style-recorded", PersonEvent.LearningStyleRecorded.class),
                    type("person.team-role-recorded", PersonEvent.TeamRoleRecorded.class),
                    type("organisation.registered", OrganisationEvent.Registered.class),
                    type("organisation.changed", OrganisationEvent.Changed.class),
                    type("community.proposed", CommunityEvent.Proposed.class),
                    type("community.issue-framed", CommunityEvent.IssueFramed.class),
                    type(
                            "community.suitability-assessed",
                            CommunityEvent.SuitabilityAssessed.class),
                    type(
                            "community.suitability-advice-overruled",
                            CommunityEvent.SuitabilityAdviceOverruled.class),
                    type("community.size-limit-agreed", CommunityEvent.SizeLimitAgreed.class),
                    type("community.term-agreed", CommunityEvent.TermAgreed.class),
                    type("community.support-agreed", CommunityEvent.SupportAgreed.class),
                    type("community.started", CommunityEvent.Started.class),
                    type("community.phase-entered", CommunityEvent.PhaseEntered.class),
                    type("community.extended", CommunityEvent.Extended.class),
                    type("community.spawned", CommunityEvent.Spawned.class),
                    type("community.continued-as", CommunityEvent.ContinuedAs.class),
                    type("community.closed", CommunityEvent.Closed.class),
                    type("community.reopened", CommunityEvent.Reopened.class),
                    type("community.candidate-nominated", CommunityEvent.CandidateNominated.class),
                    type(
                            "community.candidate-approached",
                            CommunityEvent.CandidateApproached.class),
                    type("community.candidate-declined", CommunityEvent.CandidateDeclined.class),
                    type("community.join-requested", CommunityEvent.JoinRequested.class),
                    type(
                            "community.join-request-declined",
                            CommunityEvent.JoinRequestDeclined.class),
                    type(
                            "community.expectation-recorded",
                            CommunityEvent.ExpectationRecorded.class),
                    type("community.motivation-recorded", CommunityEvent.MotivationRecorded.class),
                    type("community.commitment-given", CommunityEvent.CommitmentGiven.class),
                    type(
                            "community.return-expectation-recorded",
                            CommunityEvent.ReturnExpectationRecorded.class),
                    type("community.participant-joined", CommunityEvent.ParticipantJoined.class),
                    type("community.profile-changed", CommunityEvent.ProfileChanged.class),
                    type("community.participant-left", CommunityEvent.ParticipantLeft.class),
                    type("community.seat-vacated", CommunityEvent.SeatVacated.class),
                    type("community.seat-filled", CommunityEvent.SeatFilled.class),
                    type("community.hours-reported", CommunityEvent.HoursReported.class),
                    type("community.role-assigned", CommunityEvent.RoleAssigned.class),
                    type("community.role-ended", CommunityEvent.RoleEnded.class),
                    type("community.role-handed-over", CommunityEvent.RoleHandedOver.class),
                    type("community.moderator-nominated", CommunityEvent.ModeratorNominated.class),
                    type("community.moderator-accepted", CommunityEvent.ModeratorAccepted.class),
                    type(
                            "community.moderator-objected-to",
                            CommunityEvent.ModeratorObjectedTo.class),
                    type("community.moderator-confirmed", CommunityEvent.ModeratorConfirmed.class),
                    type("community.principles-agreed", CommunityEvent.PrinciplesAgreed.class),
                    type("community.principle-amended", CommunityEvent.PrincipleAmended.class),
                    type(
                            "community.principle-strain-noted",
                            CommunityEvent.PrincipleStrainNoted.class),
                    type("community.openness-agreed", CommunityEvent.OpennessAgreed.class),
                    type(
                            "community.communication-agreed",
                            CommunityEvent.CommunicationAgreed.class),
                    type("community.matters-kept-apart", CommunityEvent.MattersKeptApart.class),
                    type("community.interest-declared", CommunityEvent.InterestDeclared.class),
                    type(
                            "community.shared-vision-adopted",
                            CommunityEvent.SharedVisionAdopted.class),
                    type("community.theme-proposed", CommunityEvent.ThemeProposed.class),
                    type("community.theme-chosen", CommunityEvent.ThemeChosen.class),
                    type("community.theme-dropped", CommunityEvent.ThemeDropped.class),
                    type("community.goal-set", CommunityEvent.GoalSet.class),
                    type("community.goal-broadened", CommunityEvent.GoalBroadened.class),
                    type("community.learning-goal-set", CommunityEvent.LearningGoalSet.class),
                    type(
                            "community.learning-question-raised",
                            CommunityEvent.LearningQuestionRaised.class),
                    type("community.proposal-made", CommunityEvent.ProposalMade.class),
                    type("community.objection-raised", CommunityEvent.ObjectionRaised.class),
                    type("community.decision-taken", CommunityEvent.DecisionTaken.class),
                    type("community.decision-revised", CommunityEvent.DecisionRevised.class),
                    type("community.funding-contributed", CommunityEvent.FundingContributed.class),
                    type("community.cost-recorded", CommunityEvent.CostRecorded.class),
                    type(
                            "community.in-kind-contribution-recorded",
                            CommunityEvent.InKindContributionRecorded.class),
                    type("group.formed", GroupEvent.Formed.class),
                    type("group.mandate-set", GroupEvent.MandateSet.class),
                    type("group.member-added", GroupEvent.MemberAdded.class),
                    type("group.member-removed", GroupEvent.MemberRemoved.class),
                    type("group.dissolved", GroupEvent.Dissolved.class),
                    type("group.advice-requested", GroupEvent.AdviceRequested.class),
                    type("group.advice-given", GroupEvent.AdviceGiven.class),
                    type("group.advice-answered", GroupEvent.AdviceAnswered.class),
                    type("group.advice-followed-up", GroupEvent.AdviceFollowedUp.class),
                    type("group.outcome-translated", GroupEvent.OutcomeTranslated.class),
                    type("session.planned", SessionEvent.Planned.class),
                    type("session.rescheduled", SessionEvent.Rescheduled.class),
                    type("session.cancelled", SessionEvent.Cancelled.class),
                    type("session.opened", SessionEvent.Opened.class),
                    type("session.closed", SessionEvent.Closed.class),
                    type("session.reported", SessionEvent.Reported.class),
                    type("session.host-offered", SessionEvent.HostOffered.class),
                    type("session.agenda-prepared", SessionEvent.AgendaPrepared.class),
                    type("session.invitation-sent", SessionEvent.InvitationSent.class),
                    type("session.guest-invited", SessionEvent.GuestInvited.class),
                    type("session.attendance-recorded", SessionEvent.AttendanceRecorded.class),
                    type("session.guest-attended", SessionEvent.GuestAttended.class),
                    type("session.visitors-counted", SessionEvent.VisitorsCounted.class),
                    type("session.role-switched", SessionEvent.RoleSwitched.class),
                    type("session.hats-combined", SessionEvent.HatsCombined.class),
                    type("session.contribution-made", SessionEvent.ContributionMade.class),
                    type("session.assignment-given", SessionEvent.AssignmentGiven.class),
                    type(
                            "session.assignment-reported-back",
                            SessionEvent.AssignmentReportedBack.class),
                    type("session.subgroups-formed", SessionEvent.SubgroupsFormed.class),
                    type("session.work-form-used", SessionEvent.WorkFormUsed.class),
                    type("session.process-observed", SessionEvent.ProcessObserved.class),
                    type("tie.contact-made", ContactEvent.ContactMade.class),
                    type("tie.catch-up-held", ContactEvent.CatchUpHeld.class),
                    type("tie.tie-reported", ContactEvent.TieReported.class),
                    type("tie.own-network-shared", ContactEvent.OwnNetworkShared.class),
                    type("tie.help-asked-publicly", ContactEvent.HelpAskedPublicly.class),
                    type("tie.help-given", ContactEvent.HelpGiven.class),
                    type("marketplace.announced", MarketplaceEvent.Announced.class),
                    type("marketplace.opened", MarketplaceEvent.Opened.class),
                    type("marketplace.request-posted", MarketplaceEvent.RequestPosted.class),
                    type("marketplace.request-withdrawn", MarketplaceEvent.RequestWithdrawn.class),
                    type("marketplace.offer-posted", MarketplaceEvent.OfferPosted.class),
                    type("marketplace.offer-withdrawn", MarketplaceEvent.OfferWithdrawn.class),
                    type("marketplace.match-proposed", MarketplaceEvent.MatchProposed.class),
                    type("marketplace.match-accepted", MarketplaceEvent.MatchAccepted.class),
                    type("marketplace.match-declined", MarketplaceEvent.MatchDeclined.class),
                    type("marketplace.match-agreed", MarketplaceEvent.MatchAgreed.class),
                    type("marketplace.match-valued", MarketplaceEvent.MatchValued.class),
                    type("marketplace.match-fulfilled", MarketplaceEvent.MatchFulfilled.class),
                    type("marketplace.match-lapsed", MarketplaceEvent.MatchLapsed.class),
                    type("marketplace.closed", MarketplaceEvent.Closed.class),
                    type("learning.reflection-recorded", LearningEvent.ReflectionRecorded.class),
                    type("learning.insight-recorded", LearningEvent.InsightRecorded.class),
                    type("learning.lesson-drawn", LearningEvent.LessonDrawn.class),
                    type("learning.dilemma-shared", LearningEvent.DilemmaShared.class),
                    type("learning.mistake-named", LearningEvent.MistakeNamed.class),
                    type("learning.view-changed", LearningEvent.ViewChanged.class),
                    type(
                            "learning.interim-evaluation-held",
                            LearningEvent.InterimEvaluationHeld.class),
                    type("learning.expectation-adjusted", LearningEvent.ExpectationAdjusted.class),
                    type("learning.success-celebrated", LearningEvent.SuccessCelebrated.class),
                    type("learning.carried-home", LearningEvent.CarriedHome.class),
                    type("learning.practice-adopted", LearningEvent.PracticeAdopted.class),
                    type("learning.purpose-reconsidered", LearningEvent.PurposeReconsidered.class),
                    type("learning.outcome-recorded", LearningEvent.OutcomeRecorded.class),
                    type("learning.outcome-not-achieved", LearningEvent.OutcomeNotAchieved.class),
                    type("learning.outcome-attributed", LearningEvent.OutcomeAttributed.class),
                    type("learning.side-effect-noted", LearningEvent.SideEffectNoted.class),
                    type("study.opened", StudyEvent.Opened.class),
                    type("study.stopped", StudyEvent.Stopped.class),
                    type("study.closed", StudyEvent.Closed.class),
                    type("study.consent-given", StudyEvent.ConsentGiven.class),
                    type("study.consent-withdrawn", StudyEvent.ConsentWithdrawn.class),
                    type("study.observation-recorded", StudyEvent.ObservationRecorded.class),
                    type("study.interview-held", StudyEvent.InterviewHeld.class),
                    type("study.questionnaire-answered", StudyEvent.QuestionnaireAnswered.class),
                    type("study.document-analysed", StudyEvent.DocumentAnalysed.class),
                    type("study.finding-recorded", StudyEvent.FindingRecorded.class),
                    type("study.finding-fed-back", StudyEvent.FindingFedBack.class),
                    type("study.finding-contested", StudyEvent.FindingContested.class),
                    type("study.replay-run", StudyEvent.ReplayRun.class),
                    type("study.dataset-exported", StudyEvent.DatasetExported.class),
                    type("oversight.correction-recorded", OversightEvent.CorrectionRecorded.class),
                    type("oversight.signal-acknowledged", OversightEvent.SignalAcknowledged.class),
                    type("oversight.signal-dismissed", OversightEvent.SignalDismissed.class),
                    type("oversight.visibility-released", OversightEvent.VisibilityReleased.class),
                    type("oversight.event-attributed", OversightEvent.EventAttributed.class),
                    type("oversight.audit-note-recorded", OversightEvent.AuditNoteRecorded.class));

    private static final Map<Class<?>, EventType> BY_CLASS = new HashMap<>();
    private static final Map<String, EventType> BY_NAME = new HashMap<>();

    static {
        for (EventType type : TYPES) {
            if (BY_CLASS.put(type.event(), type) != null
                    || BY_NAME.put(type.name(), type) != null) {
                throw new IllegalStateException("Twice in the catalogue: " + type.name());
            }
        }
    }

    private EventCatalogue() {}

    private static EventType type(String name, Class<? extends DomainEvent> event) {
        return new EventType(name, 1, event);
    }

    /**
     * The wire name of a kind of event.
     *
     * @throws IllegalArgumentException if it is not in the catalogue, which {@code
     *     EventCatalogueTest} excludes
     */
    public static EventType of(Class<? extends DomainEvent> event) {
        EventType type = BY_CLASS.get(event);
        if (type == null) {
            throw new IllegalArgumentException("Not in the catalogue: " + event.getName());
        }
        return type;
    }

    /**
     * The kind of event with this wire name.
     *
     * @throws UnknownEvent if there is none
     */
    public static EventType named(String name, int revision) {
        EventType type = BY_NAME.get(name);
        if (type == null || revision < 1 || revision > type.revision()) {
            throw new UnknownEvent(name, revision);
        }
        return type;
    }
}
