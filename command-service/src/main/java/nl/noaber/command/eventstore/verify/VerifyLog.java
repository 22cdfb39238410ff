package nl.noaber.command.eventstore.verify;

import com.mongodb.client.MongoClient;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.noaber.audit.AuditLog;
import nl.noaber.command.eventstore.store.LogClient;
import nl.noaber.command.eventstore.store.LogRefusedException;
import nl.noaber.kernel.log.BrokenChainException;

/**
 * The command {@code verify-log ADDRESS DATABASE [SECOND]}: exit code 0 if the event log, and the
 * audit log in the database SECOND, are intact, otherwise 1.
 */
public final class VerifyLog {

    private VerifyLog() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    public static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("verify-log ADDRESS DATABASE [SECOND]");
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
            return arguments.length == 2 ? 0 : second(client, arguments[2], out);
        } catch (BrokenChainException | LogRefusedException e) {
            out.println("Broken: " + e.getMessage());
            return 1;
        }
    }

    private static int second(MongoClient client, String database, PrintStream out) {
        try {
            var end = AuditLog.of(client, database).verify();
            out.printf(
                    "The audit log is sound: %d entries, last hash %s%n",
                    end.number(), HexFormat.of().formatHex(end.hash()));
            return 0;
        } catch (BrokenChainException e) {
            out.println("The audit log is broken: " + e.getMessage());
            return 1;
        }
    }
}
