package nl.noaber.second;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What the second log tells: one request each. It holds ids and rules, never what a body said. */
public sealed interface Noted {

    /** Whose account asked. */
    PersonId account();

    /** Where, as the router knows it: no id in it. */
    String asked();

    /** Where exactly; only for whoever asked and for auditors. */
    @Nullable String address();

    List<CommunityId> communities();

    /** Whom it concerns. */
    List<PersonId> people();

    /** Whether it concerns whoever belonged to the communities, and names nobody. */
    boolean everybody();

    /** As one person may see it: whole if it is their own, otherwise only that part. */
    Noted seenBy(PersonId person);

    /** All who may find themselves in it. */
    default List<PersonId> found() {
        return Stream.concat(Stream.of(account()), people().stream()).distinct().toList();
    }

    /**
     * A command that was refused.
     *
     * @param actor who was said to do it
     * @param problem name of the problem document that was answered
     * @param rule the hard rule, with where its source says so, and in which words
     */
    record Refusal(
            PersonId account,
            PersonId actor,
            String asked,
            @Nullable String address,
            List<CommunityId> communities,
            List<PersonId> people,
            String problem,
            @Nullable String rule,
            @Nullable String source,
            @Nullable String passage)
            implements Noted {
        public Refusal {
            communities = List.copyOf(communities);
            people = List.copyOf(people);
        }

        @Override
        public boolean everybody() {
            return false;
        }

        @Override
        public List<PersonId> found() {
            return Stream.concat(Stream.of(account, actor), people.stream()).distinct().toList();
        }

        @Override
        public Noted seenBy(PersonId person) {
            return person.equals(account)
                    ? this
                    : new Refusal(
                            account,
                            actor,
                            asked,
                            null,
                            communities,
                            only(person, people),
                            problem,
                            rule,
                            source,
                            passage);
        }
    }

    /** Somebody was shown others' data; {@code people} are those who stood in the answer. */
    record Reading(
            PersonId account,
            String asked,
            @Nullable String address,
            List<CommunityId> communities,
            List<PersonId> people,
            boolean everybody)
            implements Noted {
        public Reading {
            communities = List.copyOf(communities);
            people = List.copyOf(people);
        }

        @Override
        public Noted seenBy(PersonId person) {
            return person.equals(account)
                    ? this
                    : new Reading(
                            account, asked, null, communities, only(person, people), everybody);
        }
    }

    private static List<PersonId> only(PersonId person, List<PersonId> people) {
        return people.stream().filter(each -> Objects.equals(each, person)).toList();
    }
}
