package nl.noaber.query.execution;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.UnknownEvent;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the temporal parameters of a query: {@code asOf}, {@code asKnownAt}, {@code provenance},
 * and those of a replay.
 */
public final class TemporalQueryParser {

    public static final Set<String> PARAMETERS =
            Set.of("asOf", "asKnownAt", "minCommit", "provenance");
    public static final Set<String> REPLAY = Set.of("view", "until", "without");

    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T\\S+");

    private final Clock clock;

    TemporalQueryParser(Clock clock) {
        this.clock = clock;
    }

    TemporalQuery of(QueryParameters parameters) {
        String known = parameters.text("asKnownAt");
        Long commit = commit(known);
        return new TemporalQuery(
                parameters.day("asOf"),
                commit,
                known == null || commit != null ? null : instant(known),
                Set.of(),
                parameters.all("provenance").stream()
                        .map(TemporalQueryParser::provenance)
                        .collect(Collectors.toSet()));
    }

    /**
     * The same with {@code until} (a day or a commit) and {@code without} (event types to leave
     * out).
     */
    TemporalQuery ofReplay(QueryParameters parameters) {
        TemporalQuery moment = of(parameters);
        String until = parameters.text("until");
        Long commit = commit(until);
        LocalDate asOf = moment.asOf();
        Long knownAt = moment.knownAtCommit();
        if (until != null && commit == null) {
            asOf = once(asOf, "asOf", parameters.day("until"));
        } else if (commit != null) {
            knownAt = once(knownAt, "asKnownAt", commit);
        }
        var without = new TreeSet<String>();
        parameters.all("without").forEach(type -> without.add(known(type)));
        return new TemporalQuery(asOf, knownAt, moment.knownAt(), without, moment.provenance());
    }

    /**
     * The day of a query: the day of {@code asOf}, but no later than the day on which the known
     * events were recorded. Events known at an earlier moment do not show what was missed on later
     * days.
     *
     * @param knownAt record time of the last known event; none if everything known now is used
     */
    LocalDate day(TemporalQuery moment, @Nullable Instant knownAt) {
        LocalDate asOf = moment.asOf();
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate last = LocalDate.ofInstant(known, ZoneOffset.UTC);
        return asOf == null || asOf.isAfter(last) ? last : asOf;
    }

    private static <T> @Nullable T once(@Nullable T given, String name, @Nullable T until) {
        if (given != null) {
            throw new BadParameterException(name, "must not be given together with 'until'");
        }
        return until;
    }

    private static String known(String type) {
        try {
            return EventCatalogue.named(type, 1).name();
        } catch (UnknownEvent e) {
            throw new BadParameterException(
                    "without", "must be the wire name of an event, such as session.opened");
        }
    }

    private static Provenance provenance(String given) {
        return Arrays.stream(Provenance.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameterException(
                                "provenance", "must be one of " + List.of(Provenance.values())));
    }

    private static @Nullable Long commit(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private Instant instant(String text) {
        try {
            if (!INSTANT.matcher(text).matches()) {
                throw new DateTimeException("A year has four digits");
            }
            Instant instant = Instant.parse(text);
            if (instant.isAfter(clock.instant())) {
                throw new BadParameterException("asKnownAt", "must not lie in the future");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new BadParameterException("asKnownAt", "must be a commit number or an instant");
        }
    }
}
