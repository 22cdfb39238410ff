package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the facts by valid time and raises and resolves signals. No clock is looked at: what
 * did not happen is seen when the next thing does.
 */
final class Judgement {

    private final String community;
    private final List<Signal> signals = new ArrayList<>();
    private final Set<String> plenaries = new HashSet<>();
    private final Set<PersonId> participants = new HashSet<>();
    private final Set<PersonId> expecting = new HashSet<>();
    private final Set<PersonId> committed = new HashSet<>();
    private final Map<String, Set<PersonId>> present = new HashMap<>();
    private final Set<String> split = new HashSet<>();
    private final Map<PersonId, Integer> away = new HashMap<>();
    private boolean running;
    private boolean outside;
    private int held;
    private int unreflected;
    private int undisputed;
    private @Nullable LocalDate termFrom;
    private @Nullable LocalDate lastPlenary;
    private @Nullable LocalDate lastEvaluated;
    private @Nullable Fact lastHost;

    private Judgement(String community) {
        this.community = community;
    }

    /** Every signal, in the order in which they were raised. */
    static List<Signal> of(Collection<Fact> facts) {
        String community =
                facts.stream()
                        .filter(fact -> fact.what() == What.JOINED || fact.what() == What.STARTED)
                        .map(Fact::about)
                        .findFirst()
                        .orElse("");
        var judgement = new Judgement(community);
        facts.stream()
                .filter(fact -> fact.what() == What.PLENARY_PLANNED)
                .forEach(fact -> judgement.plenaries.add(fact.about()));
        facts.stream()
                .sorted(Comparator.comparing(Fact::at, Mark.BY_TIME))
                .forEach(judgement::judge);
        return List.copyOf(judgement.signals);
    }

    private void judge(Fact fact) {
        LocalDate day = fact.at().on().from();
        switch (fact.what()) {
            case STARTED -> {
                running = true;
                lastEvaluated = day;
                size(fact);
                expectations(fact, true);
            }
            case ENDED -> {
                running = false;
                size(fact);
                resolve(fact, Rule.W5, _ -> true);
            }
            case TERM -> {
                termFrom = fact.day();
                when(fact, Rule.W3, fact.about(), fact.number(), fact.number() < Rule.MONTHS);
            }
            case EXTENDED -> {
                if (termFrom != null && fact.day() != null) {
                    long months = ChronoUnit.MONTHS.between(termFrom, fact.day().plusDays(1));
                    when(fact, Rule.W3, fact.about(), months, months < Rule.MONTHS);
                }
            }
            case JOINED -> {
                participants.add(person(fact));
                size(fact);
                expectations(fact, running);
            }
            case LEFT -> {
                participants.remove(person(fact));
                size(fact);
                expectations(fact, false);
                back(fact);
            }
            case EXPECTED -> {
                expecting.add(person(fact));
                expectations(fact, false);
            }
            case COMMITTED -> {
                committed.add(person(fact));
                expectations(fact, false);
            }
            case DECIDED -> {
                undisputed++;
                boolean never = undisputed >= Rule.DECISIONS;
                when(fact, Rule.W58, fact.about(), undisputed, never);
            }
            case OBJECTED -> {
                undisputed = 0;
                resolve(fact, Rule.W58, _ -> true);
            }
            case PLENARY_PLANNED ->
                    whenAny(fact, Rule.W6, fact.number(), fact.number() >= Rule.LONG_MINUTES);
            case CANCELLED -> resolve(fact, Rule.W6, signal -> signal.about().equals(fact.about()));
            case HELD -> held(fact, day);
            case HOSTED -> hosted(fact);
            case SPLIT -> {
                split.add(fact.about());
                resolve(fact, Rule.W2, _ -> true);
                if (plenaries.contains(fact.about())) {
                    resolve(fact, Rule.W1, _ -> true);
                }
            }
            case WORKING_GROUP -> resolve(fact, Rule.W2, _ -> true);
            case PRESENT -> {
                back(fact);
                crowd(fact);
            }
            case AWAY -> {
                int times = away.merge(person(fact), 1, Integer::sum);
                boolean slipping = times >= Rule.ABSENCES && participants.contains(person(fact));
                if (slipping) {
                    when(fact, Rule.W7, person(fact).value(), times, true);
                }
            }
            case CAUGHT_UP -> back(fact);
            case REFLECTED -> {
                unreflected = 0;
                resolve(fact, Rule.W19, _ -> true);
            }
            case EVALUATED -> {
                lastEvaluated = day;
                resolve(fact, Rule.W22, _ -> true);
            }
        }
    }

    /** A group still being formed is not too small. */
    private void size(Fact fact) {
        int size = participants.size();
        boolean before = outside;
        outside = size > Rule.MOST || (running && size < Rule.FEWEST);
        if (outside && !before) {
            raise(fact, Rule.W1, fact.about(), size);
        } else if (!outside) {
            resolve(fact, Rule.W1, _ -> true);
        }
    }

    private void crowd(Fact fact) {
        if (plenaries.contains(fact.about())) {
            Set<PersonId> there = present.computeIfAbsent(fact.about(), _ -> new HashSet<>());
            there.add(person(fact));
            if (there.size() == Rule.MOST + 1 && !split.contains(fact.about())) {
                raise(fact, Rule.W2, fact.about(), there.size());
            }
        }
    }

    private void held(Fact fact, LocalDate day) {
        unreflected++;
        when(fact, Rule.W19, community, unreflected, unreflected >= Rule.SESSIONS);
        if (lastEvaluated != null) {
            long days = ChronoUnit.DAYS.between(lastEvaluated, day);
            when(fact, Rule.W22, community, days, days > Rule.HALF_YEAR_DAYS);
        }
        if (plenaries.contains(fact.about())) {
            if (lastPlenary != null) {
                long days = ChronoUnit.DAYS.between(lastPlenary, day);
                boolean early = days < Rule.SOONEST_DAYS;
                boolean late = days > Rule.LATEST_DAYS;
                if (held == 1) {
                    whenAny(fact, Rule.W4, days, early || late);
                } else if (!early && !late) {
                    resolve(fact, Rule.W4, _ -> true);
                }
                whenAny(fact, Rule.W5, days, late);
            }
            held++;
            lastPlenary = day;
        }
    }

    private void hosted(Fact fact) {
        if (plenaries.contains(fact.about())) {
            boolean again =
                    lastHost != null
                            && !lastHost.about().equals(fact.about())
                            && person(lastHost).equals(person(fact));
            whenAny(fact, Rule.W32, 2, again);
            lastHost = fact;
        }
    }

    /** Asked at the start, and of whoever joins later. */
    private void expectations(Fact fact, boolean asked) {
        long silent =
                participants.stream()
                        .filter(each -> !expecting.contains(each) || !committed.contains(each))
                        .count();
        if (silent == 0) {
            resolve(fact, Rule.W17, _ -> true);
        } else if (asked) {
            when(fact, Rule.W17, fact.about(), silent, true);
        }
    }

    private void back(Fact fact) {
        away.remove(person(fact));
        resolve(fact, Rule.W7, signal -> signal.about().equals(person(fact).value()));
    }

    /** Raised where it holds and was not, resolved where it no longer holds. */
    private void when(Fact fact, Rule rule, String about, long value, boolean holds) {
        Predicate<Signal> same = signal -> signal.about().equals(about);
        if (!holds) {
            resolve(fact, rule, same);
            return;
        }
        for (int i = 0; i < signals.size(); i++) {
            Signal signal = signals.get(i);
            if (signal.rule() == rule && signal.open() && same.test(signal)) {
                signals.set(i, signal.grown(value));
                return;
            }
        }
        raise(fact, rule, about, value);
    }

    /** As above, whichever session it is about. */
    private void whenAny(Fact fact, Rule rule, long value, boolean holds) {
        if (!holds) {
            resolve(fact, rule, _ -> true);
        } else if (signals.stream().noneMatch(s -> s.rule() == rule && s.open())) {
            raise(fact, rule, fact.about(), value);
        }
    }

    private void raise(Fact fact, Rule rule, String about, long value) {
        signals.add(new Signal(rule, about, value, fact.at(), null));
    }

    private void resolve(Fact fact, Rule rule, Predicate<Signal> which) {
        signals.replaceAll(signal ->
                signal.rule() == rule && signal.open() && which.test(signal)
                        ? signal.resolved(fact.at())
                        : signal);
    }

    private static PersonId person(Fact fact) {
        return Objects.requireNonNull(fact.person());
    }
}
