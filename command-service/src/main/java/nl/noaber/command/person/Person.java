package nl.noaber.command.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.command.lookup.Membership.Hat;
import nl.noaber.command.lookup.PersonLookup.PersonState;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.person.PersonEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The state of one person that the rules need.
 *
 * @param registrar the account that registered the person
 * @param worn hats now declared, with since when
 * @param retired hats no longer worn
 * @param lifetimes when what is ended or followed here began
 */
public record Person(
        PersonId id,
        String registrar,
        Map<String, OccurredOn> worn,
        List<Hat> retired,
        Set<OrganisationId> affiliations,
        Lifetimes lifetimes)
        implements PersonState {
    public Person {
        worn = Map.copyOf(worn);
        retired = List.copyOf(retired);
        affiliations = Set.copyOf(affiliations);
    }

    /** The person after one more event. */
    public static Person evolve(@Nullable Person before, PersonEvent event, Envelope envelope) {
        if (event instanceof PersonEvent.Registered(var id, _)) {
            return new Person(
                    id,
                    envelope.recordedBy(),
                    Map.of(),
                    List.of(),
                    Set.of(),
                    Lifetimes.NONE.after(event, envelope.occurredOn()));
        }
        if (before == null) {
            throw new IllegalStateException("A person begins with a registration");
        }
        return before.after(event, envelope.occurredOn())
                .with(before.lifetimes.after(event, envelope.occurredOn()));
    }

    private Person after(PersonEvent event, OccurredOn on) {
        return switch (event) {
            case PersonEvent.Registered _ -> this;
            case PersonEvent.HatDeclared(_, var hat, _) -> {
                var more = new HashMap<>(worn);
                more.put(hat, on);
                yield new Person(id, registrar, more, retired, affiliations, lifetimes);
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
                        affiliations,
                        lifetimes);
            }
            case PersonEvent.DetailsChanged _,
                    PersonEvent.LearningStyleRecorded _,
                    PersonEvent.TeamRoleRecorded _ ->
                    this;
            case PersonEvent.AffiliationStarted(_, var organisation, _) -> {
                var more = new HashSet<>(affiliations);
                more.add(organisation);
                yield new Person(id, registrar, worn, retired, more, lifetimes);
            }
            case PersonEvent.AffiliationEnded(_, var organisation) -> {
                var fewer = new HashSet<>(affiliations);
                fewer.remove(organisation);
                yield new Person(id, registrar, worn, retired, fewer, lifetimes);
            }
        };
    }

    private Person with(Lifetimes next) {
        return new Person(id, registrar, worn, retired, affiliations, next);
    }

    @Override
    public List<Hat> hats() {
        var current =
                worn.entrySet().stream()
                        .map(hat -> new Hat(hat.getKey(), ValidPeriod.from(hat.getValue())));
        return Stream.concat(retired.stream(), current).toList();
    }
}
