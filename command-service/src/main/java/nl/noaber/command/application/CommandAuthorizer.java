package nl.noaber.command.application;

import java.util.Optional;
import java.util.Set;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.command.lookup.CommunityLookup;
import nl.noaber.command.lookup.CommunityLookup.CommunityState;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.Membership;
import nl.noaber.command.lookup.OrganisationLookup;
import nl.noaber.command.lookup.PersonLookup;
import nl.noaber.command.request.Problem;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.EventReferences;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Decides whether an account may execute a command (rules H6, H11 and H16). It runs on the command
 * bus at every attempt, so a repeated attempt is judged on the state that it meets.
 *
 * <p>A command that changes the community itself is judged after its aggregate was loaded and
 * locked: if another process appends meanwhile, the append of this one fails and it is judged anew.
 * For other streams a race is harmless: the same command could have come a moment earlier.
 */
@Component
public class CommandAuthorizer implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Metadata key of the {@link CommandContext}. */
    static final String CONTEXT = "noaber.context";

    private final CommunityLookup communities;
    private final PersonLookup people;
    private final EventLookup events;
    private final OrganisationLookup organisations;
    private final Repository<?> communityAggregates;

    CommandAuthorizer(
            CommunityLookup communities,
            PersonLookup people,
            EventLookup events,
            OrganisationLookup organisations,
            @Qualifier("communityAggregateRepository") Repository<?> communityAggregates) {
        this.communities = communities;
        this.people = people;
        this.events = events;
        this.organisations = organisations;
        this.communityAggregates = communityAggregates;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        judge(unit.getMessage());
        return chain.proceed();
    }

    /**
     * Judges a command in the current unit of work.
     *
     * @throws Problem if the account may not know of the community, or the metadata cannot be true
     * @throws nl.noaber.command.rule.CommandRejected if a rule forbids it
     */
    void judge(CommandMessage<?> command) {
        if (!(command.getMetaData().get(CONTEXT) instanceof CommandContext context)) {
            throw new IllegalStateException("A command without context is never authorized");
        }
        requirePlausible(context);
        Optional<? extends CommunityState> community =
                context.community().flatMap(communities::find);
        if (community.isPresent() && changesCommunity(command, context)) {
            communityAggregates.load(context.community().orElseThrow().value());
            community = context.community().flatMap(communities::find);
        }
        authorize(context, community);
        requireOrganisations(command);
    }

    private static boolean changesCommunity(CommandMessage<?> command, CommandContext context) {
        return context.community()
                .filter(id -> id.value().equals(command.getMetaData().get(CommandExecutor.STREAM)))
                .isPresent();
    }

    /**
     * Judges a command on one state of its community.
     *
     * @throws Problem 404 if the account may not know of the community, 422 if the metadata cannot
     *     be true
     * @throws nl.noaber.command.rule.CommandRejected if a rule forbids it
     */
    private void authorize(CommandContext context, Optional<? extends CommunityState> community) {
        if (context.community().isEmpty()) {
            requireRegistered(context);
        } else if (context.isByAuditor()) {
            requireAuditor(context, community);
        } else {
            requireMember(context, community.orElseThrow(Problem::notFound));
        }
        requireCause(context);
    }

    /** Refuses what nobody can have seen. */
    private static void requirePlausible(CommandContext context) {
        if (context.provenance() == Provenance.SOURCE && context.metadata().sourceRef() == null) {
            throw Problem.sourceMissing();
        }
        if (context.occurredOn().to().isAfter(context.request().today().to())) {
            throw Problem.inTheFuture();
        }
    }

    /** Every organisation that a command names is registered, whichever command it is. */
    private void requireOrganisations(CommandMessage<?> message) {
        if (message.getPayload() instanceof StreamCommand command) {
            for (var named :
                    EventReferences.located(command.statement(), OrganisationId.class, Set.of())) {
                AuthorizationRule.ORGANISATION_NOT_REGISTERED.unless(
                        named.identifier().equals(command.stream())
                                || organisations.isRegistered(named.identifier()),
                        new RefusedItem(field(named), named.index(), named.identifier().value()));
            }
        }
    }

    /** The field of the body: what a command carries as event or envelope is not nested there. */
    private static String field(EventReferences.Reference<?> named) {
        return named.field().replaceFirst("^(event|envelope)\\.", "");
    }

    /** Outside a community any registered person may act; a founder acts for themself. */
    private void requireRegistered(CommandContext context) {
        AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS.when(
                context.isFounding() && !context.actor().equals(context.request().account()));
        if (!context.isFirstRegistration() && !people.isRegistered(context.request().account())) {
            throw Problem.notFound();
        }
    }

    /**
     * Whether the account may know that the resource of a command exists; if not, every answer to
     * it is that of an absent one.
     */
    public boolean knows(CommandContext context) {
        if (context.community().isEmpty()) {
            return true;
        }
        Optional<? extends CommunityState> community =
                context.community().flatMap(communities::find);
        return community.isPresent()
                && (context.isByAuditor()
                        || belongs(
                                context,
                                people.membership(community.get(), context.request().account())));
    }

    private static boolean belongs(CommandContext context, Membership membership) {
        return context.representsParty()
                || (context.isAfterLeaving()
                        ? membership.everBelonged()
                        : membership.isMember(context.request().today()));
    }

    private void requireMember(CommandContext context, CommunityState community) {
        PersonId account = context.request().account();
        Membership membership = people.membership(community, account);
        if (!belongs(context, membership)) {
            throw Problem.notFound();
        }
        AuthorizationRule.WIDER_THAN_AGREED.when(
                community
                        .openness(context.occurredOn())
                        .filter(context.visibility()::isWiderThan)
                        .isPresent());
        context.action()
                .permit(
                        membership,
                        people.membership(community, context.actor()),
                        context.request().today());
        for (var newcomer : context.newcomers()) {
            AuthorizationRule.NOT_REGISTERED.unless(
                    people.isRegistered(new PersonId(newcomer.id())), newcomer);
        }
    }

    /** An auditor holds no role in the community and acts only for themself. */
    private static void requireAuditor(
            CommandContext context, Optional<? extends CommunityState> community) {
        if (community.isEmpty()) {
            throw Problem.notFound();
        }
        AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS.unless(
                context.actor().equals(context.request().account()));
        AuthorizationRule.CAPACITY_NOT_HELD.unless(
                context.actingAs() instanceof ActingAs.Undeclared);
    }

    /** The cause is an event of the same community, or outside any, like the command. */
    private void requireCause(CommandContext context) {
        AuthorizationRule.NOT_A_CAUSE_HERE.when(
                context.metadata().causedBy() != null
                        && context.request()
                                .cause()
                                .filter(cause ->
                                        events.mayName(
                                                cause,
                                                context.community().orElse(null),
                                                context.envelope()))
                                .isEmpty());
    }
}
