package nl.noaber.command.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.authorization.AuthorizationRule;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.EventPayload;
import nl.noaber.command.request.Problem;
import nl.noaber.command.request.RecordableType;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.DomainEvent;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.log.CommitIds;
import nl.noaber.kernel.log.NameUuid;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** One request on its way to a stream: who did what when, and who says so. */
public final class CommandContext {
    private final CommandRequest<?> request;
    private final @Nullable CommunityId community;
    private final CommandServices house;
    private final ResolvedMetadata situation;
    private final CommandAuthorizer involved;

    CommandContext(
            CommandRequest<?> request,
            @Nullable CommunityId community,
            CommandServices house,
            OccurredOn today) {
        this.request = request;
        this.community = community;
        this.house = house;
        this.situation = new ResolvedMetadata(request.circumstances(), today);
        this.involved =
                new CommandAuthorizer(
                        Objects.requireNonNullElse(
                                request.circumstances().actor(), request.account()));
    }

    /** What a request is about, if it came as far as that. */
    public static Optional<CommandContext> of(HttpServletRequest http) {
        return http.getAttribute(CommandContext.class.getName()) instanceof CommandContext errand
                ? Optional.of(errand)
                : Optional.empty();
    }

    /** Leaves it with the request that is being handled, for whoever has to tell of it. */
    CommandContext left() {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(
                        CommandContext.class.getName(), this, RequestAttributes.SCOPE_REQUEST);
        return this;
    }

    public PersonId actor() {
        return involved.actor;
    }

    public Optional<CommunityId> community() {
        return Optional.ofNullable(community);
    }

    /** Others than whoever does it. */
    public List<PersonId> concerned() {
        return involved.concerned.stream()
                .filter(person -> !person.equals(actor()))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    /** Names who did it, where the body says so and the circumstances do not. */
    public CommandContext by(@Nullable PersonId person) {
        if (person != null) {
            if (request.circumstances().actor() == null) {
                involved.actor = person;
            }
            involved.concerned.add(person);
        }
        return this;
    }

    /** Names people about whom it declares something; for others than oneself one must record. */
    public CommandContext concerning(Collection<PersonId> people) {
        involved.concerned.addAll(people);
        return this;
    }

    /** The same, and they may be new here; then they are registered at least. */
    public CommandContext takingIn(Collection<PersonId> people) {
        involved.newcomers.addAll(people);
        return concerning(people);
    }

    /** Says that it gives this person this role, so that it need not be held before. */
    public CommandContext granting(PersonId person, Role role) {
        involved.concerned.add(person);
        involved.newcomers.add(person);
        return handing(person, role);
    }

    /** The same by whoever lays it down: it is the giver who does it. */
    public CommandContext handing(PersonId person, Role role) {
        involved.granted = new ActionRequest.Grant(person, role);
        return this;
    }

    /** Names somebody who is registered at least, though nothing is declared about them. */
    public CommandContext registered(PersonId person) {
        involved.newcomers.add(person);
        return this;
    }

    /** Says that it happens on a marketplace, where these people speak for their own side. */
    public CommandContext onMarketplaceOf(Collection<PersonId> people) {
        involved.representatives.addAll(people);
        involved.recording = Permission.RECORD_ON_MARKETPLACE;
        return this;
    }

    /** Says that this person speaks for a party in it, belonging to the community or not. */
    public CommandContext speakingFor(PersonId person) {
        involved.speaker = person;
        return this;
    }

    /** Says that whoever once belonged may still do it, for it is theirs alone to say. */
    public CommandContext alsoAfterLeaving() {
        involved.afterLeaving = true;
        return this;
    }

    /** Says that it is the account's registration, which needs none before. */
    public CommandContext asFirstStep() {
        involved.firstStep = true;
        return this;
    }

    /** Says that whoever audits the whole log may do it too. */
    public CommandContext openToAuditors() {
        involved.auditing = true;
        return this;
    }

    /**
     * Makes something new; its id follows from the commit's, so that a repetition makes the same.
     */
    public ResponseEntity<CommandResponse> create(
            String kind, BiFunction<String, Envelope, Object> command) {
        String id = NameUuid.of(commit(), kind).toString();
        return run(HttpStatus.CREATED, id, envelope -> command.apply(id, envelope));
    }

    /** Makes something new whose id is known beforehand. */
    public ResponseEntity<CommandResponse> create(
            Identifier id, Function<Envelope, Object> command) {
        return run(HttpStatus.CREATED, id.value(), command);
    }

    /** Founds a community: the first thing that happens in it. */
    public ResponseEntity<CommandResponse> found(
            BiFunction<CommunityId, Envelope, Object> command) {
        CommunityId founded = new CommunityId(NameUuid.of(commit(), "community").toString());
        AuthorizationRule.MAY_NOT_RECORD_FOR_OTHERS.unless(actor().equals(request.account()));
        return run(
                HttpStatus.CREATED,
                founded.value(),
                envelope -> command.apply(founded, envelope.in(founded)));
    }

    /** Changes something. */
    public ResponseEntity<CommandResponse> change(
            Identifier id, Function<Envelope, Object> command) {
        return run(HttpStatus.OK, id.value(), command);
    }

    /**
     * Reads the event that the body tells of: what the address gives, the body does not say.
     *
     * @throws Problem if the body is not that event
     */
    public <E extends DomainEvent> EventSubmission<E> telling(
            RecordableType<E> kind, EventPayload facts, Map<String, ?> given) {
        var whole = new HashMap<String, String>();
        given.forEach((field, value) ->
                whole.put(field, value instanceof Identifier id ? id.value() : value.toString()));
        Optional<String> made = kind.made().map(field -> NameUuid.of(commit(), field).toString());
        kind.made().ifPresent(field -> made.ifPresent(id -> whole.put(field, id)));
        if (kind.saysWho() && !facts.say("person")) {
            whole.putIfAbsent("person", actor().value());
        }
        E event = facts.as(kind.event(), whole);
        kind.who(event).ifPresent(this::by);
        return new EventSubmission<>(this, event, made);
    }

    ResponseEntity<CommandResponse> run(
            HttpStatus status, String id, Function<Envelope, Object> command) {
        var passed = house.passage().once(commit(), request, () -> permitted(command));
        CompletedCommit done = passed.done();
        var headers = new HttpHeaders();
        headers.set("Noaber-Commit", Long.toString(done.number()));
        if (passed.replayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .eTag("\"" + done.version() + "\"")
                .body(
                        new CommandResponse(
                                id, done.stream(), done.version(), done.number(), done.events()));
    }

    private UUID commit() {
        return CommitIds.ofCommand(
                request.subject(),
                community == null ? "-" : community.value(),
                request.key().toString());
    }

    private Object permitted(Function<Envelope, Object> command) {
        situation.require();
        if (community == null) {
            involved.permit(house, request);
        } else {
            involved.permit(house, community, request, situation);
        }
        return command.apply(situation.envelope(community, request.subject(), actor(), cause()));
    }

    /** What led to it: an event of the same community, or outside any like this. */
    private Optional<RecordedEvent> cause() {
        return Optional.ofNullable(request.circumstances().causedBy())
                .map(named ->
                        house.earlier()
                                .find(named)
                                .filter(e -> Objects.equals(e.envelope().community(), community))
                                .orElseThrow(AuthorizationRule.NOT_A_CAUSE_HERE::refused));
    }
}
