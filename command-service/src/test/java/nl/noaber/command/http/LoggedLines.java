package nl.noaber.command.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged above DEBUG while this is open, but for the relay, which has no Kafka here. */
final class LoggedLines implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    LoggedLines() {
        kept.start();
        root.addAppender(kept);
    }

    List<String> aboveDebug() {
        return List.copyOf(kept.list).stream()
                .filter(each -> each.getLevel().isGreaterOrEqual(Level.INFO))
                .filter(each -> !each.getLoggerName().matches(".*(kafka|relay).*"))
                .map(ILoggingEvent::toString)
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(kept);
        kept.stop();
    }
}
