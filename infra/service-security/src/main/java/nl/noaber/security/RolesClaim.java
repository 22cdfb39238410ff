package nl.noaber.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claim with the global roles of an account. Providers name and form it differently: an array,
 * or one text with blanks or commas, at the top or within other claims.
 *
 * @param path the name of the claim, or the names on the way to it with dots in between; a claim
 *     whose own name contains the dots comes first
 */
record RolesClaim(String path) {

    /** The name under which a decoded token has them as a list, whatever the path. */
    static final String NAME = "roles";

    /** The roles in these claims, in their order. */
    List<String> in(Map<String, Object> claims) {
        Object found = claims.containsKey(path) ? claims.get(path) : at(claims);
        Stream<?> values =
                switch (found) {
                    case String text -> Arrays.stream(text.split("[\\s,]+"));
                    case Collection<?> several -> several.stream();
                    case null -> Stream.of();
                    case Object other -> Stream.of();
                };
        return values.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(role -> !role.isBlank())
                .distinct()
                .toList();
    }

    private @Nullable Object at(Map<String, Object> claims) {
        Object found = claims;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> within ? within.get(name) : null;
        }
        return found;
    }
}
