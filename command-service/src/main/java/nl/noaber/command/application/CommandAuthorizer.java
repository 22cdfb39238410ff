package nl.noaber.command.application;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.Problem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with an errand and how, and whether they may (rules H6, H11 and H16).
 *
 * <p>Roles and membership are read from another stream than the one that changes. A race is
 * harmless: whoever lays down a role at the same moment could as well have acted just before.
 */
final class CommandAuthorizer {
    final Set<PersonId> concerned = new HashSet<>();
    final Set<PersonId> newcomers = new HashSet<>();
    final Set<PersonId> representatives = new HashSet<>();
    Permission recording = Permission.RECORD_FOR_OTHERS;
    PersonId actor;
    ActionRequest.@Nullable Grant granted;
    @Nullable PersonId speaker;
    boolean firstStep;
    boolean afterLeaving;
    boolean auditing;

    CommandAuthorizer(PersonId actor) {
        this.actor = actor;
    }

    /** Outside any community it is enough to be known. */
    void permit(CommandServices house, CommandRequest<?> request) {
        if (!firstStep && !house.registrations().isRegistered(request.account())) {
            throw Problem.notFound();
        }
    }

    void permit(
            CommandServices house,
            CommunityId community,
            CommandRequest<?> request,
            ResolvedMetadata situation) {
        if (auditing && request.auditor()) {
            requireAuditor(house, community, request, situation);
            return;
        }
        PersonId account = request.account();
        Membership standing = house.standings().of(community, account);
        boolean belongs =
                afterLeaving ? standing.everBelonged() : standing.isMember(situation.today());
        if (!belongs && !representatives.contains(account)) {
            throw Problem.notFound();
        }
        AuthorizationRule.WIDER_THAN_AGREED.when(
                house.communities()
                        .openness(community, situation.occurredOn())
                        .filter(situation.visibility()::isWiderThan)
                        .isPresent());
        new ActionRequest(
                        account,
                        actor,
                        concerned,
                        situation.actingAs(),
                        situation.occurredOn(),
                        granted,
                        recording,
                        afterLeaving || representatives.contains(actor) || actor.equals(speaker))
                .permit(standing, house.standings().of(community, actor), situation.today());
        AuthorizationRule.NOT_REGISTERED.unless(
                newcomers.stream().allMatch(house.registrations()::isRegistered));
    }

    /** Who looks after the record is nothing in the community and speaks for themself. */
    private void requireAuditor(
            CommandServices house,
            CommunityId audited,
            CommandRequest<?> request,
            ResolvedMetadata situation) {
        if (!house.communities().exists(audited)) {
            throw Problem.notFound();
        }
        AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS.unless(actor.equals(request.account()));
        AuthorizationRule.CAPACITY_NOT_HELD.unless(
                situation.actingAs() instanceof ActingAs.Undeclared);
    }
}
