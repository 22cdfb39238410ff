package nl.noaber.infra.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import nl.noaber.infra.local.Checkout;
import nl.noaber.infra.local.identity.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoaberTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theScriptDescribesEachCommandInTheSameWords() throws IOException {
        String script = Files.readString(Checkout.here().root().resolve("infra/noaber"));
        Noaber.commandLine()
                .getSubcommands()
                .forEach((name, command) -> {
                    String description = command.getCommandSpec().usageMessage().description()[0];
                    assertThat(script).containsPattern("\n  " + name + "\\b.*  " + description);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "rebuild", "verify-log", "reset"})
    void eachCommandHasAHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: infra/noaber " + command);
    }

    @Test
    void theHelpOfTokenListsThePersonas() {
        run("token", "--help");
        assertThat(out.toString())
                .contains(Arrays.stream(Persona.values()).map(Persona::subject).toList());
    }

    @Test
    void aPersonaThatDoesNotExistIsRefusedInOneLine() {
        assertThat(run("token", "nobody")).isOne();
        assertThat(err.toString())
                .startsWith("noaber: ")
                .contains("Which persona? participant, facilitator")
                .hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsRefusedInOneLine() {
        assertThat(run("reset", "--no")).isOne();
        assertThat(err.toString()).startsWith("noaber: ").contains("--no").hasLineCount(1);
    }

    private int run(String... arguments) {
        return Noaber.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
