package nl.noaber.query.projection;

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
 * All event families as one sealed type, so that a fold is one exhaustive switch: the families are
 * in packages of their own and cannot be sealed together.
 */
public sealed interface EventFamily {

    record OfPerson(PersonEvent event) implements EventFamily {}

    record OfOrganisation(OrganisationEvent event) implements EventFamily {}

    record OfCommunity(CommunityEvent event) implements EventFamily {}

    record OfGroup(GroupEvent event) implements EventFamily {}

    record OfSession(SessionEvent event) implements EventFamily {}

    record OfTie(ContactEvent event) implements EventFamily {}

    record OfMarketplace(MarketplaceEvent event) implements EventFamily {}

    record OfLearning(LearningEvent event) implements EventFamily {}

    record OfStudy(StudyEvent event) implements EventFamily {}

    record OfOversight(OversightEvent event) implements EventFamily {}

    /**
     * The family of an event.
     *
     * @throws IllegalArgumentException if it belongs to none, which a test over the catalogue
     *     excludes
     */
    static EventFamily of(DomainEvent event) {
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
        } else if (event instanceof ContactEvent e) {
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
