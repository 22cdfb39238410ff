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
import nl.noaber.infra.local.LocalRunException;

/**
 * The client secret of each {@link Persona}, generated at the first start and stored in a private
 * file. A file that lacks a persona is replaced.
 */
public final class Clients {

    private final Properties secrets;

    private Clients(Properties secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the secrets from the file, and generates them first if there is no complete file.
     *
     * @throws LocalRunException if the file cannot be read or written
     */
    public static Clients in(Path file) {
        var secrets = new Properties();
        try {
            secrets.load(new StringReader(PrivateFile.readOrWrite(file, Clients::generate)));
            if (!isComplete(secrets)) {
                Files.delete(file);
                secrets.load(new StringReader(PrivateFile.readOrWrite(file, Clients::generate)));
            }
        } catch (IOException e) {
            throw new LocalRunException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Clients(secrets);
    }

    /**
     * The client secret of the persona.
     *
     * @throws LocalRunException if the file has none
     */
    public String secret(Persona persona) {
        String secret = secrets.getProperty(persona.subject());
        if (secret == null) {
            throw new LocalRunException("No client secret for " + persona.subject());
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
