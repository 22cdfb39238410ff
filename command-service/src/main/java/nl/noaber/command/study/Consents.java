package nl.noaber.command.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;

/** Every consent ever given, with its period; a withdrawal counts from its own day on. */
public record Consents(List<Consent> all) {
    static final Consents NONE = new Consents(List.of());

    /** What one person consented to, and when. */
    public record Consent(PersonId person, Set<ConsentScope> covers, ValidPeriod period) {
        public Consent {
            covers = Set.copyOf(covers);
        }
    }

    public Consents {
        all = List.copyOf(all);
    }

    Consents given(PersonId person, List<ConsentScope> covers, OccurredOn on) {
        var more = new ArrayList<>(all);
        more.add(new Consent(person, Set.copyOf(covers), ValidPeriod.from(on)));
        return new Consents(more);
    }

    Consents withdrawn(PersonId person, OccurredOn on) {
        return new Consents(
                all.stream()
                        .map(c ->
                                c.person().equals(person) && c.period().lasts()
                                        ? new Consent(person, c.covers(), c.period().until(on))
                                        : c)
                        .toList());
    }

    /** Whether the person certainly consented to this at that moment: here doubt forbids. */
    boolean cover(PersonId person, ConsentScope scope, OccurredOn moment) {
        return all.stream()
                .anyMatch(c ->
                        c.person().equals(person)
                                && c.covers().contains(scope)
                                && c.period().certainlyContains(moment));
    }

    /** Whether there is a consent of the person that was not withdrawn. */
    boolean lastsFor(PersonId person) {
        return all.stream().anyMatch(c -> c.person().equals(person) && c.period().lasts());
    }
}
