package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.noaber.kernel.OccurredOn;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.projection.Mark;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/** Goes through the facts by valid time and raises and resolves signals. */
final class Judgement {

    private final String community;
    private final Thresholds thresholds;
    private final Board board = new Board();
    private final Rhythm rhythm;
    private final SecondPlenary second;
    private final Slipping slipping;
    private final Set<String> plenaries;
    private final Set<String> split = new HashSet<>();
    private final List<Fact> joins;
    private final Map<PersonId, Mark> participants = new LinkedHashMap<>();
    private final Set<PersonId> expecting = new HashSet<>();
    private final Set<PersonId> committed = new HashSet<>();
    private final Set<PersonId> expectingReturns = new HashSet<>();
    private final Map<String, Map<PersonId, Mark>> present = new HashMap<>();
    private final Set<String> workingGroups = new HashSet<>();
    private boolean running;
    private boolean outside;
    private boolean complex;
    private int acts;
    private final List<Mark> unreflected = new ArrayList<>();
    private int reflections;
    private final List<Mark> undisputed = new ArrayList<>();
    private @Nullable LocalDate termFrom;
    private @Nullable Long termMonths;
    private @Nullable Fact lastHost;

    private Judgement(Collection<Fact> facts, Thresholds thresholds) {
        this.thresholds = thresholds;
        joins = facts.stream().filter(fact -> fact.what() == What.JOINED).toList();
        community =
                facts.stream()
                        .filter(fact -> fact.what() == What.JOINED || fact.what() == What.STARTED)
                        .map(Fact::about)
                        .findFirst()
                        .orElse("");
        plenaries =
                facts.stream()
                        .filter(fact -> fact.what() == What.PLENARY_PLANNED)
                        .map(Fact::about)
                        .collect(Collectors.toUnmodifiableSet());
        rhythm = new Rhythm(thresholds);
        second = new SecondPlenary(board, community);
        slipping = new Slipping(board, thresholds);
    }

    /**
     * Every signal, in the order in which it began to hold.
     *
     * @param day the last day looked at: what was due by then and was not seen is late
     */
    static List<Signal> of(Collection<Fact> facts, LocalDate day, Thresholds thresholds) {
        var judgement = new Judgement(facts, thresholds);
        facts.stream()
                .sorted(Comparator.comparing(Fact::at, Mark.BY_TIME))
                .forEach(judgement::judge);
        if (judgement.running) {
            judgement.second.passed(day);
        }
        judgement.rhythm.judge(judgement.board, judgement.community, day);
        return judgement.board.inOrder();
    }

    private void judge(Fact fact) {
        Mark at = fact.at();
        if (running) {
            second.passed(at.on().from().minusDays(1));
        }
        switch (fact.what()) {
            case STARTED -> {
                running = true;
                rhythm.started(at);
                size(at);
                asked(at, true);
            }
            case ENDED -> {
                running = false;
                rhythm.ended(at);
                size(at);
            }
            case COMPLEX -> {
                complex = fact.number() > 0;
                term(at);
            }
            case TERM -> {
                termFrom = fact.day();
                termMonths = fact.number();
                term(at);
            }
            case EXTENDED -> {
                if (termFrom != null && fact.day() != null) {
                    termMonths = ChronoUnit.MONTHS.between(termFrom, fact.day().plusDays(1));
                    term(at);
                }
            }
            case JOINED -> {
                participants.put(fact.person(), at);
                size(at);
                asked(at, running);
            }
            case LEFT -> {
                participants.remove(fact.person());
                size(at);
                asked(at, false);
                slipping.seen(fact.person(), at);
            }
            case EXPECTED -> {
                expecting.add(fact.person());
                asked(at, false);
            }
            case COMMITTED -> {
                committed.add(fact.person());
                asked(at, false);
            }
            case RETURN_EXPECTED -> {
                expectingReturns.add(fact.person());
                asked(at, false);
            }
            case DECIDED -> {
                undisputed.add(at);
                boolean never = undisputed.size() >= thresholds.decisions();
                Value value = Value.counting(undisputed);
                board.when(never, Rule.W58, community, value, Level.AMBER, at);
            }
            case DISPUTED -> {
                undisputed.clear();
                board.resolve(Rule.W58, at);
            }
            case PLENARY_PLANNED -> {
                boolean tooLong = fact.number() >= Rule.LONG_MINUTES;
                board.whenAny(tooLong, Rule.W6, fact.about(), Value.of(fact.number()), at);
                if (fact.day() != null) {
                    second.planned(fact.about(), fact.day(), at);
                }
            }
            case MOVED -> {
                if (fact.day() != null) {
                    second.moved(fact.about(), fact.day(), at);
                }
            }
            case CANCELLED -> {
                board.resolve(Rule.W6, signal -> signal.about().equals(fact.about()), at);
                second.cancelled(fact.about(), at);
            }
            case HELD -> {
                boolean plenary = plenaries.contains(fact.about());
                rhythm.held(at, plenary);
                if (plenary) {
                    second.held(fact.about(), at);
                }
                acted(at);
            }
            case MARKET_OPENED -> acted(at);
            case HOSTED -> hosted(fact);
            case SPLIT -> {
                split.add(fact.about());
                board.resolve(Rule.W2, at);
                if (plenaries.contains(fact.about())) {
                    board.resolve(Rule.W1, at);
                }
            }
            case WORKING_GROUP -> {
                workingGroups.add(fact.about());
                board.resolve(Rule.W2, at);
            }
            case CORE_GROUP -> rhythm.coreFormed(fact.about(), at);
            case DISSOLVED -> {
                workingGroups.remove(fact.about());
                rhythm.dissolved(fact.about(), at);
            }
            case PRESENT -> {
                slipping.seen(fact.person(), at);
                crowd(fact);
            }
            case AWAY -> {
                if (mayTakePart(fact.person(), at.on())) {
                    slipping.away(fact.person(), at);
                }
            }
            case CONTACT -> fact.people().forEach(each -> slipping.contact(each, at));
            case CAUGHT_UP -> slipping.seen(fact.person(), at);
            case REFLECTED -> {
                unreflected.clear();
                reflections++;
                balance(at);
            }
            case EVALUATED -> rhythm.evaluated(at);
        }
    }

    /** A group still being formed is not too small. */
    private void size(Mark at) {
        int size = participants.size();
        boolean before = outside;
        outside = size > Rule.MOST || (running && size < Rule.FEWEST);
        if (outside && !before) {
            Value value = Value.counting(participants.values());
            board.raise(Rule.W1, community, value, Level.AMBER, at);
        } else if (!outside) {
            board.resolve(Rule.W1, at);
        }
    }

    /**
     * Less than a year is too short for any issue, less than a year and a half for a complex one.
     */
    private void term(Mark at) {
        if (termMonths != null) {
            boolean far = termMonths < Rule.FEWEST_MONTHS;
            boolean shorter = far || (complex && termMonths < Rule.COMPLEX_MONTHS);
            Level level = far ? Level.RED : Level.AMBER;
            board.when(shorter, Rule.W3, community, Value.of(termMonths), level, at);
        }
    }

    private void crowd(Fact fact) {
        String session = fact.about();
        if (plenaries.contains(session) && !split.contains(session) && workingGroups.isEmpty()) {
            var there = present.computeIfAbsent(session, _ -> new LinkedHashMap<>());
            there.put(fact.person(), fact.at());
            if (there.size() > Rule.MOST) {
                Value value = Value.counting(there.values());
                board.when(true, Rule.W2, session, value, Level.AMBER, fact.at());
            }
        }
    }

    private void acted(Mark at) {
        acts++;
        unreflected.add(at);
        balance(at);
    }

    private void balance(Mark at) {
        boolean seldom =
                acts >= thresholds.enoughForShare()
                        && reflections * 100 < acts * thresholds.reflectionPercent();
        boolean holds = seldom || unreflected.size() >= thresholds.unreflected();
        board.when(holds, Rule.W19, community, Value.counting(unreflected), Level.AMBER, at);
    }

    private void hosted(Fact fact) {
        if (plenaries.contains(fact.about())) {
            Fact last = lastHost == null ? fact : lastHost;
            boolean again =
                    !last.about().equals(fact.about()) && last.person().equals(fact.person());
            Value value = Value.counting(List.of(last.at(), fact.at()));
            board.whenAny(again, Rule.W32, fact.about(), value, fact.at());
            lastHost = fact;
        }
    }

    /** Each is asked at the start, and whoever joins later then. */
    private void asked(Mark at, boolean now) {
        asked(Rule.W17, at, now, each -> expecting.contains(each) && committed.contains(each));
        asked(Rule.W18, at, now, expectingReturns::contains);
    }

    private void asked(Rule rule, Mark at, boolean now, Predicate<PersonId> said) {
        long silent = participants.keySet().stream().filter(each -> !said.test(each)).count();
        if (silent == 0 || now || board.isOpen(rule)) {
            board.when(silent > 0, rule, community, Value.of(silent), Level.AMBER, at);
        }
    }

    /** Somebody whose day of joining is fuzzy may have taken part already. */
    private boolean mayTakePart(PersonId person, OccurredOn on) {
        return participants.containsKey(person)
                || joins.stream()
                        .anyMatch(join ->
                                join.person().equals(person)
                                        && !join.at().on().from().isAfter(on.to())
                                        && !join.at().on().hadHappenedBy(on.from()));
    }
}
