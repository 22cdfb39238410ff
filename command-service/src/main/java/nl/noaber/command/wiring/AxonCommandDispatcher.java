package nl.noaber.command.wiring;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import nl.noaber.command.application.CommandDispatcher;
import nl.noaber.command.axon.ExpectedVersionResolver;
import nl.noaber.command.eventstore.AppendUnconfirmedException;
import nl.noaber.command.eventstore.CommitRequest;
import nl.noaber.command.eventstore.CommitReusedException;
import nl.noaber.command.request.Problem;
import nl.noaber.command.rule.CommandRejected;
import nl.noaber.kernel.log.EntryTooLargeException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/** Sends commands over Axon's bus; where others changed the stream meanwhile, it tries again. */
final class AxonCommandDispatcher implements CommandDispatcher {
    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = 5_000_000;

    private final CommandBus bus;

    AxonCommandDispatcher(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public void send(Object command, Asking asking) {
        for (int attempt = 1; ; attempt++) {
            try {
                dispatch(command, asking);
                return;
            } catch (ConcurrencyException e) {
                if (attempt == TRIES) {
                    throw Problem.busy();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
            }
        }
    }

    private void dispatch(Object command, Asking asking) {
        MetaData about =
                MetaData.from(
                        new CommitRequest(asking.commit(), asking.subject(), asking.fingerprint())
                                .metaData());
        if (asking.expectedVersion() != null) {
            about = about.and(ExpectedVersionResolver.KEY, asking.expectedVersion());
        }
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(new GenericCommandMessage<>(command, about), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw translated(result.exceptionResult());
        }
    }

    private static RuntimeException translated(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandRejected refused -> {
                    return refused;
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
        return new EventStoreException("A command failed", thrown);
    }
}
