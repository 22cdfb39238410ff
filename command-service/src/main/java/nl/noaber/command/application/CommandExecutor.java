package nl.noaber.command.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.command.axon.StreamCommand;
import nl.noaber.command.axon.StreamTypes;
import nl.noaber.command.eventstore.CommitLookup;
import nl.noaber.command.eventstore.CommitRequest;
import nl.noaber.command.eventstore.store.AppendUnconfirmedException;
import nl.noaber.command.eventstore.store.CommitResult;
import nl.noaber.command.eventstore.store.CommitReusedException;
import nl.noaber.command.request.CommandRequest;
import nl.noaber.command.request.Problem;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.command.rule.RefusedItem;
import nl.noaber.kernel.id.Identifier;
import nl.noaber.kernel.log.EntryTooLargeException;
import nl.noaber.kernel.log.StreamPosition;
import nl.noaber.security.limit.RecordingBudget;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Executes each command once and answers with the commit it made. A repeated request gets the first
 * answer: the commit id is unique in the log, between processes too.
 */
@Component
public class CommandExecutor {
    /** Metadata key of the stream of a command, a string. */
    public static final String STREAM = "noaber.stream";

    /** Metadata key of the version that the client expects its stream to have, a long from 0. */
    public static final String EXPECTED_VERSION = "noaber.expected-version";

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final CommitLookup commits;
    private final CommandBus bus;
    private final EventStorageEngine events;
    private final RecordingBudget budget;
    private final Set<UUID> inFlight = ConcurrentHashMap.newKeySet();
    private final RetryTemplate retries =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(ConcurrencyException.class)
                            .maxRetries(4)
                            .delay(PAUSE)
                            .jitter(PAUSE)
                            .multiplier(2)
                            .build());

    CommandExecutor(
            CommitLookup commits,
            CommandBus bus,
            EventStorageEngine events,
            RecordingBudget budget) {
        this.commits = commits;
        this.bus = bus;
        this.events = events;
        this.budget = budget;
    }

    /** Executes a command that changes something: 200. */
    public ResponseEntity<CommandResponse> change(
            CommandContext context, Identifier id, StreamCommand command) {
        return execute(context, HttpStatus.OK, id.value(), command);
    }

    /** Executes a command that creates something: 201. */
    public ResponseEntity<CommandResponse> create(
            CommandContext context, Identifier id, StreamCommand command) {
        return execute(context, HttpStatus.CREATED, id.value(), command);
    }

    /** Records a submitted event: 201 with the id of what it creates, otherwise 200. */
    public ResponseEntity<CommandResponse> record(
            CommandContext context,
            EventSubmission<?> submission,
            Identifier stream,
            StreamCommand command) {
        return submission
                .created()
                .map(id -> execute(context, HttpStatus.CREATED, id, command))
                .orElseGet(() -> change(context, stream, command));
    }

    private ResponseEntity<CommandResponse> execute(
            CommandContext context, HttpStatus status, String id, StreamCommand command) {
        UUID commit = context.commitId();
        if (!inFlight.add(commit)) {
            throw Problem.inProgress();
        }
        try {
            Optional<CommitResult> earlier = commits.find(commit);
            if (earlier.isPresent()) {
                return replay(context, status, id, command, earlier.get());
            }
            CommandRequest<?> request = context.request();
            budget.spend(request.subject(), request.size());
            send(command, context);
            CommitResult done = commits.find(commit).orElseThrow(Problem::outcomeUnknown);
            budget.charge(request.subject(), done.events().size() - 1L);
            return response(context, status, id, command, done, new HttpHeaders());
        } finally {
            inFlight.remove(commit);
        }
    }

    private static ResponseEntity<CommandResponse> replay(
            CommandContext context,
            HttpStatus status,
            String id,
            StreamCommand command,
            CommitResult done) {
        if (!done.fingerprint().equals(context.request().fingerprint())) {
            throw Problem.keyReused();
        }
        var headers = new HttpHeaders();
        headers.set("Idempotent-Replayed", "true");
        return response(context, status, id, command, done, headers);
    }

    private static ResponseEntity<CommandResponse> response(
            CommandContext context,
            HttpStatus status,
            String id,
            StreamCommand command,
            CommitResult done,
            HttpHeaders headers) {
        var last = lastOf(command.target(), done);
        String stream = last == null ? "" : last.type();
        long version = last == null ? 0 : last.sequence();
        headers.set("Noaber-Commit", Long.toString(done.number()));
        return ResponseEntity.status(status)
                .headers(headers)
                .eTag("\"" + version + "\"")
                .body(
                        new CommandResponse(
                                id,
                                stream,
                                version,
                                done.number(),
                                done.events().stream().map(event -> event.id()).toList(),
                                omitted(context, done)));
    }

    /** The people of a list of whom the commit records nothing; the same at every repetition. */
    private static @Nullable List<RefusedItem> omitted(CommandContext context, CommitResult done) {
        return context.partial()
                .map(list -> {
                    var recorded =
                            done.events().stream()
                                    .map(event -> event.dataText("person"))
                                    .collect(Collectors.toSet());
                    return IntStream.range(0, list.people().size())
                            .mapToObj(index ->
                                    new RefusedItem(
                                            list.field(), index, list.people().get(index).value()))
                            .filter(item -> !recorded.contains(item.id()))
                            .toList();
                })
                .orElse(null);
    }

    /** The last event of the command's own stream; others may stand beside it in the commit. */
    private static @Nullable StreamPosition lastOf(String stream, CommitResult done) {
        return done.events().reversed().stream()
                .map(event -> event.stream())
                .filter(position -> position != null && position.id().equals(stream))
                .findFirst()
                .orElse(null);
    }

    /** Sends a command over the bus; while other commands change the same stream, tries again. */
    private void send(StreamCommand command, CommandContext context) {
        MetaData metaData = metaData(command, context);
        try {
            retries.execute(() -> dispatch(command, metaData));
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException cause
                            && !(cause instanceof ConcurrencyException)
                    ? cause
                    : Problem.busy();
        }
    }

    private static MetaData metaData(StreamCommand command, CommandContext context) {
        var request = context.request();
        MetaData metaData =
                MetaData.from(
                                new CommitRequest(
                                                context.commitId(),
                                                request.subject(),
                                                request.fingerprint())
                                        .metaData())
                        .and(CommandAuthorizer.CONTEXT, context)
                        .and(STREAM, command.target());
        return request.expectedVersion() == null
                ? metaData
                : metaData.and(EXPECTED_VERSION, request.expectedVersion());
    }

    private boolean dispatch(StreamCommand command, MetaData metaData) {
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(new GenericCommandMessage<>(command, metaData), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw translated(result.exceptionResult(), command);
        }
        return true;
    }

    private RuntimeException translated(Throwable thrown, StreamCommand command) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandRejected rejected -> {
                    return rejected;
                }
                case Problem problem -> {
                    return problem;
                }
                case AggregateNotFoundException _ -> {
                    return Problem.notFound();
                }
                case ConflictingAggregateVersionException _ -> {
                    return Problem.otherVersion();
                }
                case ConcurrencyException busy -> {
                    return busy;
                }
                case LockAcquisitionFailedException deadlock -> {
                    return new ConcurrencyException("Commands wait for each other", deadlock);
                }
                case CommitReusedException _ -> {
                    return Problem.keyReused();
                }
                case AppendUnconfirmedException _ -> {
                    return Problem.outcomeUnknown();
                }
                case EntryTooLargeException tooLarge -> {
                    return Problem.tooLarge(String.valueOf(tooLarge.getMessage()));
                }
                default -> {}
            }
        }
        return StreamTypes.isOfAnother(command.stream(), events)
                ? Problem.notFound()
                : new EventStoreException("A command failed", thrown);
    }
}
