package nl.noaber.infra.scenario.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.client.ScenarioException;
import org.jspecify.annotations.Nullable;

/** A file with a line of JSON for every acknowledged command. */
public final class Journal implements AutoCloseable {

    private final @Nullable Writer writer;

    private Journal(@Nullable Writer writer) {
        this.writer = writer;
    }

    /** A journal that appends to a file, or that discards everything if there is none. */
    public static Journal in(@Nullable Path file) {
        try {
            return new Journal(
                    file == null
                            ? null
                            : Files.newBufferedWriter(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new ScenarioException("Cannot write " + file, e);
        }
    }

    public void acknowledged(Step step, Answer answer) {
        if (writer == null) {
            return;
        }
        var line = Json.MAPPER.createObjectNode();
        line.put("step", step.path());
        line.put("key", step.key().toString());
        line.put("id", answer.id());
        line.put("commit", answer.commit());
        answer.events().forEach(line.putArray("events")::add);
        try {
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
