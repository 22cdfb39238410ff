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
     * @param who the people of whom degree and betweenness are shares
     * @param undated ties by contacts whose date is too fuzzy for one half-year
     */
    public record Answer(Role role, Who who, List<Half> halfYears, Uncertain undated) {}

    /**
     * One half-year in the network of contacts.
     *
     * @param contacts how many contacts surely lay in it
     * @param uncertain ties between people whose date is too fuzzy to say
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
        return Set.of("role", "who");
    }

    @Override
    public Answer answer(Rows<NetworkRow> rows, QueryContext asker, QueryParameters parameters) {
        Role role =
                parameters.text("role") == null
                        ? Role.FACILITATOR
                        : parameters.choice("role", Role.class);
        Who who = parameters.choice("who", Who.class);
        List<SharedSpell> contacts =
                SharedSpell.of(
                        rows.under("tie/contact/", Tie.class).values().stream()
                                .filter(tie -> tie.kind() == TieKind.CONTACT)
                                .toList());
        List<SharedSpell> undated = new ArrayList<>();
        var spans = new TreeSet<Span>(Comparator.comparing(Span::from));
        for (SharedSpell contact : contacts) {
            Span span = CalendarPeriod.HALF_YEAR.containing(contact.start());
            if (span == null) {
                undated.add(contact);
            } else {
                spans.add(span);
            }
        }
        return new Answer(
                role,
                who,
                spans.stream().map(span -> half(rows, span, role, who, contacts)).toList(),
                Uncertain.of(undated));
    }

    private static Half half(
            Rows<NetworkRow> rows, Span span, Role role, Who who, List<SharedSpell> contacts) {
        var window = new TimeWindow(span.from(), span.to());
        var selection =
                Selection.of(
                        rows.under("node/", Node.class).values(),
                        contacts,
                        window,
                        who,
                        window.roles(rows));
        var measured = NetworkMeasures.ofPairs(selection);
        Graph graph = measured.graph();
        List<String> events =
                selection.shown().stream()
                        .flatMap(contact -> contact.ties().stream())
                        .map(tie -> tie.cause().value())
                        .distinct()
                        .toList();
        return new Half(
                span.name(),
                span.from(),
                span.to(),
                events.size(),
                graph.metrics().uncertain(),
                measured.mean(
                        role,
                        graph.nodes().stream().filter(n -> n.roles().contains(role)).toList()),
                measured.mean(
                        role,
                        graph.nodes().stream().filter(n -> !n.roles().contains(role)).toList()),
                events);
    }
}
