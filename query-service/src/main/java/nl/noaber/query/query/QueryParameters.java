package nl.noaber.query.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.Identifier;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, read strictly. */
public record QueryParameters(Map<String, List<String>> values) {

    public static final QueryParameters NONE = new QueryParameters(Map.of());

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Ids among the values are read in their canonical form. */
    public QueryParameters {
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue().stream()
                                                        .map(Identifier::canonical)
                                                        .toList()));
    }

    /**
     * Refuses every parameter that is not among these.
     *
     * @throws BadParameterException naming the first unknown one
     */
    public QueryParameters only(Set<String> known) {
        values.keySet().stream()
                .sorted()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(name, "is not a parameter of this query");
                });
        return this;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String text(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw new BadParameterException(name, "is given more than once");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    public @Nullable LocalDate day(String name) {
        return parsed(name, QueryParameters::strictDay, "must be a day such as 2010-02-10");
    }

    private static LocalDate strictDay(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("A year has four digits");
        }
        return LocalDate.parse(text);
    }

    public @Nullable Long number(String name) {
        Long number = parsed(name, QueryParameters::strictNumber, "must be a whole number");
        if (number != null && number < 0) {
            throw new BadParameterException(name, "must be 0 or more");
        }
        return number;
    }

    /** Of ASCII digits; {@code Long.valueOf} would take those of every script. */
    private static Long strictNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("Not a whole number");
        }
        return Long.valueOf(text);
    }

    /** One of an enum's constants, written as {@code half-year}; the first constant if absent. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String given = text(name);
        E[] constants = choices.getEnumConstants();
        if (given == null) {
            return constants[0];
        }
        return Arrays.stream(constants)
                .filter(each -> code(each).equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameterException(
                                name,
                                "must be one of "
                                        + Arrays.stream(constants)
                                                .map(QueryParameters::code)
                                                .collect(Collectors.joining(", "))));
    }

    /** How a constant is written in addresses and answers. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse, String otherwise) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        try {
            return parse.apply(given);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadParameterException(name, otherwise);
        }
    }
}
