package nl.noaber.kernel.oversight;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The soft rules by their codes, as far as both services need to know them: a soft rule never
 * refuses anything, a signal shows where a community departs from it.
 */
public final class SoftRules {
    /** W1 to W58. */
    private static final Set<String> ALL =
            IntStream.rangeClosed(1, 58)
                    .mapToObj(number -> "W" + number)
                    .collect(Collectors.toUnmodifiableSet());

    /** Somebody slips away (W7, S0:1127); much hangs on one puller (W9, S3:177). */
    private static final Set<String> ON_PERSONS = Set.of("W7", "W9");

    private SoftRules() {}

    /** Whether there is a soft rule of that code. */
    public static boolean exist(String code) {
        return ALL.contains(code);
    }

    /**
     * Whether a signal of that rule may be about one person; then only that person and those who
     * may see single persons see it (finding F13, S4:749).
     */
    public static boolean mayConcernOnePerson(String code) {
        return ON_PERSONS.contains(code);
    }
}
