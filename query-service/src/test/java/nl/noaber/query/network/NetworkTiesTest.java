package nl.noaber.query.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Visibility;
import nl.noaber.kernel.contact.ContactEvent;
import nl.noaber.kernel.contact.ContactMode;
import nl.noaber.kernel.event.Provenance;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.ContactId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.MarketplaceId;
import nl.noaber.kernel.id.MatchId;
import nl.noaber.kernel.id.OfferId;
import nl.noaber.kernel.id.OrganisationId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.RequestId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.marketplace.MarketplaceEvent;
import nl.noaber.kernel.marketplace.Party;
import nl.noaber.kernel.session.Attendance;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.fixture.RandomHistory;
import nl.noaber.query.network.Graph.Because;
import nl.noaber.query.network.Graph.Edge;
import nl.noaber.query.network.Graph.Form;
import nl.noaber.query.network.NetworkRow.NodeKind;
import nl.noaber.query.projection.Fold;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.TemporalQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a tie shows of its dates, its moments and its origin, and whom a network is about. */
class NetworkTiesTest {

    private static final OccurredOn SHARP = HistoryBuilder.day("2026-03-12");
    private static final OccurredOn SOME_DAY =
            new OccurredOn(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Precision.YEAR);
    private static final List<String> WINDOWS =
            List.of("", "to=2010-09-15", "from=2010-09-15", "from=2010-04-10&to=2011-02-20");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    /**
     * Whatever the order in which a fuzzy and a sharp date of one tie are recorded, the tie had
     * begun by the earliest certain start and was still made at the latest certain end. Siblings:
     * both modes, centrality, GraphML.
     */
    @Test
    @Tag("fault:H1")
    void aTieIsBoundedByEverythingThatItsDatesMakeCertain() {
        List<List<OccurredOn>> orders = List.of(List.of(SHARP, SOME_DAY), List.of(SOME_DAY, SHARP));
        for (List<OccurredOn> order : orders) {
            var told = new HistoryBuilder("community-1");
            order.forEach(on -> told.met(on, person(1), person(2)));

            Edge tie = network(told, "mode=one&kind=contact").edges().getFirst();
            assertThat(tie.certainlyBegunBy()).isEqualTo("2026-03-12");
            assertThat(tie.certainlyStillAt()).isEqualTo("2026-03-12");
            assertThat(tie.possiblyFrom()).isEqualTo("2026-01-01");
            assertThat(tie.possiblyUntil()).isEqualTo("2026-12-31");
            assertThat(tie.start()).isEqualTo("2026-01-01/2026-03-12");
            assertThat(tie.end()).isEqualTo("2026-03-12/2026-12-31");
            assertThat(tie.startPrecision()).isEqualTo(Precision.PERIOD);
            assertThat(tie.spells())
                    .extracting(Graph.Spell::start)
                    .containsExactly("2026-03-12", "2026-01-01/2026-12-31");
        }
    }

    /** The bounds of every tie of any history are those of all its spells together. */
    @Test
    @Tag("fault:H1")
    @Tag("fault:H2")
    void theBoundsOfEveryTieAreThoseOfItsSpells() {
        for (Graph graph : graphs()) {
            for (Edge tie : graph.edges()) {
                assertThat(tie.spells()).hasSize(tie.weight());
                assertThat(tie.possiblyFrom()).isEqualTo(first(tie, s -> bounds(s.start())[0]));
                assertThat(tie.certainlyBegunBy()).isEqualTo(first(tie, s -> bounds(s.start())[1]));
                if (tie.end() == null) {
                    assertThat(tie.spells()).anyMatch(spell -> spell.end() == null);
                    assertThat(tie.certainlyStillAt()).isNull();
                    assertThat(tie.possiblyUntil()).isNull();
                } else {
                    assertThat(tie.certainlyStillAt())
                            .isEqualTo(last(tie, s -> bounds(s.end())[0]));
                    assertThat(tie.possiblyUntil()).isEqualTo(last(tie, s -> bounds(s.end())[1]));
                }
                assertThat(tie.cause()).isEqualTo(tie.spells().getFirst().events().getFirst());
                assertThat(tie.spells().stream().flatMap(s -> s.events().stream()).distinct())
                        .containsExactlyElementsOf(tie.events());
            }
        }
    }

    /** Moments stay moments and what lasts stays an interval. Siblings: both modes, GraphML. */
    @Test
    @Tag("fault:H2")
    void aTieOfMomentsIsAListOfMomentsAndWhatLastsIsAnInterval() {
        story.met(HistoryBuilder.day("2010-10-05"), person(1), person(2));
        story.met(HistoryBuilder.day("2010-02-10"), person(1), person(2));
        match("2010-03-01", Provenance.SYNTHETIC);

        Edge contact = network(story, "mode=one&kind=contact").edges().getFirst();
        assertThat(contact.form()).isEqualTo(Form.MOMENTS);
        assertThat(contact.spells())
                .extracting(spell -> spell.start() + " " + spell.end())
                .containsExactly("2010-02-10 2010-02-10", "2010-10-05 2010-10-05");
        assertThat(network(story, "mode=one&kind=contact&from=2010-04-01&to=2010-08-31").edges())
                .as("between the moments there is none")
                .isEmpty();
        assertThat(GraphMl.write(network(story, "mode=one&kind=contact")))
                .contains("2010-02-10, 2010-10-05", "MOMENTS");

        Edge match = network(story, "mode=one&kind=match").edges().getFirst();
        assertThat(match.form()).isEqualTo(Form.INTERVALS);
        assertThat(match.spells())
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.start()).isEqualTo("2010-03-01");
                    assertThat(spell.end()).isNull();
                });
        assertThat(network(story, "mode=one&kind=match&from=2010-04-01&to=2010-08-31").edges())
                .as("it lasts")
                .hasSize(1);
    }

    /**
     * Two dates of one meeting, one of them sharp, are one sharp moment; the pair is in the window
     * that the sharp date lies in.
     */
    @Test
    @Tag("fault:H1")
    void oneMomentThatWasDatedTwiceIsAsSharpAsBothDatesAllow() {
        story.plenary("2026-03-12", "s-1");
        story.attended("2026-03-12", "s-1", person(1));
        story.record(
                SOME_DAY,
                new SessionEvent.AttendanceRecorded(
                        new SessionId("s-1"), person(2), Attendance.PRESENT, null));

        Graph march = network(story, "mode=one&from=2026-03-01&to=2026-03-31");
        assertThat(march.edges())
                .singleElement()
                .satisfies(tie -> assertThat(tie.start()).isEqualTo("2026-03-12"));
        assertThat(march.metrics().uncertain().ties()).isZero();
    }

    /** What is uncertain is counted in the unit of the answer. Siblings: both modes, centrality. */
    @Test
    @Tag("fault:H3")
    void uncertainTiesAreCountedAsTheEdgesOfTheAnswerAre() {
        story.met(SOME_DAY, person(1), person(2));
        story.met(SOME_DAY, person(1), person(2));
        String window = "&kind=contact&from=2026-01-01&to=2026-06-30";

        Graph.Uncertain pairs = network(story, "mode=one" + window).metrics().uncertain();
        assertThat(pairs.ties()).isEqualTo(1);
        assertThat(pairs.spells()).isEqualTo(2);
        assertThat(pairs.events()).hasSize(2);
        Graph.Uncertain halves = network(story, "mode=two" + window).metrics().uncertain();
        assertThat(halves.ties()).isEqualTo(4);
        assertThat(halves.spells()).isEqualTo(4);
        CentralityQuery.Answer centrality =
                QueryFixture.now(story, new CentralityQuery(), "", CentralityQuery.Answer.class);
        assertThat(centrality.undated().ties()).isEqualTo(1);
    }

    /** No window of any history has more uncertain ties than the history has edges in that mode. */
    @Test
    @Tag("fault:H3")
    void thereAreNoMoreUncertainTiesThanEdges() {
        for (long seed = 1; seed <= 10; seed++) {
            List<RecordedEvent> history = RandomHistory.of(seed, 300);
            for (String mode : List.of("one", "two")) {
                int edges = graph(history, "mode=" + mode).edges().size();
                for (String window : WINDOWS) {
                    Graph part = graph(history, "mode=%s&%s".formatted(mode, window));
                    assertThat(part.metrics().uncertain().ties()).isLessThanOrEqualTo(edges);
                }
                assertThat(graph(history, "mode=" + mode).metrics().uncertain().ties()).isZero();
            }
        }
    }

    /**
     * Whom a network is about is chosen, named in the answer, and given as a reason at each node.
     * Siblings: both modes, centrality, GraphML.
     */
    @Test
    @Tag("fault:H5")
    void aNetworkIsAboutTheChosenPeopleAndSaysWhyEachIsInIt() {
        for (int n = 1; n <= 4; n++) {
            story.joined("2010-01-01", person(n), "business");
        }
        story.met(HistoryBuilder.day("2010-02-01"), person(1), person(2));
        story.met(HistoryBuilder.day("2010-02-01"), person(1), person(5));
        match("2010-03-01", Provenance.SYNTHETIC);

        Map<String, String> nodes =
                Map.of(
                        "members-and-ties", "1:MEMBER+TIE 2:MEMBER+TIE 3:MEMBER 4:MEMBER 5:TIE",
                        "members", "1:MEMBER+TIE 2:MEMBER+TIE 3:MEMBER 4:MEMBER",
                        "ties", "1:MEMBER+TIE 2:MEMBER+TIE 5:TIE",
                        "all", "1:MEMBER+TIE 2:MEMBER+TIE 3:MEMBER 4:MEMBER 5:TIE 8:NAMED 9:NAMED");
        Map<String, Double> density =
                Map.of("members-and-ties", 0.2, "members", 0.1667, "ties", 0.6667, "all", 0.0952);
        assertThat(nodes.keySet()).isEqualTo(codes());
        for (String who : nodes.keySet()) {
            Graph contacts = network(story, "mode=one&kind=contact&who=" + who);
            assertThat(people(contacts)).as(who).isEqualTo(nodes.get(who));
            assertThat(contacts.metrics().density()).as(who).isEqualTo(density.get(who));
            assertThat(contacts.graph()).containsEntry("who", who);
            assertThat(contacts.graph()).containsEntry("leftOut", who.equals("members") ? 1L : 0L);
            assertThat(
                            QueryFixture.now(
                                            story,
                                            new CentralityQuery(),
                                            "who=" + who,
                                            CentralityQuery.Answer.class)
                                    .halfYears()
                                    .getFirst()
                                    .others()
                                    .people())
                    .as(who)
                    .isEqualTo(contacts.metrics().people());
        }
        assertThat(people(network(story, "mode=one&kind=contact")))
                .as("without a choice")
                .isEqualTo(nodes.get("members-and-ties"));
    }

    /** Every node of every answer has a reason that holds, and every edge is between its nodes. */
    @Test
    @Tag("fault:H5")
    void everyNodeHasItsReasonAndEveryEdgeItsNodes() {
        for (Graph graph : graphs()) {
            Set<String> tied = new TreeSet<>();
            graph.edges().forEach(edge -> Collections.addAll(tied, edge.source(), edge.target()));
            assertThat(graph.nodes()).extracting(Graph.Node::id).containsAll(tied);
            for (Graph.Node node : graph.nodes()) {
                assertThat(node.because()).isNotEmpty();
                assertThat(node.because().contains(Because.TIE))
                        .isEqualTo(tied.contains(node.id()));
                assertThat(node.because().contains(Because.MEMBER))
                        .isEqualTo(!node.roles().isEmpty());
            }
        }
    }

    /** Every tie shows on what it rests and how sharply it is dated. Siblings: both modes. */
    @Test
    @Tag("fault:H6")
    void everyTieShowsItsProvenanceAndPrecision() {
        contact("2010-02-01", Provenance.SOURCE);
        assertThat(network(story, "mode=one&kind=contact").edges().getFirst().provenance())
                .containsExactly(Provenance.SOURCE);
        contact("2010-03-01", Provenance.SYNTHETIC);
        Edge contact = network(story, "mode=one&kind=contact").edges().getFirst();
        assertThat(contact.provenance())
                .containsExactlyInAnyOrder(Provenance.SOURCE, Provenance.SYNTHETIC);
        assertThat(contact.spells())
                .extracting(Graph.Spell::provenance)
                .containsExactly(List.of(Provenance.SOURCE), List.of(Provenance.SYNTHETIC));
        assertThat(contact.startPrecision()).isEqualTo(Precision.DAY);

        match("2010-03-01", Provenance.SOURCE);
        assertThat(network(story, "mode=one&kind=match").edges().getFirst().provenance())
                .as("the request it answers was invented")
                .containsExactlyInAnyOrder(Provenance.SOURCE, Provenance.SYNTHETIC);

        for (long seed = 1; seed <= 10; seed++) {
            List<RecordedEvent> history = RandomHistory.of(seed, 300);
            Map<String, Provenance> of =
                    history.stream()
                            .collect(
                                    Collectors.toMap(
                                            each -> each.id().value(),
                                            each -> each.envelope().provenance()));
            for (String mode : List.of("one", "two")) {
                for (Edge tie : graph(history, "mode=" + mode).edges()) {
                    assertThat(tie.provenance())
                            .containsAll(tie.events().stream().map(of::get).toList())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    private static List<Graph> graphs() {
        var graphs = new ArrayList<Graph>();
        var random = new Random(7);
        for (long seed = 1; seed <= 8; seed++) {
            List<RecordedEvent> history = RandomHistory.of(seed, 250);
            String window = WINDOWS.get(random.nextInt(WINDOWS.size()));
            for (String mode : List.of("one", "two")) {
                for (String who : codes()) {
                    graphs.add(graph(history, "mode=%s&who=%s&%s".formatted(mode, who, window)));
                }
            }
        }
        return graphs;
    }

    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        for (Who who : Who.values()) {
            codes.add(QueryParameters.code(who));
        }
        return codes;
    }

    private static String people(Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .map(node ->
                        node.id().replace("person:p-", "")
                                + ":"
                                + node.because().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private static LocalDate[] bounds(String text) {
        String[] both = text.split("/");
        return new LocalDate[] {LocalDate.parse(both[0]), LocalDate.parse(both[both.length - 1])};
    }

    private static LocalDate first(Edge tie, Function<Graph.Spell, LocalDate> day) {
        return tie.spells().stream().map(day).min(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate last(Edge tie, Function<Graph.Spell, LocalDate> day) {
        return tie.spells().stream().map(day).max(LocalDate::compareTo).orElseThrow();
    }

    private static Graph graph(List<RecordedEvent> history, String query) {
        var network = new NetworkQuery();
        var rows = Fold.over(network.view(), TemporalQuery.NOW.of(history));
        return network.answer(rows, QueryFixture.RESEARCHER, QueryFixture.parameters(query));
    }

    private static Graph network(HistoryBuilder story, String query) {
        return QueryFixture.now(story, new NetworkQuery(), query, Graph.class);
    }

    private EventId contact(String day, Provenance provenance) {
        return story.record(
                HistoryBuilder.day(day),
                new ContactEvent.ContactMade(
                        new ContactId("contact-" + day),
                        story.community(),
                        person(1),
                        List.of(person(1), person(2)),
                        ContactMode.PHONE,
                        null),
                person(1),
                Visibility.COMMUNITY,
                provenance);
    }

    private void match(String day, Provenance provenance) {
        var market = new MarketplaceId("m-1");
        var match = new MatchId("match-1");
        var request = new RequestId("r-1");
        var offer = new OfferId("o-1");
        OccurredOn on = HistoryBuilder.day(day);
        story.record(on, new MarketplaceEvent.RequestPosted(market, request, party(8), "a", 1));
        story.record(on, new MarketplaceEvent.OfferPosted(market, offer, party(9), "b", 1));
        story.record(
                on,
                new MarketplaceEvent.MatchProposed(market, match, request, offer, 1, person(8)));
        story.record(
                on,
                new MarketplaceEvent.MatchAgreed(market, match, null, null, false),
                person(8),
                Visibility.COMMUNITY,
                provenance);
    }

    private static Party party(int n) {
        return new Party(
                new OrganisationId("o-" + n),
                person(n),
                HistoryBuilder.profile("party-" + n, "business"));
    }

    private static PersonId person(int n) {
        return new PersonId("p-" + n);
    }
}
