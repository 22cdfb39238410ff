package nl.noaber.command.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.request.CommandMetadata;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.RecordableType;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who does what in one command: the request, its community, its actor and the people it concerns. A
 * controller fills it in, {@link CommandAuthorizer} judges it, {@link CommandExecutor} executes it.
 */
public final class CommandContext {
    private final CommandRequest<?> request;
    private final @Nullable CommunityId community;
    private final Set<PersonId> concerned = new HashSet<>();
    private final List<RefusedItem> newcomers = new ArrayList<>();
    private final Set<PersonId> representatives = new HashSet<>();
    private Permission recording = Permission.RECORD_FOR_OTHERS;
    private PersonId actor;
    private ActionRequest.@Nullable Grant granted;
    private @Nullable PersonId speaker;
    private boolean founding;
    private boolean firstRegistration;
    private boolean afterLeaving;
    private boolean openToAuditors;
    private @Nullable PartialList partial;
    private @Nullable EventId correlation;
    private final List<CommandContext> parts = new ArrayList<>();

    /**
     * A list of people of which the command records what it can.
     *
     * @param field the field of the body that holds the list
     */
    record PartialList(String field, List<PersonId> people) {
        PartialList {
            people = List.copyOf(people);
        }
    }

    private CommandContext(CommandRequest<?> request, @Nullable CommunityId community) {
        this.request = request;
        this.community = community;
        this.actor = Objects.requireNonNullElse(metadata().actor(), request.account());
    }

    private static CommandContext current(
            CommandRequest<?> request, @Nullable CommunityId community) {
        var context = new CommandContext(request, community);
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(
                        CommandContext.class.getName(), context, RequestAttributes.SCOPE_REQUEST);
        return context;
    }

    /** The context of a command inside a community; only its members may act there. */
    public static CommandContext in(CommunityId community, CommandRequest<?> request) {
        return current(request, community);
    }

    /** The context of a command outside any community; every registered person may act. */
    public static CommandContext outside(CommandRequest<?> request) {
        return current(request, null);
    }

    /** The context of the request that is being handled, if the controller came as far. */
    public static Optional<CommandContext> of(HttpServletRequest http) {
        return http.getAttribute(CommandContext.class.getName()) instanceof CommandContext context
                ? Optional.of(context)
                : Optional.empty();
    }

    /**
     * The context of one of several commands of this request: with an actor and a capacity of its
     * own, and the rest of this one.
     *
     * @param person the actor; none if it is the actor of this context
     * @param capacity the hat or role; if none, that of this context for its own actor, otherwise
     *     undeclared
     */
    public CommandContext part(@Nullable PersonId person, @Nullable ActingAs capacity) {
        return part(community, person, capacity, occurredOn());
    }

    /** The same for a command outside any community, at its own moment. */
    public CommandContext partOutside(PersonId person, OccurredOn on) {
        return part(null, person, new ActingAs.Undeclared(), on);
    }

    private CommandContext part(
            @Nullable CommunityId where,
            @Nullable PersonId person,
            @Nullable ActingAs capacity,
            OccurredOn on) {
        boolean own = person == null || person.equals(actor);
        var part =
                new CommandContext(
                        request.with(
                                new CommandMetadata(
                                        on,
                                        capacity == null && own ? actingAs() : capacity,
                                        own ? actor : person,
                                        own ? metadata().onBehalfOf() : null,
                                        visibility(),
                                        provenance(),
                                        metadata().sourceRef(),
                                        where == null ? null : metadata().causedBy(),
                                        null)),
                        where);
        part.correlation = envelope().correlation();
        parts.add(part);
        return part;
    }

    /** The events of this command and its parts belong together: the first one is named in all. */
    public CommandContext correlated() {
        correlation = new EventId(CommitIds.event(commitId(), 0).toString());
        return this;
    }

    /** Names the actor, unless the metadata of the request name one. */
    public CommandContext by(@Nullable PersonId person) {
        if (person != null) {
            if (metadata().actor() == null) {
                actor = person;
            }
            concerned.add(person);
        }
        return this;
    }

    /** Names people about whom the command states something. */
    public CommandContext concerning(Collection<PersonId> people) {
        concerned.addAll(people);
        return this;
    }

    /** Names the members of something that the command founds; they must be registered. */
    public CommandContext admitting(List<PersonId> members) {
        for (int index = 0; index < members.size(); index++) {
            newcomers.add(new RefusedItem("members", index, members.get(index).value()));
        }
        return concerning(members);
    }

    /** Names a person who may join by the command; the person must be registered. */
    public CommandContext admitting(PersonId person) {
        return requiringRegistered("person", person).concerning(Set.of(person));
    }

    /** The command gives {@code role} to {@code person}, who need not hold it before. */
    public CommandContext granting(PersonId person, Role role) {
        return admitting(person).handingOver(person, role);
    }

    /** The command hands {@code role} over to {@code person}; the giver is the actor. */
    public CommandContext handingOver(PersonId person, Role role) {
        granted = new ActionRequest.Grant(person, role);
        return this;
    }

    /**
     * Names a person who must be registered, though the command states nothing about them.
     *
     * @param field the field of the body that names the person
     */
    public CommandContext requiringRegistered(String field, PersonId person) {
        newcomers.add(new RefusedItem(field, null, person.value()));
        return this;
    }

    /** The command belongs to a marketplace, where {@code people} act for their own party. */
    public CommandContext onMarketplaceOf(Collection<PersonId> people) {
        representatives.addAll(people);
        recording = Permission.RECORD_ON_MARKETPLACE;
        return this;
    }

    /** {@code person} speaks for a party, as a member of the community or not. */
    public CommandContext speakingFor(PersonId person) {
        speaker = person;
        return this;
    }

    /** Former members may do it too, because it is theirs alone to say. */
    public CommandContext openToFormerMembers() {
        afterLeaving = true;
        return this;
    }

    /** The command registers the account itself, so no registration is required before. */
    public CommandContext asFirstRegistration() {
        firstRegistration = true;
        return this;
    }

    /** Auditors of the whole log may do it too. */
    public CommandContext openToAuditors() {
        openToAuditors = true;
        return this;
    }

    /** The answer names the people of this list of whom the command recorded nothing. */
    public CommandContext recordingWhatItCan(String field, List<PersonId> people) {
        partial = new PartialList(field, people);
        return this;
    }

    /** The command founds a community, for which only the account itself may be the actor. */
    public CommandContext asFounding() {
        founding = true;
        return this;
    }

    /**
     * Reads the event of the body.
     *
     * @param given fields that follow from the address, which the body must not repeat
     * @throws nl.noaber.command.request.Problem if the body is not that event
     */
    public <E extends DomainEvent> EventSubmission<E> submission(
            RecordableType<E> type, EventPayload payload, Map<String, ?> given) {
        var fields = new HashMap<String, String>();
        given.forEach((field, value) ->
                fields.put(field, value instanceof Identifier id ? id.value() : value.toString()));
        Optional<String> created = type.made().map(this::newId);
        type.made().ifPresent(field -> created.ifPresent(id -> fields.put(field, id)));
        if (type.saysWho() && !payload.say("person")) {
            fields.putIfAbsent("person", actor.value());
        }
        E event = payload.as(type.event(), fields);
        type.who(event).ifPresent(this::by);
        return new EventSubmission<>(event, created);
    }

    /** A new id that a repetition of the same request derives again. */
    public String newId(String kind) {
        return NameUuid.of(commitId(), kind).toString();
    }

    /** The commit id: derived from account, community and idempotency key. */
    UUID commitId() {
        return CommitIds.ofCommand(
                request.subject(),
                community == null ? "-" : community.value(),
                request.key().toString());
    }

    /** The envelope of the events; complete once the actor is named. */
    public Envelope envelope() {
        Optional<RecordedEvent> cause = request.cause();
        return new Envelope(
                community,
                occurredOn(),
                request.subject(),
                actor,
                actingAs(),
                metadata().onBehalfOf(),
                visibility(),
                provenance(),
                metadata().sourceRef(),
                cause.map(CommandContext::root).orElse(correlation),
                cause.map(RecordedEvent::id).orElse(null));
    }

    /** The first event of the causal chain that an event belongs to. */
    private static EventId root(RecordedEvent event) {
        return Objects.requireNonNullElse(event.envelope().correlation(), event.id());
    }

    public PersonId actor() {
        return actor;
    }

    public Optional<CommunityId> community() {
        return Optional.ofNullable(community);
    }

    /** The people concerned other than the actor, also by its parts, ordered by id. */
    public List<PersonId> concerned() {
        var inParts =
                parts.stream()
                        .flatMap(part ->
                                Stream.concat(Stream.of(part.actor), part.concerned.stream()));
        return Stream.concat(concerned.stream(), inParts)
                .distinct()
                .filter(person -> !person.equals(actor))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    CommandRequest<?> request() {
        return request;
    }

    CommandMetadata metadata() {
        return request.metadata();
    }

    OccurredOn occurredOn() {
        return Objects.requireNonNullElse(metadata().occurredOn(), request.today());
    }

    Visibility visibility() {
        return Objects.requireNonNullElse(metadata().visibility(), Visibility.COMMUNITY);
    }

    ActingAs actingAs() {
        return Optional.ofNullable(metadata().actingAs()).orElseGet(ActingAs.Undeclared::new);
    }

    Provenance provenance() {
        return Objects.requireNonNullElse(metadata().provenance(), Provenance.LIVE);
    }

    /** The people who must be registered, each with the field that names them. */
    List<RefusedItem> newcomers() {
        return newcomers;
    }

    Optional<PartialList> partial() {
        return Optional.ofNullable(partial);
    }

    boolean isFounding() {
        return founding;
    }

    boolean isFirstRegistration() {
        return firstRegistration;
    }

    boolean isAfterLeaving() {
        return afterLeaving;
    }

    boolean isByAuditor() {
        return openToAuditors && request.auditor();
    }

    boolean representsParty() {
        return representatives.contains(request.account());
    }

    /** What the authorization rules look at. */
    ActionRequest action() {
        return new ActionRequest(
                request.account(),
                actor,
                concerned,
                actingAs(),
                occurredOn(),
                granted,
                recording,
                afterLeaving || representatives.contains(actor) || actor.equals(speaker));
    }
}
