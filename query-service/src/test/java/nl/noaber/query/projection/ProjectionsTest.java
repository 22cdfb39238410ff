package nl.noaber.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.noaber.kernel.Money;
import nl.noaber.kernel.access.ActingAs;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.id.CommunityId;
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
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.community.CommunityRow;
import nl.noaber.query.community.CommunityRow.Descendant.Relation;
import nl.noaber.query.community.OverviewQuery;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.marketplace.LedgerQuery;
import nl.noaber.query.network.Graph;
import nl.noaber.query.network.NetworkQuery;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.Total;
import nl.noaber.query.signals.SignalRule;
import nl.noaber.query.signals.SignalsQuery;
import nl.noaber.query.signals.Thresholds;
import nl.noaber.query.temporal.TemporalQuery;
import nl.noaber.query.timeline.TimelineQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Given events, then the view. */
class ProjectionsTest {

    private static final SignalsQuery SIGNALS = new SignalsQuery(Thresholds.DEFAULTS);

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    /**
     * Every view shows the label and sector that a person had at the asked moment. Siblings: all
     * views that hold a profile: community, network, roles, contacts, decisions, timeline.
     */
    @Test
    @Tag("fault:F2")
    void everyViewShowsTheProfileOfTheMoment() {
        story.proposed("2009-11-01", person(0));
        story.record(
                HistoryBuilder.day("2009-12-01"),
                new CommunityEvent.ParticipantJoined(
                        story.community(),
                        person(1),
                        HistoryBuilder.profile("label-before", "sector-before")));
        story.record(
                HistoryBuilder.day("2011-01-01"),
                new CommunityEvent.ProfileChanged(
                        story.community(),
                        person(1),
                        HistoryBuilder.profile("label-after", "sector-after")));

        int showing = 0;
        for (Projection<?> view : FoldPropertiesTest.VIEWS) {
            String before = rows(view, "2010-12-31");
            String after = rows(view, "2011-01-01");
            assertThat(before).as(view.name()).doesNotContain("label-after", "sector-after");
            assertThat(after).as(view.name()).doesNotContain("label-before", "sector-before");
            assertThat(after.contains("label-after"))
                    .as(view.name())
                    .isEqualTo(before.contains("label-before"));
            showing += after.contains("-after") ? 1 : 0;
        }
        assertThat(showing).isEqualTo(7);
    }

    private <R> String rows(Projection<R> view, String day) {
        return Fold.over(view, TemporalQuery.asOf(LocalDate.parse(day)).of(story.events()))
                .all()
                .values()
                .stream()
                .map(row -> RowCodec.write(view, row))
                .collect(Collectors.joining());
    }

    @Test
    void fromFifteenToTwentyFive() {
        story.proposed("2009-11-01", person(0));
        story.record(
                HistoryBuilder.day("2009-11-02"),
                new CommunityEvent.SizeLimitAgreed(story.community(), 15, "advice"));
        for (int n = 1; n <= 15; n++) {
            story.joined("2009-12-01", person(n), "business");
        }
        assertThat(signals().signals()).isEmpty();

        story.record(
                HistoryBuilder.day("2009-12-02"),
                new CommunityEvent.SizeLimitAgreed(story.community(), 25, "more want to join"));
        EventId sixteenth = story.joined("2009-12-03", person(16), "business");
        story.joined("2009-12-04", person(17), "church");
        assertThat(signals().signals())
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.rule()).isEqualTo(SignalRule.W1);
                    assertThat(signal.raisedBy()).isEqualTo(sixteenth);
                    assertThat(signal.source()).isEqualTo("S0:547");
                    assertThat(signal.resolvedBy()).isNull();
                });

        story.plenary("2010-02-10", "s-1");
        for (int n = 1; n <= 15; n++) {
            story.attended("2010-02-10", "s-1", person(n));
        }
        assertThat(signals().open()).isEqualTo(1);
        EventId crowd = story.attended("2010-02-10", "s-1", person(16));
        assertThat(signals().signals())
                .anySatisfy(signal -> {
                    assertThat(signal.rule()).isEqualTo(SignalRule.W2);
                    assertThat(signal.raisedBy()).isEqualTo(crowd);
                    assertThat(signal.value()).isEqualTo(16);
                });

        EventId split =
                story.record(
                        HistoryBuilder.day("2010-02-10"),
                        new SessionEvent.SubgroupsFormed(new SessionId("s-1"), 3));
        assertThat(signals().open()).isZero();
        assertThat(signals().signals()).hasSize(2);
        assertThat(signals().signals()).allMatch(signal -> split.equals(signal.resolvedBy()));
    }

    @Test
    void aStartedGroupThatIsTooSmallIsSignalledUntilItHasGrown() {
        for (int n = 1; n <= 9; n++) {
            story.joined("2009-12-01", person(n), "business");
        }
        assertThat(signals().signals()).isEmpty();
        story.record(
                HistoryBuilder.day("2009-12-05"), new CommunityEvent.Started(story.community()));
        var thatDay =
                (SignalsQuery.Answer)
                        ask(SIGNALS, "", TemporalQuery.asOf(LocalDate.of(2009, 12, 5)));
        assertThat(thatDay.signals())
                .extracting(SignalsQuery.SignalEntry::rule)
                .containsExactly(SignalRule.W1, SignalRule.W17, SignalRule.W18, SignalRule.W9);
        EventId tenth = story.joined("2009-12-06", person(10), "business");
        assertThat(signals().signals().getFirst().resolvedBy()).isEqualTo(tenth);
    }

    @Test
    void theCentralPersonLeavesTheNetwork() {
        PersonId spider = person(0);
        story.holds("2010-01-01", spider, Role.FACILITATOR);
        for (int n = 1; n <= 6; n++) {
            story.joined("2010-01-01", person(n), n % 2 == 0 ? "business" : "church");
            story.met(HistoryBuilder.day("2010-03-0" + n), spider, person(n));
        }
        for (int n = 1; n < 6; n++) {
            story.met(HistoryBuilder.day("2011-09-0" + n), person(n), person(n + 1));
        }
        story.met(HistoryBuilder.day("2011-10-01"), spider, person(1));
        EventId fuzzy = story.met(halfYear(2011, 1, 12), person(2), person(5));

        Graph first = network("mode=one&kind=contact&from=2010-01-01&to=2010-06-30");
        Graph fourth = network("mode=one&kind=contact&from=2011-07-01&to=2011-12-31");

        assertThat(first.metrics().byRole().get(Role.FACILITATOR).degree()).isEqualTo(1.0);
        assertThat(first.metrics().byRole().get(Role.FACILITATOR).betweenness()).isEqualTo(1.0);
        assertThat(fourth.metrics().byRole().get(Role.FACILITATOR).degree()).isEqualTo(0.1667);
        assertThat(fourth.metrics().byRole().get(Role.FACILITATOR).betweenness()).isZero();
        assertThat(first.metrics().uncertain().ties()).isZero();
        assertThat(fourth.metrics().uncertain().ties()).isPositive();
        assertThat(fourth.metrics().uncertain().events())
                .as("the contact of some day in 2011")
                .containsExactly(fuzzy.value());
        assertThat(fourth.edges()).hasSize(6);
        assertThat(fourth.metrics().crossSectorShare()).isEqualTo(1.0);
        assertThat(first.metrics().reciprocity()).isZero();
    }

    @Test
    void aContactHasABeginningAnEndAndACause() {
        story.joined("2010-01-01", person(1), "business");
        story.plenary("2010-02-10", "s-1");
        story.attended("2010-02-10", "s-1", person(1));
        EventId switched =
                story.record(
                        HistoryBuilder.day("2010-02-10"),
                        new SessionEvent.RoleSwitched(
                                new SessionId("s-1"),
                                person(1),
                                new ActingAs.Undeclared(),
                                new ActingAs.WithHat("neighbour")));

        assertThat(network("kind=role-switch").edges())
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.cause()).isEqualTo(switched.value());
                    assertThat(edge.end()).isNull();
                    assertThat(edge.target()).isEqualTo("capacity:hat:neighbour");
                });
        story.record(
                HistoryBuilder.day("2010-02-11"), new SessionEvent.Closed(new SessionId("s-1")));
        assertThat(network("kind=role-switch").edges().getFirst().end()).isEqualTo("2010-02-11");
        assertThat(network("").edges()).hasSize(2);
    }

    @Test
    void everyNumberOfTheTimelineListsItsEventsAndUncertainDatesStayUncertain() {
        story.joined("2010-01-01", person(1), "business");
        story.joined("2010-01-01", person(2), "church");
        EventId sharp = story.met(HistoryBuilder.day("2010-03-04"), person(1), person(2));
        EventId fuzzy = story.met(halfYear(2010, 1, 12), person(1), person(2));

        var community = timeline("by=community&period=half-year").lines().getFirst();
        assertThat(community.periods()).hasSize(1);
        assertThat(community.periods().getFirst().period()).isEqualTo("2010-H1");
        var contacts = community.periods().getFirst().counts().get("contact");
        assertThat(contacts.count()).isEqualTo(1);
        assertThat(contacts.events()).containsExactly(sharp.value());
        assertThat(community.undated().getFirst().counts().get("contact").events())
                .containsExactly(fuzzy.value());
        assertThat(timeline("by=sector&period=month").lines())
                .extracting(TimelineQuery.Line::of)
                .containsExactly("business", "church");
        assertThat(timeline("by=party&period=month").lines())
                .as("a party that is absent is a line without periods")
                .extracting(line -> line.of() + " " + line.periods().size())
                .containsExactly(
                        "BUSINESS 0",
                        "CITIZENS 1",
                        "GOVERNMENT 0",
                        "KNOWLEDGE_INSTITUTION 0",
                        "SOCIETAL_INSTITUTION 0",
                        "SUPPORT_BODY 0");
    }

    @Test
    void theLedgerCountsPartiesMatchesAndEuros() {
        var market = new MarketplaceId("m-1");
        record(
                new MarketplaceEvent.Announced(
                        market, story.community(), "Beursvloer", HistoryBuilder.day("2010-10-01")));
        for (int n = 0; n < 4; n++) {
            record(new MarketplaceEvent.RequestPosted(market, request(n), party(n % 2), "asks", 1));
            record(new MarketplaceEvent.OfferPosted(market, offer(n), party(10 + n), "offers", 1));
            record(
                    new MarketplaceEvent.MatchProposed(
                            market, match(n), request(n), offer(n), 1, person(1)));
        }
        for (int n = 0; n < 3; n++) {
            record(
                    new MarketplaceEvent.MatchAgreed(
                            market, match(n), null, new Money(1000, "EUR"), false));
        }
        record(new MarketplaceEvent.MatchValued(market, match(0), new Money(2500, "EUR")));
        record(new MarketplaceEvent.MatchFulfilled(market, match(0)));
        record(new MarketplaceEvent.MatchLapsed(market, match(2), "nothing came of it"));
        record(new MarketplaceEvent.OfferWithdrawn(market, offer(3), "no time"));

        LedgerQuery.Answer ledger =
                (LedgerQuery.Answer) ask(new LedgerQuery(), "marketplace=m-1", TemporalQuery.NOW);

        assertThat(ledger.requestingParties()).isEqualTo(2);
        assertThat(ledger.offeringParties()).isEqualTo(3);
        assertThat(ledger.agreedMatches()).isEqualTo(2);
        assertThat(ledger.agreedValue()).containsExactly(new Total(3500, "EUR"));
        assertThat(ledger.matchesByState().toString())
                .isEqualTo("{PROPOSED=1, DECLINED=0, AGREED=1, FULFILLED=1, LAPSED=1}");
    }

    @Test
    void theOverviewShowsWhoTakesPartInWhichRole() {
        story.proposed("2009-11-01", person(0));
        story.joined("2009-12-01", person(1), "business");
        story.holds("2009-12-01", person(1), Role.PULLER);
        story.record(
                HistoryBuilder.day("2010-05-01"),
                new CommunityEvent.ParticipantLeft(story.community(), person(1), "moved"));

        var now = (OverviewQuery.Answer) ask(new OverviewQuery(), "", TemporalQuery.NOW);
        var before =
                (OverviewQuery.Answer)
                        ask(new OverviewQuery(), "", TemporalQuery.asOf(LocalDate.of(2010, 4, 30)));

        assertThat(now.size()).isZero();
        assertThat(before.size()).isEqualTo(1);
        assertThat(now.roles())
                .extracting(OverviewQuery.RoleHeld::role)
                .containsExactlyInAnyOrder(Role.INITIATOR, Role.PULLER);
    }

    @Test
    void theOverviewShowsPhasesTermsAndWhatCameOfIt() {
        story.proposed("2009-11-01", person(0));
        var from = LocalDate.of(2010, 1, 1);
        var until = LocalDate.of(2011, 12, 31);
        var longer = LocalDate.of(2012, 6, 30);
        life("2009-12-01", new CommunityEvent.TermAgreed(story.community(), from, until));
        EventId inward =
                life("2010-01-10", new CommunityEvent.PhaseEntered(story.community(), "in", null));
        life("2011-01-10", new CommunityEvent.PhaseEntered(story.community(), "out", "it stands"));
        life("2011-12-01", new CommunityEvent.Extended(story.community(), longer, "not yet done"));
        life(
                "2011-06-01",
                new CommunityEvent.Spawned(
                        story.community(), new CommunityId("street"), "their own issue"));
        life("2012-06-30", new CommunityEvent.Closed(story.community(), "done", "samen"));
        EventId continued =
                life(
                        "2012-07-01",
                        new CommunityEvent.ContinuedAs(
                                story.community(), new CommunityId("samen"), "it goes on"));

        var now = QueryFixture.now(story, new OverviewQuery(), "", OverviewQuery.Answer.class);
        assertThat(now.phases()).extracting(CommunityRow.Phase::name).containsExactly("in", "out");
        assertThat(now.phases().getFirst().since().event()).isEqualTo(inward);
        assertThat(now.terms())
                .extracting(CommunityRow.Term::from, CommunityRow.Term::until)
                .containsExactly(tuple(from, until), tuple(from, longer));
        assertThat(now.terms().getLast().reason()).isEqualTo("not yet done");
        assertThat(now.facts().get("term").value()).isEqualTo("2010-01-01/2012-06-30");
        assertThat(now.facts().get("closedBecause").value()).isEqualTo("done");
        assertThat(now.lineage())
                .extracting(CommunityRow.Descendant::relation)
                .containsExactly(Relation.SPAWNED, Relation.CONTINUED_AS);
        assertThat(now.lineage().getLast().community().value()).isEqualTo("samen");
        assertThat(now.lineage().getLast().since().event()).isEqualTo(continued);

        var then =
                QueryFixture.asOf(
                        "2010-12-31", story, new OverviewQuery(), "", OverviewQuery.Answer.class);
        assertThat(then.phases()).hasSize(1);
        assertThat(then.lineage()).isEmpty();
    }

    @Test
    void aReopenedCommunityIsNotClosedUntilItIsClosedAgain() {
        story.proposed("2009-11-01", person(0));
        life("2010-01-01", new CommunityEvent.Started(story.community()));
        life("2011-12-31", new CommunityEvent.Closed(story.community(), "done", "samen"));
        assertThat(state(TemporalQuery.NOW)).isEqualTo(OverviewQuery.State.CLOSED);
        EventId reopened =
                life("2012-03-01", new CommunityEvent.Reopened(story.community(), "not done"));
        var open = QueryFixture.now(story, new OverviewQuery(), "", OverviewQuery.Answer.class);
        assertThat(open.state()).isEqualTo(OverviewQuery.State.STARTED);
        assertThat(open.facts().get("reopened").event()).isEqualTo(reopened);
        assertThat(open.facts()).doesNotContainKeys("closed", "closedBecause");
        life("2012-12-31", new CommunityEvent.Closed(story.community(), "now it is", "nothing"));
        assertThat(state(TemporalQuery.NOW)).isEqualTo(OverviewQuery.State.CLOSED);
        assertThat(state(TemporalQuery.asOf(LocalDate.of(2012, 2, 1))))
                .isEqualTo(OverviewQuery.State.CLOSED);
        assertThat(state(TemporalQuery.asOf(LocalDate.of(2012, 5, 1))))
                .isEqualTo(OverviewQuery.State.STARTED);
    }

    private OverviewQuery.State state(TemporalQuery moment) {
        return ((OverviewQuery.Answer) ask(new OverviewQuery(), "", moment)).state();
    }

    @Test
    void theNewestTermComesLastThoughTheFirstIsOnlyKnownToBeOfThatYear() {
        var from = LocalDate.of(2010, 1, 1);
        var until = LocalDate.of(2011, 12, 31);
        var longer = LocalDate.of(2012, 6, 30);
        story.proposed("2009-11-01", person(0));
        story.record(
                halfYear(2010, 1, 12),
                new CommunityEvent.TermAgreed(story.community(), from, until));
        life("2010-12-08", new CommunityEvent.Extended(story.community(), longer, "not yet done"));

        assertThat(
                        QueryFixture.now(story, new OverviewQuery(), "", OverviewQuery.Answer.class)
                                .terms())
                .extracting(CommunityRow.Term::until)
                .containsExactly(until, longer);
    }

    @Test
    void aLateRecordDoesNotUndoLaterEvents() {
        story.proposed("2009-11-01", person(0));
        life("2010-02-01", new CommunityEvent.SizeLimitAgreed(story.community(), 25, "more came"));
        life("2009-11-02", new CommunityEvent.SizeLimitAgreed(story.community(), 15, "advice"));
        assertThat(
                        QueryFixture.now(story, new OverviewQuery(), "", OverviewQuery.Answer.class)
                                .sizeLimit())
                .isEqualTo(25);
        var then =
                QueryFixture.asOf(
                        "2009-12-31", story, new OverviewQuery(), "", OverviewQuery.Answer.class);
        assertThat(then.sizeLimit()).isEqualTo(15);
    }

    private EventId life(String day, CommunityEvent event) {
        return story.record(HistoryBuilder.day(day), event);
    }

    private SignalsQuery.Answer signals() {
        return (SignalsQuery.Answer) ask(SIGNALS, "", TemporalQuery.NOW);
    }

    private Graph network(String query) {
        return (Graph) ask(new NetworkQuery(), query, TemporalQuery.NOW);
    }

    private TimelineQuery.Answer timeline(String query) {
        return (TimelineQuery.Answer) ask(new TimelineQuery(), query, TemporalQuery.NOW);
    }

    private <R> Object ask(Query<R> question, String query, TemporalQuery moment) {
        return QueryFixture.by(QueryFixture.RESEARCHER, moment, story, question, query);
    }

    private void record(MarketplaceEvent event) {
        story.record(HistoryBuilder.day("2010-10-01"), event);
    }

    private static OccurredOn halfYear(int year, int from, int to) {
        var end = LocalDate.of(year, to, 1).plusMonths(1).minusDays(1);
        return new OccurredOn(LocalDate.of(year, from, 1), end, Precision.YEAR);
    }

    private static Party party(int n) {
        return new Party(
                new OrganisationId("o-" + n),
                person(n),
                HistoryBuilder.profile("party-" + n, "business"));
    }

    private static RequestId request(int n) {
        return new RequestId("r-" + n);
    }

    private static OfferId offer(int n) {
        return new OfferId("o-" + n);
    }

    private static MatchId match(int n) {
        return new MatchId("match-" + n);
    }

    private static PersonId person(int n) {
        return new PersonId("person-%02d".formatted(n));
    }
}
