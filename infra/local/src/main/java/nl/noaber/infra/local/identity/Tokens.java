package nl.noaber.infra.local.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bearer tokens of any quality, signed with the key of the local run: what the identity server
 * would issue, and for tests what it never would.
 */
public final class Tokens {

    /** The audience that the services require. */
    public static final String AUDIENCE = "noaber";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final String issuer;
    private final InstantSource clock;

    public Tokens(SigningKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** What the identity server gives to this subject; only personas have roles. */
    public String of(String subject) {
        return of(subject, Persona.rolesOf(subject));
    }

    /** A valid token with the roles given. */
    public String of(String subject, List<String> roles) {
        return signed(subject, AUDIENCE, roles, clock.instant());
    }

    /** A token whose lifetime ended an hour ago. */
    public String expired(String subject) {
        return signed(
                subject,
                AUDIENCE,
                Persona.rolesOf(subject),
                clock.instant().minus(LIFETIME).minus(LIFETIME));
    }

    /** A valid token for somebody else's service. */
    public String forAudience(String subject, String audience) {
        return signed(subject, audience, Persona.rolesOf(subject), clock.instant());
    }

    private String signed(String subject, String audience, List<String> roles, Instant issued) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"%s\",\"typ\":\"JWT\"}".formatted(key.id());
        String claims =
                "{\"aud\":%s,\"exp\":%d,\"iat\":%d,\"iss\":%s,\"nbf\":%d,\"roles\":[%s],\"sub\":%s}"
                        .formatted(
                                quoted(audience),
                                issued.plus(LIFETIME).getEpochSecond(),
                                issued.getEpochSecond(),
                                quoted(issuer),
                                issued.getEpochSecond(),
                                roles.stream().map(Tokens::quoted).collect(Collectors.joining(",")),
                                quoted(subject));
        String message = encoded(header) + "." + encoded(claims);
        return message
                + "."
                + URL.encodeToString(key.sign(message.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String plain) {
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
