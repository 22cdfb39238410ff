package nl.noaber.infra.local.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The pages that may sign people in: those of some origins, such as {@code http://localhost:[*]}.
 */
final class Pages {

    private final CorsConfiguration origins = new CorsConfiguration();

    Pages(List<String> origins) {
        this.origins.setAllowedOriginPatterns(origins);
    }

    /** The rules by which they may read answers. */
    CorsConfiguration mayRead() {
        var readable = new CorsConfiguration(origins);
        readable.setAllowedMethods(List.of("GET", "POST"));
        readable.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        readable.setMaxAge(3600L);
        return readable;
    }

    /** Whether a browser may be sent back to this address. */
    boolean include(@Nullable String address) {
        try {
            URI uri = new URI(String.valueOf(address));
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && origins.checkOrigin(uri.getScheme() + "://" + uri.getRawAuthority()) != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
