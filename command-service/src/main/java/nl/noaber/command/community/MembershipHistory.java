package nl.noaber.command.community;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/** Everybody who ever held a role here, with the periods. */
public record MembershipHistory(List<RoleTenure> all) {
    static final MembershipHistory NONE = new MembershipHistory(List.of());

    public MembershipHistory {
        all = List.copyOf(all);
    }

    MembershipHistory with(PersonId person, Role role, OccurredOn start) {
        var one = Stream.of(new RoleTenure(person, role, ValidPeriod.from(start)));
        return new MembershipHistory(Stream.concat(all.stream(), one).toList());
    }

    MembershipHistory without(PersonId person, Role role, OccurredOn end) {
        return new MembershipHistory(
                all.stream()
                        .map(m ->
                                m.holds(person, role)
                                        ? new RoleTenure(person, role, m.period().until(end))
                                        : m)
                        .toList());
    }

    /** Whether the person holds a role that lasts. */
    boolean belongs(PersonId person) {
        return all.stream().anyMatch(m -> m.person().equals(person) && m.period().lasts());
    }

    /** The tenure that lasts. */
    Optional<RoleTenure> present(PersonId person, Role role) {
        return all.stream().filter(m -> m.holds(person, role)).findFirst();
    }

    /** Whether a role that the person can have held at that moment has this permission. */
    boolean may(PersonId person, Permission permission, OccurredOn moment) {
        return all.stream()
                .anyMatch(m ->
                        m.person().equals(person)
                                && m.role().may(permission)
                                && m.period().possiblyContains(moment));
    }

    /** Whether the person certainly held the role during some of the period. */
    boolean clashes(PersonId person, Role role, ValidPeriod period) {
        return all.stream()
                .anyMatch(m ->
                        m.person().equals(person)
                                && m.role() == role
                                && m.period().certainlyOverlaps(period));
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
                                .filter(m -> m.period().certainlyOverlaps(ValidPeriod.from(moment)))
                                .filter(m -> !m.period().start().to().isAfter(moment.to()))
                                .count())
                .max()
                .orElse(0);
    }

    private Stream<RoleTenure> participants() {
        return all.stream().filter(m -> m.role() == Role.PARTICIPANT);
    }
}
