package nl.noaber.query.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.noaber.kernel.Provenance;
import nl.noaber.kernel.wire.EventCatalogue;
import nl.noaber.kernel.wire.UnknownEvent;
import nl.noaber.query.asking.BadParameter;
import nl.noaber.query.asking.Parameters;
import nl.noaber.query.projection.Moment;
import org.jspecify.annotations.Nullable;

/** Reads from a request which moment it asks about. */
final class Moments {

    static final Set<String> PARAMETERS = Set.of("asOf", "asKnownAt", "minCommit", "provenance");
    static final Set<String> REPLAY = Set.of("view", "until", "without");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Moment of(Parameters parameters) {
        String known = parameters.text("asKnownAt");
        Long commit = commit(known);
        return new Moment(
                parameters.day("asOf"),
                commit,
                known == null || commit != null ? null : instant(known),
                Set.of(),
                parameters.all("provenance").stream()
                        .map(Moments::provenance)
                        .collect(Collectors.toSet()));
    }

    /** The same with {@code until} (a day or a commit) and the kinds of events to leave out. */
    Moment ofReplay(Parameters parameters) {
        Moment moment = of(parameters);
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
        return new Moment(asOf, knownAt, moment.knownAt(), without, moment.provenance());
    }

    /**
     * The day a request asks about; a past that is known by its commit keeps its own day. What is
     * known cannot say what was missed on a day that had not come then.
     *
     * @param knownAt when the past asked about knew what it did; none for what is known now
     */
    LocalDate day(Moment moment, @Nullable Instant knownAt) {
        LocalDate asOf = moment.asOf();
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate last = LocalDate.ofInstant(known, ZoneOffset.UTC);
        return asOf == null || asOf.isAfter(last) ? last : asOf;
    }

    private static <T> @Nullable T once(@Nullable T given, String name, @Nullable T until) {
        if (given != null) {
            throw new BadParameter(name, "is given beside 'until'");
        }
        return until;
    }

    private static String known(String type) {
        try {
            return EventCatalogue.named(type, 1).name();
        } catch (UnknownEvent e) {
            throw new BadParameter("without", "names no kind of event");
        }
    }

    private static Provenance provenance(String given) {
        return Arrays.stream(Provenance.values())
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameter(
                                "provenance", "is none of " + List.of(Provenance.values())));
    }

    private static @Nullable Long commit(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isAfter(clock.instant())) {
                throw new BadParameter("asKnownAt", "lies in the future");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new BadParameter("asKnownAt", "is neither a commit nor an instant");
        }
    }
}
