package nl.noaber.infra.local.identity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.noaber.infra.local.CannotStart;

/**
 * The secret of each persona, made at the first start and kept in a private file; a file from
 * before a persona was there is made anew.
 */
public final class Clients {

    private final Properties secrets;

    private Clients(Properties secrets) {
        this.secrets = secrets;
    }

    /** The secrets kept in the file; a first call makes them. */
    public static Clients in(Path file) {
        var secrets = new Properties();
        try {
            secrets.load(new StringReader(PrivateFile.readOrWrite(file, Clients::generate)));
            if (!isComplete(secrets)) {
                Files.delete(file);
                secrets.load(new StringReader(PrivateFile.readOrWrite(file, Clients::generate)));
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Clients(secrets);
    }

    public String secret(Persona persona) {
        String secret = secrets.getProperty(persona.subject());
        if (secret == null) {
            throw new CannotStart("No secret is kept for " + persona.subject());
        }
        return secret;
    }

    private static boolean isComplete(Properties secrets) {
        return Arrays.stream(Persona.values())
                .allMatch(persona -> secrets.containsKey(persona.subject()));
    }

    private static String generate() {
        var random = new SecureRandom();
        return Arrays.stream(Persona.values())
                .map(persona -> {
                    byte[] secret = new byte[24];
                    random.nextBytes(secret);
                    return persona.subject() + "=" + HexFormat.of().formatHex(secret);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
