package nl.noaber.query.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.noaber.kernel.access.Role;
import nl.noaber.query.network.Graph.Place;
import nl.noaber.query.network.Graph.Uncertain;
import nl.noaber.query.network.NetworkRow.Node;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.network.NetworkRow.Tie;
import nl.noaber.query.network.NetworkRow.TieKind;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.CalendarPeriod.Span;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;

/** The centrality of the people in a role, in the network of contacts, for each half-year. */
public final class CentralityQuery implements Query<NetworkRow> {

    /**
     * Per half-year, beside everybody who did not hold the role in it.
     *
     * @param undated contacts whose date is too fuzzy for one half-year
     */
    public record Answer(Role role, List<Half> halfYears, Uncertain undated) {}

    /**
     * One half-year in the network of contacts.
     *
     * @param contacts how many contacts surely lay in it
     * @param uncertain ties whose date is too fuzzy to say
     * @param inRole mean place of the people who surely held the role on some day of it
     * @param others mean place of all others
     * @param events the contacts
     */
    public record Half(
            String period,
            LocalDate from,
            LocalDate to,
            int contacts,
            Uncertain uncertain,
            Place inRole,
            Place others,
            List<String> events) {}

    @Override
    public String name() {
        return "centrality";
    }

    @Override
    public Projection<NetworkRow> view() {
        return NetworkQuery.VIEW;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("role");
    }

    @Override
    public Answer answer(Rows<NetworkRow> rows, QueryContext asker, QueryParameters parameters) {
        Role role =
                parameters.text("role") == null
                        ? Role.FACILITATOR
                        : parameters.choice("role", Role.class);
        List<Node> people =
                rows.under("node/", Node.class).values().stream()
                        .filter(node -> node.kind() == NodeKind.PERSON)
                        .toList();
        List<Tie> contacts =
                rows.under("tie/contact/", Tie.class).values().stream()
                        .filter(tie -> tie.kind() == TieKind.CONTACT)
                        .toList();
        List<Tie> undated = new ArrayList<>();
        var spans = new TreeSet<Span>(Comparator.comparing(Span::from));
        for (Tie tie : contacts) {
            Span span = CalendarPeriod.HALF_YEAR.containing(tie.start());
            if (span == null) {
                undated.add(tie);
            } else {
                spans.add(span);
            }
        }
        return new Answer(
                role,
                spans.stream().map(span -> half(rows, span, role, people, contacts)).toList(),
                Uncertain.of(undated));
    }

    private static Half half(
            Rows<NetworkRow> rows, Span span, Role role, List<Node> people, List<Tie> contacts) {
        var window = new TimeWindow(span.from(), span.to());
        List<Tie> seen = new ArrayList<>();
        List<Tie> uncertain = new ArrayList<>();
        for (Tie tie : contacts) {
            switch (window.sees(tie)) {
                case YES -> seen.add(tie);
                case UNCERTAIN -> uncertain.add(tie);
                case NO -> {}
            }
        }
        var measured =
                new NetworkMeasures(
                        people, OneMode.of(seen), seen, NetworkQuery.Mode.ONE, window.roles(rows));
        Graph graph = measured.graph(uncertain);
        List<String> events = seen.stream().map(tie -> tie.cause().value()).distinct().toList();
        return new Half(
                span.name(),
                span.from(),
                span.to(),
                events.size(),
                Uncertain.of(uncertain),
                measured.mean(
                        role,
                        graph.nodes().stream().filter(n -> n.roles().contains(role)).toList()),
                measured.mean(
                        role,
                        graph.nodes().stream().filter(n -> !n.roles().contains(role)).toList()),
                events);
    }
}
