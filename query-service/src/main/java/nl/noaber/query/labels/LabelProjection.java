package nl.noaber.query.labels;

import nl.noaber.kernel.Profile;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.query.labels.LabelRow.Label;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;

/**
 * Folds what things are called: from the same events as every other view, so that a name is known
 * to exactly those who may see an event that gives it.
 */
public final class LabelProjection implements Projection<LabelRow> {

    public static final LabelProjection VIEW = new LabelProjection();

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LabelRow> rows() {
        return LabelRow.class;
    }

    /** A name changes no answer but together with a row of the view that shows the id. */
    @Override
    public boolean announces(String key) {
        return false;
    }

    @Override
    public void fold(Rows<LabelRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfCommunity(CommunityEvent.Proposed e) -> {
                named(rows, e.community(), e.name());
                named(rows, e.initiator(), e.initiatorProfile());
            }
            case EventFamily.OfCommunity(CommunityEvent.ParticipantJoined e) ->
                    named(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.RoleAssigned e) ->
                    named(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.ProfileChanged e) ->
                    named(rows, e.person(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.ModeratorNominated e) ->
                    named(rows, e.nominee(), e.profile());
            case EventFamily.OfCommunity(CommunityEvent.Life _),
                    EventFamily.OfCommunity(CommunityEvent.People _),
                    EventFamily.OfCommunity(CommunityEvent.Roles _),
                    EventFamily.OfCommunity(CommunityEvent.Agreements _),
                    EventFamily.OfCommunity(CommunityEvent.Direction _),
                    EventFamily.OfCommunity(CommunityEvent.Means _) -> {}
            case EventFamily.OfSession(SessionEvent.Planned e) ->
                    named(rows, e.session(), e.title());
            case EventFamily.OfSession(SessionEvent.AssignmentGiven e) ->
                    named(rows, e.assignment(), e.text());
            case EventFamily.OfSession(SessionEvent.Course _),
                    EventFamily.OfSession(SessionEvent.Preparation _),
                    EventFamily.OfSession(SessionEvent.Part _),
                    EventFamily.OfSession(SessionEvent.Method _) -> {}
            case EventFamily.OfGroup(GroupEvent.Formed e) -> named(rows, e.group(), e.name());
            case EventFamily.OfGroup(GroupEvent.Life _),
                    EventFamily.OfGroup(GroupEvent.Advice _) -> {}
            case EventFamily.OfMarketplace(MarketplaceEvent.Announced e) ->
                    named(rows, e.marketplace(), e.title());
            case EventFamily.OfMarketplace(MarketplaceEvent.RequestPosted e) -> {
                named(rows, e.request(), e.description());
                named(rows, e.party());
            }
            case EventFamily.OfMarketplace(MarketplaceEvent.OfferPosted e) -> {
                named(rows, e.offer(), e.description());
                named(rows, e.party());
            }
            case EventFamily.OfMarketplace(MarketplaceEvent.Opened _),
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
            case EventFamily.OfLearning(LearningEvent.OutcomeRecorded e) ->
                    named(rows, e.entry(), e.title());
            case EventFamily.OfLearning(LearningEvent.OutcomeNotAchieved e) ->
                    named(rows, e.entry(), e.title());
            case EventFamily.OfLearning(LearningEvent.SideEffectNoted e) ->
                    named(rows, e.entry(), e.title());
            case EventFamily.OfLearning(LearningEvent.Journal _),
                    EventFamily.OfLearning(LearningEvent.Return _) -> {}
            case EventFamily.OfStudy(StudyEvent.Opened e) -> named(rows, e.study(), e.title());
            case EventFamily.OfStudy(StudyEvent.Life _),
                    EventFamily.OfStudy(StudyEvent.Consent _),
                    EventFamily.OfStudy(StudyEvent.Research _) -> {}
            case EventFamily.OfTie _,
                    EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void named(Rows<LabelRow> rows, Party party) {
        named(rows, party.person(), party.profile());
    }

    private static void named(Rows<LabelRow> rows, Identifier id, Profile profile) {
        named(rows, id, profile.label());
    }

    private static void named(Rows<LabelRow> rows, Identifier id, String label) {
        rows.put(id.value(), new Label(label));
    }
}
