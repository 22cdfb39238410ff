package nl.noaber.infra.scenario.hellendoorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.session.SessionKind;
import org.junit.jupiter.api.Test;

/** The data themselves: the totals of the sources, and no name of anybody. */
class HellendoornTest {

    private static final Hellendoorn DATA = Hellendoorn.load();

    @Test
    void theBeursvloerHasThirtyPartiesOnEachSideAndNinetyTwoMatches() {
        var marketplace = DATA.marketplace();
        assertThat(
                        marketplace.requests().stream()
                                .map(MarketplaceData.Request::organisation)
                                .distinct())
                .hasSize(30);
        assertThat(
                        marketplace.offers().stream()
                                .map(MarketplaceData.Offer::organisation)
                                .distinct())
                .hasSize(30);
        assertThat(marketplace.matches()).hasSize(92);
        assertThat(marketplace.expected())
                .isEqualTo(new MarketplaceData.Expected(30, 30, 92, 84_820_00L));
    }

    @Test
    void theMatchesTogetherAreWorthJustUnder85000Euros() {
        long total =
                DATA.marketplace().matches().stream().mapToLong(MarketplaceData.Match::cents).sum();
        assertThat(total)
                .isEqualTo(DATA.marketplace().expected().totalCents())
                .isLessThan(85_000_00)
                .isGreaterThan(84_500_00);
        assertThat(DATA.marketplace().matches())
                .allSatisfy(each -> assertThat(each.cents()).isPositive());
    }

    @Test
    void nothingIsMatchedBeyondItsQuantity() {
        var marketplace = DATA.marketplace();
        marketplace
                .requests()
                .forEach(request ->
                        assertThat(marketplace.matches())
                                .filteredOn(m -> m.request().equals(request.request()))
                                .hasSizeLessThanOrEqualTo(request.quantity()));
        marketplace
                .offers()
                .forEach(offer ->
                        assertThat(marketplace.matches())
                                .filteredOn(m -> m.offer().equals(offer.offer()))
                                .hasSizeLessThanOrEqualTo(offer.quantity()));
    }

    @Test
    void someMatchesAreDeclinedSomeLapseAndSomePartiesWithdraw() {
        var marketplace = DATA.marketplace();
        assertThat(marketplace.others()).filteredOn(each -> each.declined() != null).hasSize(5);
        assertThat(marketplace.others()).filteredOn(each -> each.lapsed() != null).hasSize(3);
        assertThat(marketplace.requests()).filteredOn(each -> each.withdrawn() != null).hasSize(2);
        assertThat(marketplace.offers()).filteredOn(each -> each.withdrawn() != null).hasSize(1);
        assertThat(marketplace.matches())
                .filteredOn(each -> each.fulfilled() != null)
                .hasSizeBetween(60, 91);
    }

    @Test
    void twentyToTwentyFiveTakePartInEveryPlenary() {
        Set<String> joined =
                DATA.story().steps().stream()
                        .map(Story.Request::step)
                        .filter(step -> step.startsWith("join/"))
                        .map(step -> step.substring(5))
                        .collect(Collectors.toSet());
        assertThat(joined).hasSize(25);
        assertThat(plenaries())
                .allSatisfy(meeting ->
                        assertThat(meeting.present())
                                .filteredOn(joined::contains)
                                .hasSizeBetween(20, 25));
    }

    @Test
    void plenariesComeEverySixToEightWeeksIn2010AndQuarterlyAtTheEnd() {
        List<LocalDate> days =
                plenaries().stream().map(each -> LocalDate.parse(each.on())).sorted().toList();
        List<Long> gaps2010 =
                IntStream.range(1, days.size())
                        .filter(i -> days.get(i).getYear() == 2010)
                        .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                        .toList();
        assertThat(gaps2010).hasSize(7).allSatisfy(gap -> assertThat(gap).isBetween(42L, 56L));
        assertThat(ChronoUnit.DAYS.between(days.get(days.size() - 2), days.getLast()))
                .isBetween(77L, 98L);
    }

    @Test
    void plenariesLastFourHoursIn2010AndTwoIn2011AndHostsRotate() {
        assertThat(plenaries())
                .allSatisfy(each ->
                        assertThat(each.minutes())
                                .isEqualTo(each.on().startsWith("2011") ? 120 : 240));
        assertThat(plenaries()).extracting(Sessions.Meeting::host).doesNotHaveDuplicates();
    }

    @Test
    void contactsRiseEachHalfYearWhileTheFacilitatorsStartFewer() {
        List<Long> all = perHalfYear(_ -> true);
        List<Long> byFacilitators =
                perHalfYear(contact -> contact.initiatedBy().startsWith("facilitator"));
        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(byFacilitators)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(byFacilitators.getFirst() * 10).isGreaterThanOrEqualTo(all.getFirst() * 9);
        assertThat(byFacilitators.getLast() * 10).isLessThanOrEqualTo(all.getLast());
    }

    @Test
    void peopleSpeakFromMoreHatsAsTimeGoesOn() {
        double first = otherHats("2010-01", "2010-07");
        double last = otherHats("2011-07", "2012-01");
        assertThat(first).isZero();
        assertThat(last).isGreaterThan(0.6);
    }

    @Test
    void nobodyIsCalledByAName() {
        assertThat(DATA.people().keySet()).allMatch(label -> label.matches("[a-z-]+-\\d\\d"));
    }

    @Test
    void theCoreGroupHasEightAndTheAspirineGroupFive() {
        assertThat(members("group/core")).hasSize(8);
        assertThat(members("group/aspirine"))
                .containsExactlyInAnyOrder(
                        "{person:entrepreneur-03}",
                        "{person:resident-02}",
                        "{person:municipal-manager-01}",
                        "{person:clergyman-01}",
                        "{person:moderator-01}");
    }

    @Test
    void sevenCivilServantsFormACommunityOfPracticeOfTheirOwn() {
        assertThat(DATA.course().steps())
                .filteredOn(each -> each.step().startsWith("internal/join/"))
                .hasSize(7);
    }

    @Test
    void nobodyIsTwoPeopleInOneMeeting() {
        assertThat(DATA.sessions().sessions())
                .allSatisfy(each ->
                        assertThat(new HashSet<>(each.present())).hasSameSizeAs(each.present()));
    }

    private static List<Sessions.Meeting> plenaries() {
        return DATA.sessions().sessions().stream()
                .filter(each -> each.kind() == SessionKind.PLENARY)
                .toList();
    }

    private static List<Long> perHalfYear(java.util.function.Predicate<Contacts.Contact> which) {
        return List.of("2010-H1", "2010-H2", "2011-H1", "2011-H2").stream()
                .map(FuzzyDate::parse)
                .map(half ->
                        DATA.contacts().contacts().stream()
                                .filter(which)
                                .map(contact -> LocalDate.parse(contact.on()))
                                .filter(day -> !day.isBefore(half.from()))
                                .filter(day -> !day.isAfter(half.to()))
                                .count())
                .toList();
    }

    /** Share of contributions from a hat that is not the speaker's first. */
    private static double otherHats(String from, String until) {
        var said =
                DATA.sessions().sessions().stream()
                        .filter(each -> each.on().compareTo(from) >= 0)
                        .filter(each -> each.on().compareTo(until) < 0)
                        .filter(each -> each.contributions() != null)
                        .flatMap(each -> each.contributions().stream())
                        .toList();
        long other =
                said.stream()
                        .filter(each ->
                                !each.get(1)
                                        .equals(
                                                "hat:"
                                                        + DATA.people()
                                                                .get(each.getFirst())
                                                                .hatsDeclared()
                                                                .getFirst()
                                                                .hat()))
                        .count();
        return (double) other / said.size();
    }

    /** Whom the forming names, and who was added one by one. */
    private static List<String> members(String group) {
        return DATA.story().steps().stream()
                .flatMap(each ->
                        each.step().equals(group)
                                ? each.body().path("members").valueStream()
                                : each.step().startsWith(group + "/member/")
                                        ? Stream.of(each.body().path("person"))
                                        : Stream.empty())
                .map(node -> node.asString())
                .toList();
    }
}
