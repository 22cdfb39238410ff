package nl.noaber.query.projection;

import nl.noaber.kernel.DomainEvent;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.learning.LearningEvent;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.organisation.OrganisationEvent;
import nl.noaber.kernel.oversight.OversightEvent;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.tie.TieEvent;

/**
 * All event families as one sealed type, so that a fold is one exhaustive switch: the families live
 * in packages of their own and cannot be sealed together.
 */
public sealed interface Family {

    record OfPerson(PersonEvent event) implements Family {}

    record OfOrganisation(OrganisationEvent event) implements Family {}

    record OfCommunity(CommunityEvent event) implements Family {}

    record OfGroup(GroupEvent event) implements Family {}

    record OfSession(SessionEvent event) implements Family {}

    record OfTie(TieEvent event) implements Family {}

    record OfMarketplace(MarketplaceEvent event) implements Family {}

    record OfLearning(LearningEvent event) implements Family {}

    record OfStudy(StudyEvent event) implements Family {}

    record OfOversight(OversightEvent event) implements Family {}

    /**
     * The family of an event.
     *
     * @throws IllegalArgumentException if it belongs to none, which a test over the catalogue
     *     excludes
     */
    static Family of(DomainEvent event) {
        if (event instanceof PersonEvent e) {
            return new OfPerson(e);
        } else if (event instanceof OrganisationEvent e) {
            return new OfOrganisation(e);
        } else if (event instanceof CommunityEvent e) {
            return new OfCommunity(e);
        } else if (event instanceof GroupEvent e) {
            return new OfGroup(e);
        } else if (event instanceof SessionEvent e) {
            return new OfSession(e);
        } else if (event instanceof TieEvent e) {
            return new OfTie(e);
        } else if (event instanceof MarketplaceEvent e) {
            return new OfMarketplace(e);
        } else if (event instanceof LearningEvent e) {
            return new OfLearning(e);
        } else if (event instanceof StudyEvent e) {
            return new OfStudy(e);
        } else if (event instanceof OversightEvent e) {
            return new OfOversight(e);
        }
        throw new IllegalArgumentException("An event of no family: " + event.getClass().getName());
    }
}
