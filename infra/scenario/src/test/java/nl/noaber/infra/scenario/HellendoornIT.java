package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.RetryingClient;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole scenario on real parts, and what the replay scripts of the sources have to show. */
class HellendoornIT {

    private static final Hellendoorn DATA = Hellendoorn.load();
    private static final Script SCRIPT = Script.of(DATA);
    private static final int REFUSED =
            (int) SCRIPT.steps().stream().filter(step -> step.expect() != null).count();

    private static Stack stack;
    private static RetryingClient http;
    private static Api api;
    private static Player player;
    private static Player.Summary played;
    private static Verification verification;

    @BeforeAll
    static void play() throws IOException {
        stack = Stack.start("hellendoorn");
        http = new RetryingClient(Duration.ofSeconds(60));
        api = stack.api(http);
        played = playOnce();
        verification = new Verification(DATA, api, played.lastCommit());
    }

    @AfterAll
    static void stop() {
        if (http != null) {
            http.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void everythingIsAcceptedOrRefusedAsWritten() {
        assertThat(played.steps()).isEqualTo(SCRIPT.steps().size());
        assertThat(played.refused()).isEqualTo(REFUSED);
    }

    @Test
    @Tag("proves:A2")
    void script1FromFifteenToTwentyFive() {
        assertHold(verification.fromFifteenToTwentyFive());
    }

    @Test
    @Tag("proves:A7")
    @Tag("proves:A10")
    @Tag("proves:A14")
    void script2TheYearTheSpiderLeftTheWeb() {
        assertHold(verification.theYearTheSpiderLeftTheWeb());
        assertHold(verification.practice().web());
    }

    @Test
    @Tag("proves:B1")
    void script3Beursvloer2010() {
        assertHold(verification.beursvloer());
    }

    @Test
    @Tag("proves:A17")
    void script4TheGoalMoves() {
        assertHold(verification.trails().theGoalMoves());
    }

    @Test
    @Tag("proves:A11")
    void script7Aspirine() {
        assertHold(verification.trails().aspirine());
    }

    @Test
    @Tag("proves:A6")
    @Tag("proves:A8")
    @Tag("proves:A9")
    void groupsHaveAMandateAndADeliberateEnd() {
        assertHold(verification.trails().groups());
    }

    @Test
    @Tag("proves:A12")
    void whatWasAgreedStandsInTheTrail() {
        assertHold(verification.trails().agreements());
    }

    @Test
    @Tag("proves:D2")
    void peopleSpeakFromMoreHatsInTheEnd() {
        assertHold(verification.trails().hats());
    }

    @Test
    @Tag("proves:A15")
    void script5SomeoneSlipsAway() {
        assertHold(verification.endings().someoneSlipsAway());
        assertHold(verification.endings().someoneLeaves());
    }

    @Test
    void script6TwoHatsOneFacilitator() {
        assertHold(verification.twoHatsOneFacilitator());
    }

    @Test
    @Tag("proves:A1")
    void script8AfterTheEnd() {
        assertHold(verification.endings().afterTheEnd());
    }

    @Test
    void script9TheWrongYear() {
        assertHold(verification.theWrongYear());
    }

    @Test
    void whatTheSourcesSayStandsByItself() {
        assertHold(verification.fromSources().checks());
    }

    @Test
    @Tag("proves:A3")
    void theSevenStepsAreShown() {
        assertHold(verification.sevenSteps().checks());
    }

    @Test
    @Tag("proves:A4")
    void whoWasAskedInPersonIsShown() {
        assertHold(verification.practice().recruitment());
    }

    @Test
    @Tag("proves:A5")
    void everyPlenaryHasARecord() {
        assertHold(verification.practice().plenaries());
    }

    @Test
    @Tag("proves:A13")
    void visitsAndWorkshopsAreInTheCalendar() {
        assertHold(verification.practice().siteVisits());
    }

    @Test
    @Tag("proves:A16")
    @Tag("proves:E17")
    void whatHelpedToLearnIsInTheJournal() {
        assertHold(verification.practice().instruments());
    }

    @Test
    @Tag("proves:A19")
    void theAmbassadorsDidNotTakeOff() {
        assertHold(verification.practice().ambassadors());
    }

    @Test
    @Tag("proves:A20")
    void returnsLeadBackToWhereTheyCameFrom() {
        assertHold(verification.practice().returns());
    }

    @Test
    @Tag("proves:A23")
    void theCostBookSaysWhoBoreWhat() {
        assertHold(verification.practice().means());
    }

    @Test
    @Tag("proves:B10")
    void findingsNameWhatTheyRestOnAndAreContested() {
        assertHold(verification.practice().research());
    }

    @Test
    @Tag("proves:B2")
    void theWorkshopPreparedForTheBeursvloer() {
        assertHold(verification.activities().workshop());
    }

    @Test
    @Tag("proves:B4")
    void whoGivesAlsoGets() {
        assertHold(verification.activities().giving());
    }

    @Test
    @Tag("proves:B5")
    void whatParticipantsBrokeredIsAmongTheReturns() {
        assertHold(verification.activities().brokering());
    }

    @Test
    @Tag("proves:B7")
    void theNationalMeetingHasItsDayAndItsFollowers() {
        assertHold(verification.activities().nationalMeeting());
    }

    @Test
    @Tag("proves:C9")
    void civilServantsHaveACommunityOfPracticeOfTheirOwn() {
        assertHold(verification.municipality().peers());
    }

    @Test
    @Tag("proves:C17")
    void budgetsAreCutInteractivelyAndElsewhere() {
        assertHold(verification.municipality().cuts());
    }

    @Test
    @Tag("proves:D9")
    void peopleActInSeveralRolesAndNotEverybodyIsLetIn() {
        assertHold(verification.activities().severalRoles());
    }

    @Test
    @Tag("proves:D2")
    void severalHatsInOneContributionCount() {
        assertHold(verification.practice().hatsCombined());
    }

    /** Each question of {@code docs/questions.md}, asked as written there. */
    @TestFactory
    Stream<DynamicTest> questions() {
        return Question.all().stream()
                .filter(each -> each.asked() != null)
                .map(each -> DynamicTest.dynamicTest(each.code(), () -> isAnswered(each)));
    }

    @Test
    void playingAgainChangesNothing() throws IOException {
        var again = playOnce();
        assertThat(again.lastCommit()).isEqualTo(played.lastCommit());
        assertThat(again.community()).isEqualTo(played.community());
        assertThat(again.replayed()).isEqualTo(SCRIPT.steps().size() - REFUSED);
    }

    private static Player.Summary playOnce() throws IOException {
        var progress = new Progress(System.out, InstantSource.system(), SCRIPT.steps().size());
        try (var journal = Journal.in(stack.folder().resolve("journal.jsonl"))) {
            player = new Player(api, journal, progress, _ -> {});
            return player.play(SCRIPT);
        }
    }

    private static void isAnswered(Question question) {
        var known = player.known();
        for (var asked : Objects.requireNonNull(question.asked()).all()) {
            var answer = api.ask(asked.as(), known.fill(asked.request()));
            assertThat(asked.finds())
                    .isNotEmpty()
                    .allSatisfy((place, expected) ->
                            assertThat(new Place(known.fill(place)).in(answer))
                                    .as(place)
                                    .isEqualTo(known.fill(expected)));
        }
    }

    private static void assertHold(List<Check> checks) {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }
}
