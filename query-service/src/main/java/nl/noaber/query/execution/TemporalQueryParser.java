package nl.noaber.query.execution;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionKind;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.UnknownEvent;
import nl.noaber.query.query.BadParameterException;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.Criterion;
import nl.noaber.query.temporal.HistoryFilter;
import nl.noaber.query.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the temporal parameters of a query: {@code asOf}, {@code asKnownAt}, {@code provenance},
 * and those of a replay.
 */
public final class TemporalQueryParser {

    public static final Set<String> PARAMETERS =
            Set.of("asOf", "asKnownAt", "minCommit", "provenance");
    public static final Set<String> REPLAY =
            Set.of("view", "until", "without", "only", "consequences");

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
                HistoryFilter.NONE,
                parameters.all("provenance").stream()
                        .map(TemporalQueryParser::provenance)
                        .collect(Collectors.toSet()));
    }

    /**
     * The same with {@code until} (a day or a commit) and what to leave out: {@code without},
     * {@code only} and {@code consequences}.
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
        var filter =
                new HistoryFilter(
                        criteria(parameters, "without"),
                        criteria(parameters, "only"),
                        parameters.choice("consequences", HistoryFilter.Consequences.class));
        return new TemporalQuery(asOf, knownAt, moment.knownAt(), filter, moment.provenance());
    }

    /**
     * The day of a query: the day of {@code asOf}, but no later than the day on which the known
     * events were recorded. Events known at an earlier moment do not show what was missed on later
     * days. The zone of the clock decides which day a moment is on.
     *
     * @param knownAt record time of the last known event; none if everything known now is used
     */
    LocalDate day(TemporalQuery moment, @Nullable Instant knownAt) {
        LocalDate asOf = moment.asOf();
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate last = LocalDate.ofInstant(known, clock.getZone());
        return asOf == null || asOf.isAfter(last) ? last : asOf;
    }

    private static <T> @Nullable T once(@Nullable T given, String name, @Nullable T until) {
        if (given != null) {
            throw new BadParameterException(name, "must not be given together with 'until'");
        }
        return until;
    }

    private static Set<Criterion> criteria(QueryParameters parameters, String name) {
        return parameters.all(name).stream()
                .map(given -> criterion(name, given))
                .collect(Collectors.toSet());
    }

    /** The wire name of an event, or a property and its value such as {@code role:facilitator}. */
    private static Criterion criterion(String name, String given) {
        int colon = given.indexOf(':');
        String value = given.substring(colon + 1);
        try {
            return switch (colon < 0 ? "" : given.substring(0, colon)) {
                case "" -> new Criterion.OfType(EventCatalogue.named(given, 1).name());
                case "session-kind" ->
                        new Criterion.OfSessionKind(SessionKind.valueOf(name(value)));
                case "session" -> new Criterion.OfSession(new SessionId(value));
                case "group" -> new Criterion.OfGroup(new GroupId(value));
                case "role" -> new Criterion.OfRole(Role.valueOf(name(value)));
                case "person" -> new Criterion.OfPerson(new PersonId(value));
                case "provenance" -> new Criterion.OfProvenance(Provenance.valueOf(name(value)));
                default -> throw new IllegalArgumentException(given);
            };
        } catch (UnknownEvent | IllegalArgumentException e) {
            throw new BadParameterException(
                    name,
                    "must be the wire name of an event, such as session.opened, or one of"
                            + " session-kind:, session:, group:, role:, person:, provenance: with a"
                            + " value, such as session-kind:site-visit");
        }
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
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
