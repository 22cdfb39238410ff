package nl.noaber.query.visibility;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;

/**
 * What an answer for research leaves out for want of consent.
 *
 * @param events how many events of the part of the history that was asked about
 * @param people of how many people
 * @param reasons for which reasons, without numbers, from which small numbers could be computed
 */
public record Withheld(Number events, Number people, List<Withholding.Reason> reasons) {

    /** The least number that is written as such. */
    public static final int LEAST = 5;

    /** A number that singles nobody out: small ones are not written. */
    public record Number(int value) {
        @JsonValue
        Object written() {
            return value > 0 && value < LEAST ? "fewer than " + LEAST : (Object) value;
        }

        /** As it is written. */
        @Override
        public String toString() {
            return written().toString();
        }
    }

    static Withheld of(List<Withholding> all) {
        Set<PersonId> people = new HashSet<>();
        all.forEach(each -> people.addAll(each.people()));
        return new Withheld(
                new Number(all.size()),
                new Number(people.size()),
                all.stream().map(Withholding::reason).distinct().sorted().toList());
    }
}
