package nl.noaber.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/**
 * No text that a client sends can look like a line of the log.
 *
 * <p>Siblings: messages and stack traces, on the console and in files, of both services.
 */
@Tag("fault:A2")
@Tag("fault:B7")
class LogLineTest {
    private static final String TEXT = "a\nforged\r\nforged\u001b[31m";

    @Test
    void aLineBreakInAMessageBeginsNoLine() throws IOException {
        assertThat(logged(TEXT, null).lines()).hasSize(1);
        assertThat(logged(TEXT, null)).endsWith("a\\nforged\\nforged?[31m\n");
    }

    @Test
    void aLineBreakInAnExceptionBeginsNoLine() throws IOException {
        String logged = logged("failed", new IllegalStateException(TEXT, new IOException(TEXT)));

        assertThat(logged).contains("forged", "Caused by").doesNotContain("\u001b", "\r");
        assertThat(logged.lines().skip(1))
                .allMatch(line -> line.isEmpty() || line.startsWith("    | "));
    }

    private static String logged(String message, @Nullable Throwable thrown) throws IOException {
        var settings =
                new YamlPropertySourceLoader()
                        .load("http", new ClassPathResource("noaber-http.yaml"))
                        .getFirst();
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        String line =
                String.valueOf(
                        Objects.requireNonNull(settings.getProperty("logging.pattern.console")));
        assertThat(settings.getProperty("logging.pattern.file")).hasToString(line);
        layout.setPattern(line);
        layout.start();
        return layout.doLayout(
                new LoggingEvent(
                        "", context.getLogger("x"), Level.ERROR, message, thrown, new Object[0]));
    }
}
