package nl.noaber.security;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages may call a service.
 *
 * @param origins such as {@code https://learn.example.org}; {@code *} stands for any part of a host
 *     and {@code [*]} for any port
 */
@ConfigurationProperties("noaber.web")
public record WebSettings(@DefaultValue List<String> origins) {
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#\\s]+");

    public WebSettings {
        origins = origins.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        origins.forEach(WebSettings::check);
    }

    /** One with a path would never match, and nobody would see why. */
    private static void check(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "noaber.web.origins must be origins such as https://learn.example.org, not "
                            + origin);
        }
    }
}
