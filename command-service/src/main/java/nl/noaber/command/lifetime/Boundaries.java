package nl.noaber.command.lifetime;

import static nl.noaber.command.lifetime.Thing.Kind.AFFILIATION;
import static nl.noaber.command.lifetime.Thing.Kind.HAT;
import static nl.noaber.command.lifetime.Thing.Kind.OUTCOME;

import java.util.List;
import nl.noaber.command.lifetime.Boundary.Begins;
import nl.noaber.command.lifetime.Boundary.Ends;
import nl.noaber.command.lifetime.Boundary.Follows;
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

/**
 * The table of all beginnings and ends: which event begins, ends or follows what in its stream. A
 * new kind of event breaks the build until this table has an answer for it.
 */
public final class Boundaries {
    private Boundaries() {}

    /** What an event means for the things of its stream; empty for most events. */
    public static List<Boundary> of(DomainEvent event) {
        return switch (event) {
            case CommunityEvent community -> CommunityBoundaries.of(community);
            case SessionEvent session -> SessionBoundaries.of(session);
            case GroupEvent group -> GroupBoundaries.of(group);
            case MarketplaceEvent marketplace -> MarketplaceBoundaries.of(marketplace);
            case StudyEvent study -> StudyBoundaries.of(study);
            case PersonEvent person -> of(person);
            case LearningEvent learning -> of(learning);
            case ContactEvent _, OrganisationEvent _, OversightEvent _ -> List.of();
            default ->
                    throw new IllegalArgumentException(
                            "No family has the event " + event.getClass());
        };
    }

    private static List<Boundary> of(PersonEvent event) {
        return switch (event) {
            case PersonEvent.HatDeclared(_, var hat, _) -> List.of(new Begins(Thing.of(HAT, hat)));
            case PersonEvent.HatRetired(_, var hat) -> List.of(new Ends(Thing.of(HAT, hat)));
            case PersonEvent.AffiliationStarted(_, var organisation, _) ->
                    List.of(new Begins(Thing.of(AFFILIATION, organisation)));
            case PersonEvent.AffiliationEnded(_, var organisation) ->
                    List.of(new Ends(Thing.of(AFFILIATION, organisation)));
            case PersonEvent.Registered _,
                    PersonEvent.DetailsChanged _,
                    PersonEvent.LearningStyleRecorded _,
                    PersonEvent.TeamRoleRecorded _ ->
                    List.of();
        };
    }

    private static List<Boundary> of(LearningEvent event) {
        return switch (event) {
            case LearningEvent.OutcomeRecorded _,
                    LearningEvent.OutcomeNotAchieved _,
                    LearningEvent.SideEffectNoted _ ->
                    List.of(new Begins(Thing.of(OUTCOME)));
            case LearningEvent.OutcomeAttributed _ -> List.of(new Follows(Thing.of(OUTCOME)));
            case LearningEvent.Journal _ -> List.of();
        };
    }
}
