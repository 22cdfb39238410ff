package nl.noaber.infra.scenario.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import nl.noaber.infra.scenario.hellendoorn.Cast;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.event.Provenance;
import org.jspecify.annotations.Nullable;

/** Draws the metadata of a generated step: provenance, visibility, hat and cause. */
record RandomMetadata(SplittableRandom random, LocalDate start) {

    private static final int GROUPS = 60;
    private static final int NETWORK = 40 + 28;
    private static final int PUBLIC = 40 + 3 * 28;

    /** A body with a random provenance and visibility. */
    RequestBody body(LocalDate day) {
        return body(day, circle(day), provenance());
    }

    /** The same with both given. */
    RequestBody body(LocalDate day, Visibility circle, Provenance provenance) {
        return body(day.toString(), provenance).with("visibility", circle.name());
    }

    /** A body for the community, of which no more is known than the month. */
    RequestBody sometimeIn(LocalDate day) {
        return body(day.toString().substring(0, 7), provenance());
    }

    private static RequestBody body(String on, Provenance provenance) {
        var body = new RequestBody().on(on).with("provenance", provenance.name());
        return switch (provenance) {
            case SOURCE -> body.with("sourceRef", "generated:" + on);
            case LIVE, SYNTHETIC -> body;
        };
    }

    private Provenance provenance() {
        return Provenance.values()[random.nextInt(Provenance.values().length)];
    }

    /** Mostly the community; never wider than what was agreed for the day. */
    private Visibility circle(LocalDate day) {
        var drawn =
                random.nextBoolean()
                        ? Visibility.COMMUNITY
                        : Visibility.values()[random.nextInt(Visibility.values().length)];
        return switch (drawn) {
            case GROUP -> day.isBefore(start.plusDays(GROUPS)) ? Visibility.PERSON : drawn;
            case PUBLIC -> isClosed(day) ? Visibility.NETWORK : drawn;
            case PERSON, COMMUNITY, NETWORK -> drawn;
        };
    }

    /** From the second session on until, and with, the day of the fourth. */
    private boolean isClosed(LocalDate day) {
        return !day.isBefore(start.plusDays(NETWORK)) && !day.isAfter(start.plusDays(PUBLIC));
    }

    /**
     * A random declared hat, the role of participant, or nothing; nothing if no hat is declared.
     */
    @Nullable String as(Cast.Person person) {
        List<Cast.Hat> hats = person.hatsDeclared();
        int drawn = random.nextInt(hats.size() + 2);
        if (hats.isEmpty() || drawn > hats.size()) {
            return null;
        }
        return drawn == hats.size() ? "role:PARTICIPANT" : "hat:" + hats.get(drawn).hat();
    }

    /** Sometimes an earlier step as the cause. */
    RequestBody because(RequestBody body, List<String> earlier) {
        return earlier.isEmpty() || random.nextInt(3) > 0
                ? body
                : body.with(
                        "causedBy", "{event:" + earlier.get(random.nextInt(earlier.size())) + "}");
    }
}
