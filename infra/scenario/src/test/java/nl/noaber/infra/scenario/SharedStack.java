package nl.noaber.infra.scenario;

import java.time.Duration;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running Noaber for all tests that only add to it: their API, stopped after the last test. */
public final class SharedStack implements ParameterResolver {

    private record Running(Stack stack, RetryingClient http) implements AutoCloseable {
        static Running start() {
            return new Running(Stack.start("shared"), new RetryingClient(Duration.ofSeconds(60)));
        }

        @Override
        public void close() {
            http.close();
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running =
                test.getRoot()
                        .getStore(Namespace.create(SharedStack.class))
                        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return running.stack().api(running.http());
    }
}
