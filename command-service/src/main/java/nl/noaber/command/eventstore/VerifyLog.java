package nl.noaber.command.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.noaber.kernel.log.BrokenChainException;

/**
 * The command {@code verify-log ADDRESS DATABASE}: ends with 0 if the log is sound, 1 if it is not.
 */
public final class VerifyLog {

    private VerifyLog() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 2) {
            out.println("verify-log ADDRESS DATABASE");
            return 2;
        }
        try (var client = LogClient.connect(arguments[0])) {
            var verifier = LogVerifier.of(client, arguments[1]);
            var end = verifier.verify(number -> out.println(number + " commits"));
            out.printf(
                    "Log %s is sound: %d commits, %d events, last hash %s%n",
                    verifier.log(),
                    end.number(),
                    end.lastIndex() + 1,
                    HexFormat.of().formatHex(end.hash()));
            return 0;
        } catch (BrokenChainException | LogRefusedException e) {
            out.println("Broken: " + e.getMessage());
            return 1;
        }
    }
}
