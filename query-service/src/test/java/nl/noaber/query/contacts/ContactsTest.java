package nl.noaber.query.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.community.CommunityEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.session.SessionEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.Precision;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.network.CentralityQuery;
import nl.noaber.query.network.Graph;
import nl.noaber.query.network.NetworkQuery;
import org.junit.jupiter.api.Test;

/** Replay script 2: the year the spider left the web. */
class ContactsTest {

    private final HistoryBuilder story = new HistoryBuilder("community-1");
    private final PersonId spider = HistoryBuilder.person("spider");

    @Test
    void contactsLieBetweenOnePlenaryAndTheNext() {
        story.holds("2010-01-01", spider, Role.FACILITATOR);
        plenary("2010-02-10", "s-1");
        plenary("2010-04-07", "s-2");
        EventId early = story.met(HistoryBuilder.day("2010-02-09"), spider, person(1));
        EventId between = story.met(HistoryBuilder.day("2010-02-10"), spider, person(1));
        EventId others = story.met(HistoryBuilder.day("2010-04-06"), person(1), person(2));
        EventId late = story.met(HistoryBuilder.day("2010-04-07"), person(2), person(3), spider);
        EventId fuzzy =
                story.met(
                        new OccurredOn(
                                HistoryBuilder.day("2010-02-01").from(),
                                HistoryBuilder.day("2010-02-28").from(),
                                Precision.MONTH),
                        person(1),
                        person(2));

        ContactsQuery.Answer answer = contacts();
        assertThat(answer.intervals())
                .extracting(ContactsQuery.Interval::events)
                .containsExactly(List.of(early), List.of(between, others), List.of(late));
        assertThat(answer.intervals())
                .extracting(i -> i.byFacilitators() + " " + i.people() + " " + i.days())
                .containsExactly("1 2 null", "1 3 56", "0 3 null");
        assertThat(answer.undated()).containsExactly(fuzzy);
        assertThat(answer.intervals())
                .extracting(ContactsQuery.Interval::facilitated)
                .containsExactly(List.of(early), List.of(between), List.of());

        story.redated(fuzzy, HistoryBuilder.day("2010-02-20"));
        assertThat(contacts().intervals().get(1).contacts()).isEqualTo(3);
        assertThat(contacts().undated()).isEmpty();
    }

    @Test
    void aPossibleFacilitatorIsCountedSeparately() {
        OccurredOn march = month("2010-03-01", "2010-03-31");
        story.record(
                march,
                new CommunityEvent.RoleAssigned(
                        story.community(),
                        spider,
                        HistoryBuilder.profile("spider", "government"),
                        Role.FACILITATOR));
        EventId maybe = story.met(HistoryBuilder.day("2010-03-15"), spider, person(1));

        ContactsQuery.Interval interval = contacts().intervals().getFirst();
        assertThat(interval.byFacilitators()).isZero();
        assertThat(interval.facilitated()).isEmpty();
        assertThat(interval.perhapsFacilitated()).containsExactly(maybe);
    }

    @Test
    void contactsTooUncertainForAPeriodAreListedSeparately() {
        OccurredOn summer = month("2010-06-01", "2010-07-31");
        EventId met = story.met(summer, spider, person(1));
        EventId hosted =
                story.record(summer, new SessionEvent.HostOffered(new SessionId("s-1"), person(1)));

        CoreGroupQuery.Answer core =
                QueryFixture.now(
                        story,
                        new CoreGroupQuery(),
                        "period=half-year",
                        CoreGroupQuery.Answer.class);
        assertThat(core.periods()).isEmpty();
        assertThat(core.undated().contacts().events()).containsExactly(met);
        assertThat(core.undated().deeds().events()).containsExactly(hosted);
        assertThat(
                        QueryFixture.now(
                                        story,
                                        new CentralityQuery(),
                                        "",
                                        CentralityQuery.Answer.class)
                                .undated()
                                .events())
                .containsExactly(met.value());
    }

    @Test
    void aCoreGroupHadGrownBeforeItWasCalledSo() {
        var core = new GroupId("core");
        story.met(HistoryBuilder.day("2010-03-01"), spider, person(1));
        EventId among = story.met(HistoryBuilder.day("2010-09-01"), person(1), person(2));
        story.record(
                HistoryBuilder.day("2011-01-10"),
                new GroupEvent.Formed(core, story.community(), GroupKind.CORE, "core group"));
        for (PersonId each : List.of(person(1), person(2))) {
            story.record(HistoryBuilder.day("2011-01-10"), new GroupEvent.MemberAdded(core, each));
        }
        EventId first = story.met(HistoryBuilder.day("2011-01-10"), spider, person(2));
        EventId later = story.met(HistoryBuilder.day("2011-03-01"), person(1), person(2));
        story.record(
                HistoryBuilder.day("2011-06-01"),
                new GroupEvent.MemberRemoved(core, person(2), "busy"));
        story.met(HistoryBuilder.day("2011-06-01"), spider, person(2));

        CoreGroupQuery.Answer answer =
                QueryFixture.now(
                        story,
                        new CoreGroupQuery(),
                        "period=half-year",
                        CoreGroupQuery.Answer.class);
        assertThat(answer.members())
                .extracting(m -> m.person().value() + " " + (m.until() == null))
                .containsExactly("person-1 true", "person-2 false");
        assertThat(answer.periods())
                .extracting(p ->
                        "%s %d %d"
                                .formatted(p.period(), p.withCore().count(), p.amongCore().count()))
                .containsExactly("2010-H1 1 0", "2010-H2 1 1", "2011-H1 3 1");
        assertThat(answer.periods().get(1).amongCore().events()).containsExactly(among);
        assertThat(answer.periods().get(1).withMembers().count()).isZero();
        assertThat(answer.periods().getLast().withMembers().events())
                .as("who has left is no member any more")
                .containsExactly(first, later);
    }

    @Test
    void theFacilitatorsLeaveTheCentreHalfYearByHalfYear() {
        EventId role = story.holds("2010-01-01", spider, Role.FACILITATOR);
        IntStream.rangeClosed(1, 4)
                .forEach(n -> {
                    story.joined("2010-01-01", person(n), "business");
                    story.met(HistoryBuilder.day("2010-03-0" + n), spider, person(n));
                });
        IntStream.range(1, 4)
                .forEach(n ->
                        story.met(HistoryBuilder.day("2010-09-0" + n), person(n), person(n + 1)));

        CentralityQuery.Answer answer =
                QueryFixture.now(story, new CentralityQuery(), "", CentralityQuery.Answer.class);
        assertThat(answer.halfYears())
                .extracting(h ->
                        "%s %d %s %s"
                                .formatted(
                                        h.period(),
                                        h.contacts(),
                                        h.inRole().degree(),
                                        h.inRole().betweenness()))
                .containsExactly("2010-H1 4 1.0 1.0", "2010-H2 3 0.0 0.0");
        assertThat(answer.halfYears().getLast().inRole().who())
                .containsExactly(new Graph.Who("person:spider", List.of(role)));
        assertThat(answer.halfYears().getLast().others().who())
                .hasSize(4)
                .allMatch(who -> who.events().isEmpty());
        assertThat(answer.halfYears().getLast().others().people()).isEqualTo(4);
        assertThat(answer.halfYears().getLast().others().degree()).isEqualTo(0.375);
    }

    @Test
    void aFormerRoleHolderCountsAmongTheOthersFromThenOn() {
        story.holds("2010-01-01", spider, Role.FACILITATOR);
        story.met(HistoryBuilder.day("2010-03-01"), spider, person(1));
        story.record(
                HistoryBuilder.day("2010-07-01"),
                new CommunityEvent.RoleEnded(
                        story.community(), spider, Role.FACILITATOR, "wants to take part"));
        story.joined("2010-07-01", spider, "business");
        story.met(HistoryBuilder.day("2010-09-01"), spider, person(1));

        CentralityQuery.Answer answer =
                QueryFixture.now(story, new CentralityQuery(), "", CentralityQuery.Answer.class);
        assertThat(answer.halfYears())
                .extracting(h -> h.inRole().people() + " " + h.others().people())
                .containsExactly("1 1", "0 2");
        assertThat(network("").metrics().byRole())
                .containsOnlyKeys(Role.FACILITATOR, Role.PARTICIPANT);
        assertThat(network("from=2010-07-01").metrics().byRole())
                .containsOnlyKeys(Role.PARTICIPANT);
        assertThat(network("to=2010-06-30").metrics().byRole()).containsOnlyKeys(Role.FACILITATOR);
    }

    private static OccurredOn month(String from, String to) {
        return new OccurredOn(
                HistoryBuilder.day(from).from(), HistoryBuilder.day(to).from(), Precision.MONTH);
    }

    private Graph network(String query) {
        return QueryFixture.now(story, new NetworkQuery(), "mode=one&" + query, Graph.class);
    }

    private void plenary(String day, String session) {
        story.plenary(day, session);
        story.attended(day, session, person(1));
    }

    private static PersonId person(int n) {
        return new PersonId("person-" + n);
    }

    private ContactsQuery.Answer contacts() {
        return QueryFixture.now(story, new ContactsQuery(), "", ContactsQuery.Answer.class);
    }
}
