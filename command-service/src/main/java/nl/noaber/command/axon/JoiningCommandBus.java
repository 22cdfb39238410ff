package nl.noaber.command.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;

/**
 * A command bus that can also hand a command to its handler inside the unit of work of another one,
 * so that the events of both are one commit.
 */
public final class JoiningCommandBus extends SimpleCommandBus {
    private final Map<String, MessageHandler<? super CommandMessage<?>>> handlers =
            new ConcurrentHashMap<>();

    public JoiningCommandBus() {
        super(SimpleCommandBus.builder());
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        handlers.put(commandName, handler);
        return super.subscribe(commandName, handler);
    }

    /**
     * Handles a command in the current unit of work. No interceptor sees it: who calls this has
     * authorized the command.
     */
    public void join(CommandMessage<?> command) throws Exception {
        var handler = handlers.get(command.getCommandName());
        if (handler == null) {
            throw new NoHandlerForCommandException(command);
        }
        handler.handle(command);
    }
}
