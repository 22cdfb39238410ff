package nl.noaber.query.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.noaber.query.store.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;

/**
 * Everything on which the answer to a query depends, as one short text: the request, the account
 * and its roles, how far the read model has come, and the day. Where it is the same, so is the
 * answer. It is read before the answer is made, so that it is never ahead of it.
 */
public final class AnswerState {

    /** The first parts of the addresses that are answered from the read model alone. */
    private static final Set<String> FROM_THE_READ_MODEL =
            Set.of("communities", "people", "organisations", "marketplaces");

    private static final int BYTES = 12;

    private final ReadModel model;
    private final Clock clock;
    private final Set<String> elsewhere;

    private final String process;

    /**
     * @param newId makes the id of this process: another may have other settings, and nobody can
     *     guess it
     * @param elsewhere addresses below those that are answered from something else
     */
    public AnswerState(ReadModel model, Clock clock, Supplier<UUID> newId, Set<String> elsewhere) {
        this.process = newId.get().toString();
        this.model = model;
        this.clock = clock;
        this.elsewhere = Set.copyOf(elsewhere);
    }

    /** None if the answer is not made from the read model, or that cannot be read. */
    public @Nullable String of(HttpServletRequest request) {
        String path = request.getServletPath();
        String[] parts = path.split("/", -1);
        if (request.getUserPrincipal() == null
                || parts.length < 2
                || !FROM_THE_READ_MODEL.contains(parts[1])
                || elsewhere.contains(path)) {
            return null;
        }
        try {
            return digest(
                    List.of(
                            process,
                            account(request.getUserPrincipal()),
                            path,
                            String.valueOf(request.getQueryString()),
                            Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).toString(),
                            LocalDate.now(clock).toString(),
                            model.generation().toString(),
                            model.progress().toString()));
        } catch (MongoException e) {
            return null;
        }
    }

    private static String account(Principal account) {
        return account instanceof Authentication authenticated
                ? account.getName() + authenticated.getAuthorities()
                : account.getName();
    }

    private static String digest(List<String> parts) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
