package nl.noaber.query.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.signals.SignalRow.Fact;
import nl.noaber.query.signals.SignalRow.What;
import org.jspecify.annotations.Nullable;

/** Goes through the facts by valid time and raises and resolves signals. */
final class SignalEvaluator {

    private final String community;
    private final Thresholds thresholds;
    private final SignalLedger board = new SignalLedger();
    private final CadenceRule rhythm;
    private final SecondPlenaryRule second;
    private final DisengagementRule slipping;
    private final GroupSizeRule crowd;
    private final PlenaryRule plenaries;
    private final KeyRolesRule posts;
    private final ReflectionBalanceRule balance;
    private final ExpectationsRule asked;
    private final Set<String> plenary;
    private final List<Fact> joins;
    private final Map<PersonId, EventRef> participants = new LinkedHashMap<>();
    private final List<EventRef> undisputed = new ArrayList<>();
    private boolean running;
    private boolean complex;
    private @Nullable LocalDate termFrom;
    private @Nullable Long termMonths;

    private SignalEvaluator(Collection<Fact> facts, Thresholds thresholds) {
        this.thresholds = thresholds;
        joins = facts.stream().filter(fact -> fact.what() == What.JOINED).toList();
        community =
                facts.stream()
                        .filter(fact -> fact.what() == What.JOINED || fact.what() == What.STARTED)
                        .map(Fact::about)
                        .findFirst()
                        .orElse("");
        plenary =
                facts.stream()
                        .filter(fact -> fact.what() == What.PLENARY_PLANNED)
                        .map(Fact::about)
                        .collect(Collectors.toUnmodifiableSet());
        rhythm = new CadenceRule(thresholds);
        second = new SecondPlenaryRule(board, community);
        slipping = new DisengagementRule(board, thresholds);
        crowd = new GroupSizeRule(board, community);
        plenaries = new PlenaryRule(board, facts);
        posts = new KeyRolesRule(board, community, thresholds);
        balance = new ReflectionBalanceRule(board, community, thresholds);
        asked = new ExpectationsRule(board, community);
    }

    /**
     * Every signal, in the order in which it began to hold.
     *
     * @param day the last day looked at: what was due by then and was not seen is late
     */
    static List<Signal> of(Collection<Fact> facts, LocalDate day, Thresholds thresholds) {
        var judgement = new SignalEvaluator(facts, thresholds);
        FactOrder.of(facts).forEach(judgement::judge);
        if (judgement.running) {
            judgement.second.passed(day);
        }
        judgement.rhythm.judge(judgement.board, judgement.community, day);
        return judgement.board.inOrder();
    }

    private void judge(Fact fact) {
        EventRef at = fact.at();
        if (running) {
            second.passed(at.on().from().minusDays(1));
        }
        switch (fact.what()) {
            case STARTED -> {
                running = true;
                rhythm.started(at);
                counted(at);
                asked.judge(participants, true, at);
                posts.started(at);
            }
            case ENDED -> ended(at);
            case REOPENED -> {
                running = true;
                rhythm.reopened(at);
                crowd.reopened();
                counted(at);
                posts.reopened(at);
            }
            case COMPLEX -> {
                complex = fact.number() > 0;
                term(at);
            }
            case TERM -> {
                termFrom = day(fact);
                termMonths = fact.number();
                term(at);
            }
            case EXTENDED -> {
                if (termFrom != null) {
                    termMonths = ChronoUnit.MONTHS.between(termFrom, day(fact).plusDays(1));
                    term(at);
                }
            }
            case JOINED -> {
                participants.put(fact.person(), at);
                counted(at);
                asked.judge(participants, running, at);
            }
            case LEFT -> {
                participants.remove(fact.person());
                counted(at);
                asked.judge(participants, false, at);
                slipping.seen(fact.person(), at);
                posts.objectsNoMore(fact.person(), at);
            }
            case EXPECTED -> {
                asked.expects(fact.person());
                asked.judge(participants, false, at);
            }
            case COMMITTED -> {
                asked.commits(fact.person());
                asked.judge(participants, false, at);
            }
            case RETURN_EXPECTED -> {
                asked.expectsReturns(fact.person());
                asked.judge(participants, false, at);
            }
            case DECIDED -> {
                undisputed.add(at);
                boolean never = undisputed.size() >= thresholds.decisions();
                SignalValue value = SignalValue.counting(undisputed);
                board.when(never, SignalRule.W58, community, value, SignalLevel.AMBER, at);
            }
            case DISPUTED -> disputed(at);
            case PLENARY_PLANNED -> {
                plenaries.planned(fact.about(), fact.number(), at);
                second.planned(fact.about(), when(fact), at);
            }
            case MOVED -> second.moved(fact.about(), when(fact), at);
            case CANCELLED -> {
                plenaries.cancelled(fact.about(), at);
                second.cancelled(fact.about(), at);
            }
            case HELD -> {
                boolean ofAll = plenary.contains(fact.about());
                rhythm.held(at, ofAll);
                if (ofAll) {
                    plenaries.held(fact.about(), at);
                    second.held(fact.about(), at);
                }
                balance.acted(at);
            }
            case MARKET_OPENED -> balance.acted(at);
            // Looked at when the session is held.
            case HOSTED -> {}
            case SPLIT -> {
                if (plenary.contains(fact.about())) {
                    crowd.split(fact.about(), at);
                }
            }
            case WORKING_GROUP -> crowd.formed(fact.about(), at);
            case CORE_GROUP -> rhythm.coreFormed(fact.about(), at);
            case DISSOLVED -> {
                crowd.dissolved(fact.about());
                rhythm.dissolved(fact.about(), at);
            }
            case PRESENT -> {
                slipping.seen(fact.person(), at);
                if (plenary.contains(fact.about())) {
                    crowd.present(fact.about(), fact.person(), at);
                }
            }
            case AWAY -> {
                if (mayTakePart(fact.person(), at.on())) {
                    slipping.away(fact.person(), at);
                }
            }
            case CONTACT -> {
                fact.people().forEach(each -> slipping.contact(each, at));
                posts.began(fact.person(), running, at);
            }
            case BROUGHT_UP -> posts.began(fact.person(), running, at);
            case CAUGHT_UP -> slipping.seen(fact.person(), at);
            case REFLECTED -> balance.reflected(at);
            case EVALUATED -> rhythm.evaluated(at);
            case PULLER_TAKEN -> posts.pulls(fact.person(), running, at);
            case PULLER_ENDED -> posts.pullsNoMore(fact.person(), running, at);
            case CONFIRMED -> posts.confirmed(fact.person());
            case OBJECTED -> {
                disputed(at);
                posts.objected(fact.person(), fact.people().getLast(), at);
            }
            case ACCEPTED -> posts.objectsNoMore(fact.people().getLast(), at);
            case MODERATOR_ENDED -> posts.moderatesNoMore(fact.person(), at);
        }
    }

    /** What goes on ends; what was never said or agreed stays so (ADR 0013). */
    private void ended(EventRef at) {
        running = false;
        rhythm.ended(at);
        for (SignalRule each : SignalRule.values()) {
            if (each.endsWithTheCommunity()) {
                board.resolve(each, at);
            }
        }
        slipping.ended();
    }

    private void counted(EventRef at) {
        crowd.taking(participants, running, at);
    }

    /**
     * Less than a year is too short for any issue, less than a year and a half for a complex one.
     */
    private void term(EventRef at) {
        if (termMonths != null) {
            boolean far = termMonths < SignalRule.FEWEST_MONTHS;
            boolean shorter = far || (complex && termMonths < SignalRule.COMPLEX_MONTHS);
            SignalLevel level = far ? SignalLevel.RED : SignalLevel.AMBER;
            board.when(shorter, SignalRule.W3, community, SignalValue.of(termMonths), level, at);
        }
    }

    private void disputed(EventRef at) {
        undisputed.clear();
        board.resolve(SignalRule.W58, at);
    }

    private static LocalDate day(Fact fact) {
        return when(fact).from();
    }

    private static OccurredOn when(Fact fact) {
        OccurredOn when = fact.when();
        return when == null ? fact.at().on() : when;
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
