package nl.noaber.command.web;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.command.acting.Act;
import nl.noaber.command.acting.ActingRule;
import nl.noaber.command.acting.Standing;
import nl.noaber.kernel.ActingAs;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with an errand and how, and whether they may (rules H6, H11 and H16).
 *
 * <p>Roles and membership are read from another stream than the one that changes. A race is
 * harmless: whoever lays down a role at the same moment could as well have acted just before.
 */
final class Involved {
    final Set<PersonId> concerned = new HashSet<>();
    final Set<PersonId> newcomers = new HashSet<>();
    final Set<PersonId> representatives = new HashSet<>();
    Set<Role> recorders = Act.RECORDERS;
    PersonId actor;
    Act.@Nullable Grant granted;
    @Nullable PersonId speaker;
    boolean firstStep;
    boolean afterLeaving;
    boolean auditing;

    Involved(PersonId actor) {
        this.actor = actor;
    }

    /** Outside any community it is enough to be known. */
    void permit(House house, Request<?> request) {
        if (!firstStep && !house.registrations().isRegistered(request.account())) {
            throw Problem.notFound();
        }
    }

    void permit(House house, CommunityId community, Request<?> request, Situation situation) {
        if (auditing && request.auditor()) {
            requireAuditor(house, community, request, situation);
            return;
        }
        PersonId account = request.account();
        Standing standing = house.standings().of(community, account);
        boolean belongs =
                afterLeaving ? standing.everBelonged() : standing.isMember(situation.today());
        if (!belongs && !representatives.contains(account)) {
            throw Problem.notFound();
        }
        ActingRule.WIDER_THAN_AGREED.when(
                house.communities()
                        .openness(community, situation.occurredOn())
                        .filter(widest -> situation.visibility().compareTo(widest) > 0)
                        .isPresent());
        new Act(
                        account,
                        actor,
                        concerned,
                        situation.actingAs(),
                        situation.occurredOn(),
                        granted,
                        recorders,
                        afterLeaving || representatives.contains(actor) || actor.equals(speaker))
                .permit(standing, house.standings().of(community, actor), situation.today());
        ActingRule.NOT_REGISTERED.unless(
                newcomers.stream().allMatch(house.registrations()::isRegistered));
    }

    /** Who looks after the record is nothing in the community and speaks for themself. */
    private void requireAuditor(
            House house, CommunityId audited, Request<?> request, Situation situation) {
        if (!house.communities().exists(audited)) {
            throw Problem.notFound();
        }
        ActingRule.MAY_NOT_RECORD_FOR_OTHERS.unless(actor.equals(request.account()));
        ActingRule.CAPACITY_NOT_HELD.unless(situation.actingAs() instanceof ActingAs.Undeclared);
    }
}
