package nl.noaber.audit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of the audit log records: a refused command or a read of personal data. It holds
 * ids and rules, never the body of a request.
 */
public sealed interface AuditRecord {

    /** The person of the account that sent the request. */
    PersonId account();

    /** Method and route template of the request, without ids. */
    String asked();

    /** The exact path; shown only to the account itself and to auditors. */
    @Nullable String address();

    List<CommunityId> communities();

    /** The people whom the request concerned. */
    List<PersonId> people();

    /** Whether it concerned all members of the communities, without naming them. */
    boolean everybody();

    /**
     * The record as {@code person} may see it: whole for the account, otherwise only their own
     * part.
     */
    AuditRecord redactedFor(PersonId person);

    /** All people who may find this record by their id. */
    default List<PersonId> found() {
        return Stream.concat(Stream.of(account()), people().stream()).distinct().toList();
    }

    /**
     * A command that was refused.
     *
     * @param actor the person named as actor of the command
     * @param problem last part of the problem document's type
     * @param rule the hard rule (H1 to H16), if one refused
     * @param source where the rule stands in the sources
     * @param passage the Dutch words of the source
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
            implements AuditRecord {
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
        public AuditRecord redactedFor(PersonId person) {
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

    /** An account read data about others; {@code people} are those named in the answer. */
    record DataAccess(
            PersonId account,
            String asked,
            @Nullable String address,
            List<CommunityId> communities,
            List<PersonId> people,
            boolean everybody)
            implements AuditRecord {
        public DataAccess {
            communities = List.copyOf(communities);
            people = List.copyOf(people);
        }

        @Override
        public AuditRecord redactedFor(PersonId person) {
            return person.equals(account)
                    ? this
                    : new DataAccess(
                            account, asked, null, communities, only(person, people), everybody);
        }
    }

    private static List<PersonId> only(PersonId person, List<PersonId> people) {
        return people.stream().filter(each -> Objects.equals(each, person)).toList();
    }
}
