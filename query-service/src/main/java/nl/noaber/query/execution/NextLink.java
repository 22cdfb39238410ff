package nl.noaber.query.execution;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The header {@code Link} (RFC 8288) to the following page: the form of all paged answers. */
public final class NextLink {

    private static final String AFTER = "after=";

    private NextLink() {}

    /**
     * The header for the request of this thread.
     *
     * @param next the {@code after} of the following page; none if there is no further page
     */
    public static HttpHeaders to(@Nullable Long next) {
        var headers = new HttpHeaders();
        if (next != null) {
            request()
                    .ifPresent(request ->
                            headers.set(
                                    HttpHeaders.LINK,
                                    "<%s>; rel=\"next\""
                                            .formatted(
                                                    address(
                                                            request.getRequestURI(),
                                                            request.getQueryString(),
                                                            next))));
        }
        return headers;
    }

    static String address(String path, @Nullable String query, long next) {
        List<String> parts = new ArrayList<>(query == null ? List.of() : List.of(query.split("&")));
        parts.removeIf(part -> part.isEmpty() || part.startsWith(AFTER));
        parts.add(AFTER + next);
        return path + "?" + String.join("&", parts);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes set
                ? Optional.of(set.getRequest())
                : Optional.empty();
    }
}
