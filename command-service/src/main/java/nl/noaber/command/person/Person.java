package nl.noaber.command.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.command.lookup.Membership.Hat;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One person, as far as rules look.
 *
 * @param registrar the account that registered the person
 * @param worn hats now declared, with since when
 * @param retired hats no longer worn
 */
public record Person(
        PersonId id,
        String registrar,
        Map<String, OccurredOn> worn,
        List<Hat> retired,
        Set<OrganisationId> affiliations) {
    public Person {
        worn = Map.copyOf(worn);
        retired = List.copyOf(retired);
        affiliations = Set.copyOf(affiliations);
    }

    /** The person after one more event. */
    public static Person evolve(@Nullable Person before, PersonEvent event, Envelope envelope) {
        if (event instanceof PersonEvent.Registered(var id, _)) {
            return new Person(id, envelope.recordedBy(), Map.of(), List.of(), Set.of());
        }
        if (before == null) {
            throw new IllegalStateException("A person begins with a registration");
        }
        return before.after(event, envelope.occurredOn());
    }

    private Person after(PersonEvent event, OccurredOn on) {
        return switch (event) {
            case PersonEvent.Registered _ -> this;
            case PersonEvent.HatDeclared(_, var hat, _) -> {
                var more = new HashMap<>(worn);
                more.put(hat, on);
                yield new Person(id, registrar, more, retired, affiliations);
            }
            case PersonEvent.HatRetired(_, var hat) -> {
                var fewer = new HashMap<>(worn);
                var since = fewer.remove(hat);
                var past =
                        since == null
                                ? Stream.<Hat>empty()
                                : Stream.of(new Hat(hat, new ValidPeriod(since, on)));
                yield new Person(
                        id,
                        registrar,
                        fewer,
                        Stream.concat(retired.stream(), past).toList(),
                        affiliations);
            }
            case PersonEvent.DetailsChanged _,
                    PersonEvent.LearningStyleRecorded _,
                    PersonEvent.TeamRoleRecorded _ ->
                    this;
            case PersonEvent.AffiliationStarted(_, var organisation, _) -> {
                var more = new HashSet<>(affiliations);
                more.add(organisation);
                yield new Person(id, registrar, worn, retired, more);
            }
            case PersonEvent.AffiliationEnded(_, var organisation) -> {
                var fewer = new HashSet<>(affiliations);
                fewer.remove(organisation);
                yield new Person(id, registrar, worn, retired, fewer);
            }
        };
    }

    /** Every hat ever declared, with its period. */
    public List<Hat> hats() {
        var now =
                worn.entrySet().stream()
                        .map(h -> new Hat(h.getKey(), ValidPeriod.from(h.getValue())));
        return Stream.concat(retired.stream(), now).toList();
    }

    static PersonEvent.Registered register(@Nullable Person before, PersonCommand.Register c) {
        PersonRule.REGISTERED_ALREADY.unless(before == null);
        PersonRule.CAPACITY_NOT_HELD.unless(c.envelope().actingAs() instanceof ActingAs.Undeclared);
        return new PersonEvent.Registered(c.person(), c.label());
    }

    PersonEvent.HatDeclared declare(PersonCommand.DeclareHat c) {
        requireOwn(c.envelope(), c.hat());
        PersonRule.HAT_DECLARED_ALREADY.when(worn.containsKey(c.hat()));
        return new PersonEvent.HatDeclared(id, c.hat(), c.category());
    }

    PersonEvent.HatRetired retire(PersonCommand.RetireHat c) {
        requireOwn(c.envelope(), null);
        PersonRule.HAT_NOT_DECLARED.unless(worn.containsKey(c.hat()));
        return new PersonEvent.HatRetired(id, c.hat());
    }

    PersonEvent.AffiliationStarted start(PersonCommand.StartAffiliation c) {
        requireOwn(c.envelope(), null);
        PersonRule.AFFILIATED_ALREADY.when(affiliations.contains(c.organisation()));
        return new PersonEvent.AffiliationStarted(id, c.organisation(), c.position());
    }

    PersonEvent.AffiliationEnded end(PersonCommand.EndAffiliation c) {
        requireOwn(c.envelope(), null);
        PersonRule.NOT_AFFILIATED.unless(affiliations.contains(c.organisation()));
        return new PersonEvent.AffiliationEnded(id, c.organisation());
    }

    /** What somebody says of themself. */
    PersonEvent record(PersonCommand.Tell c) {
        requireOwn(c.envelope(), null);
        return c.event();
    }

    private void requireOwn(Envelope envelope, @Nullable String declaring) {
        PersonRule.NOT_FOR_ANOTHER.unless(
                envelope.actor().equals(id)
                        && (PersonId.ofAccount(envelope.recordedBy()).equals(id)
                                || envelope.recordedBy().equals(registrar)));
        PersonRule.CAPACITY_NOT_HELD.unless(
                switch (envelope.actingAs()) {
                    case ActingAs.Undeclared _ -> true;
                    case ActingAs.InRole _ -> false;
                    case ActingAs.WithHat(var hat) ->
                            hat.equals(declaring) || worn.containsKey(hat);
                });
    }
}
