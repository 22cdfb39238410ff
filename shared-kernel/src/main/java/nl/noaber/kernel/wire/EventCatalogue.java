package nl.noaber.kernel.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.tie.TieEvent;

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
                    TieEvent.class,
                    MarketplaceEvent.class,
                    LearningEvent.class,
                    OversightEvent.class);

    /** Every kind of event, stream by stream. */
    public static final List<EventType> TYPES =
            List.of(
                    type("person.registered", PersonEvent.Registered.class),
                    type("person.hat-declared", PersonEvent.HatDeclared.class),
                    type("person.hat-retired", PersonEvent.HatRetired.class),
                    type("person.affiliation-started", PersonEvent.AffiliationStarted.class),
                    type("person.affiliation-ended", PersonEvent.AffiliationEnded.class),
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
                    type("community.participant-joined", CommunityEvent.ParticipantJoined.class),
                    type("community.participant-left", CommunityEvent.ParticipantLeft.class),
                    type("community.role-assigned", CommunityEvent.RoleAssigned.class),
                    type("community.role-ended", CommunityEvent.RoleEnded.class),
                    type("community.closed", CommunityEvent.Closed.class),
                    type("group.formed", GroupEvent.Formed.class),
                    type("group.member-added", GroupEvent.MemberAdded.class),
                    type("group.member-removed", GroupEvent.MemberRemoved.class),
                    type("group.dissolved", GroupEvent.Dissolved.class),
                    type("session.planned", SessionEvent.Planned.class),
                    type("session.rescheduled", SessionEvent.Rescheduled.class),
                    type("session.cancelled", SessionEvent.Cancelled.class),
                    type("session.host-offered", SessionEvent.HostOffered.class),
                    type("session.opened", SessionEvent.Opened.class),
                    type("session.attendance-recorded", SessionEvent.AttendanceRecorded.class),
                    type("session.role-switched", SessionEvent.RoleSwitched.class),
                    type("session.contribution-made", SessionEvent.ContributionMade.class),
                    type("session.subgroups-formed", SessionEvent.SubgroupsFormed.class),
                    type("session.closed", SessionEvent.Closed.class),
                    type("session.reported", SessionEvent.Reported.class),
                    type("tie.contact-made", TieEvent.ContactMade.class),
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
                    type("learning.lesson-drawn", LearningEvent.LessonDrawn.class),
                    type("learning.outcome-recorded", LearningEvent.OutcomeRecorded.class),
                    type("oversight.correction-recorded", OversightEvent.CorrectionRecorded.class));

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
