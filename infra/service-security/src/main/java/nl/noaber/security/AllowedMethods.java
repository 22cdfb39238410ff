package nl.noaber.security;

import java.util.LinkedHashSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Names every method that an address answers: what reads also answers HEAD, and all OPTIONS. */
public final class AllowedMethods {
    private AllowedMethods() {}

    /** The same headers with {@code Allow} completed, if they have it. */
    public static HttpHeaders complete(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.ALLOW)) {
            return headers;
        }
        var methods = new LinkedHashSet<>(headers.getAllow());
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        var completed = new HttpHeaders(headers);
        completed.setAllow(methods);
        return completed;
    }
}
