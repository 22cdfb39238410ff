package nl.noaber.command.authorization;

import java.util.Set;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acting in a community, perhaps recorded by another.
 *
 * @param account person of the account that records it
 * @param actor person who did it
 * @param concerned others whom it declares something about, such as somebody who joins
 * @param granted role that the act itself gives to somebody, if any
 * @param recording what somebody needs who records for others here
 * @param forOwnSide whether the actor need not belong to the community: speaks for a party in it,
 *     or says after leaving what is theirs alone to say
 */
public record ActionRequest(
        PersonId account,
        PersonId actor,
        Set<PersonId> concerned,
        ActingAs actingAs,
        OccurredOn occurredOn,
        @Nullable Grant granted,
        Permission recording,
        boolean forOwnSide) {
    /** A role that somebody gets by what is done. */
    public record Grant(PersonId to, Role role) {}

    public ActionRequest {
        concerned = Set.copyOf(concerned);
    }

    /**
     * Refuses what rules H6 and H16 forbid.
     *
     * @param accountStanding what the account's person is there
     * @param actorStanding what the actor is there
     * @param today the day of recording: recording is done now, acting was done then
     */
    public void permit(Membership accountStanding, Membership actorStanding, OccurredOn today) {
        boolean onlyOwn = account.equals(actor) && concerned.stream().allMatch(account::equals);
        AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS.unless(
                onlyOwn || accountStanding.may(recording, today));
        AuthorizationRule.NOT_THEIRS_TO_GRANT.when(
                isEntrusted(accountStanding, today)
                        && !accountStanding.may(Permission.RECORD_FOR_OTHERS, today));
        AuthorizationRule.ACTOR_NOT_A_MEMBER.unless(
                forOwnSide || takesUp() || actorStanding.isMember(occurredOn));
        AuthorizationRule.CAPACITY_NOT_HELD.unless(
                grantsCapacity() || actorStanding.holds(actingAs, occurredOn),
                new RefusedItem("actingAs", null, actingAs.code()));
    }

    /** Requires that the actor is {@code person}; a recorder may write it down (rule H16). */
    public static void requireOneself(PersonId person, Envelope envelope) {
        AuthorizationRule.NOT_FOR_ANOTHER.unless(envelope.actor().equals(person));
    }

    /** A researcher takes no other role: it would show data without consent. */
    private boolean isEntrusted(Membership accountStanding, OccurredOn today) {
        return granted != null
                && (granted.role().isEntrusted()
                        || (granted.to().equals(account)
                                && accountStanding.may(Permission.CONDUCT_RESEARCH, today)));
    }

    private boolean takesUp() {
        return granted != null && granted.to().equals(actor);
    }

    private boolean grantsCapacity() {
        return granted != null
                && granted.to().equals(actor)
                && actingAs.equals(new ActingAs.InRole(granted.role()));
    }
}
