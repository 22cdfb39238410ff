package nl.noaber.query.signals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;

/** The facts as they came about. */
final class FactOrder {

    private FactOrder() {}

    private record Subject(What what, String of) {}

    /**
     * By valid time, but nothing before what it followed: somebody who joined in the year 2010 and
     * left in May joined before May.
     */
    static SequencedSet<Fact> of(Collection<Fact> facts) {
        Map<Subject, List<Fact>> begun = new HashMap<>();
        for (Fact fact : facts) {
            begun.computeIfAbsent(subject(fact.what(), fact), _ -> new ArrayList<>()).add(fact);
        }
        var course = new LinkedHashSet<Fact>();
        facts.stream()
                .sorted(Comparator.comparing(Fact::at, EventRef.BY_TIME))
                .forEach(fact -> {
                    for (What before : fact.what().after()) {
                        begun.getOrDefault(subject(before, fact), List.of()).stream()
                                .filter(each -> each.at().index() < fact.at().index())
                                .forEach(course::add);
                    }
                    course.add(fact);
                });
        return course;
    }

    private static Subject subject(What what, Fact fact) {
        boolean personal = !fact.people().isEmpty();
        return new Subject(what, personal ? fact.person().value() : fact.about());
    }
}
