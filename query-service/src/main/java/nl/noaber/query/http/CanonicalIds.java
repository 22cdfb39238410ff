package nl.noaber.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.kernel.id.Identifier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Gives the controllers the ids of an address in their canonical form: UUIDs in lower case. */
public final class CanonicalIds implements HandlerInterceptor {
    private static final String VARIABLES = HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(VARIABLES) instanceof Map<?, ?> variables) {
            var canonical = new LinkedHashMap<String, String>();
            variables.forEach((name, value) ->
                    canonical.put(
                            String.valueOf(name), Identifier.canonical(String.valueOf(value))));
            request.setAttribute(VARIABLES, canonical);
        }
        return true;
    }
}
