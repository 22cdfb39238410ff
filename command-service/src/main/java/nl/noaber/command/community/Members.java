package nl.noaber.command.community;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.command.valid.Period;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.id.PersonId;

/** Everybody who ever held a role here, with the periods. */
public record Members(List<Member> all) {
    static final Members NONE = new Members(List.of());

    public Members {
        all = List.copyOf(all);
    }

    Members with(PersonId person, Role role, OccurredOn start) {
        var one = Stream.of(new Member(person, role, Period.from(start)));
        return new Members(Stream.concat(all.stream(), one).toList());
    }

    Members without(PersonId person, Role role, OccurredOn end) {
        return new Members(
                all.stream()
                        .map(m ->
                                m.holds(person, role)
                                        ? new Member(person, role, m.period().until(end))
                                        : m)
                        .toList());
    }

    /** The tenure that lasts. */
    Optional<Member> present(PersonId person, Role role) {
        return all.stream().filter(m -> m.holds(person, role)).findFirst();
    }

    boolean heldAny(PersonId person, Set<Role> roles, OccurredOn moment) {
        return all.stream()
                .anyMatch(m ->
                        m.person().equals(person)
                                && roles.contains(m.role())
                                && m.period().holdsAt(moment));
    }

    /** Whether the person certainly held the role during some of the period. */
    boolean clashes(PersonId person, Role role, Period period) {
        return all.stream()
                .anyMatch(m ->
                        m.person().equals(person)
                                && m.role() == role
                                && m.period().overlaps(period));
    }

    /** How many participants there are at most at any one moment from {@code start} on. */
    long mostParticipantsFrom(OccurredOn start) {
        var starts =
                Stream.concat(
                        Stream.of(start),
                        participants()
                                .map(m -> m.period().start())
                                .filter(s -> s.to().isAfter(start.to())));
        return starts.mapToLong(moment ->
                        participants()
                                .filter(m -> m.period().overlaps(Period.from(moment)))
                                .filter(m -> !m.period().start().to().isAfter(moment.to()))
                                .count())
                .max()
                .orElse(0);
    }

    private Stream<Member> participants() {
        return all.stream().filter(m -> m.role() == Role.PARTICIPANT);
    }
}
