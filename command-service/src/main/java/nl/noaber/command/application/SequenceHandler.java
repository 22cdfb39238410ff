package nl.noaber.command.application;

import nl.noaber.command.application.CommandSequence.Part;
import nl.noaber.command.axon.JoiningCommandBus;
import nl.noaber.command.axon.ReadOnce;
import nl.noaber.command.rule.CommandRejected;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Executes the commands of a {@link CommandSequence} in the unit of work of the sequence. */
@Component
class SequenceHandler implements InitializingBean {
    private final JoiningCommandBus bus;
    private final CommandAuthorizer authorizer;

    SequenceHandler(JoiningCommandBus bus, CommandAuthorizer authorizer) {
        this.bus = bus;
        this.authorizer = authorizer;
    }

    @Override
    public void afterPropertiesSet() {
        bus.subscribe(CommandSequence.class.getName(), this::handle);
    }

    private @Nullable Object handle(CommandMessage<?> message) throws Exception {
        ReadOnce.begin();
        for (var part : ((CommandSequence) message.getPayload()).parts()) {
            execute(part);
        }
        return null;
    }

    private void execute(Part part) throws Exception {
        var command =
                new GenericCommandMessage<>(
                        part.command(),
                        MetaData.with(CommandAuthorizer.CONTEXT, part.context())
                                .and(CommandExecutor.STREAM, part.command().target()));
        try {
            authorizer.judge(command);
            bus.join(command);
        } catch (CommandRejected refused) {
            throw part.named(refused);
        }
    }
}
