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
import nl.noaber.infra.scenario.verification.CheckResult;
import nl.noaber.infra.scenario.verification.JsonPaths;
import nl.noaber.infra.scenario.verification.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole scenario on real parts, and what the replay scripts of the sources have to show. */
class HellendoornIT {

    private static final Script SCRIPT = Script.of(Hellendoorn.load());
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
        verification = new Verification(api, played.lastCommit());
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
        assertHold("script-1-size-limit");
    }

    @Test
    @Tag("proves:A7")
    @Tag("proves:A10")
    @Tag("proves:A14")
    void script2TheYearTheSpiderLeftTheWeb() {
        assertHold("script-2-contacts");
        assertHold(Verification.CENTRALITY);
        assertHold("network");
    }

    @Test
    @Tag("proves:B1")
    void script3Beursvloer2010() {
        assertHold("script-3-marketplace");
    }

    @Test
    @Tag("proves:A17")
    void script4TheGoalMoves() {
        assertHold("script-4-goal");
    }

    @Test
    @Tag("proves:A11")
    void script7Aspirine() {
        assertHold("script-7-advice");
    }

    @Test
    @Tag("proves:A6")
    @Tag("proves:A8")
    @Tag("proves:A9")
    void groupsHaveAMandateAndADeliberateEnd() {
        assertHold("groups");
    }

    @Test
    @Tag("proves:A12")
    void whatWasAgreedStandsInTheTrail() {
        assertHold("agreements");
    }

    @Test
    @Tag("proves:D2")
    void peopleSpeakFromMoreHatsInTheEnd() {
        assertHold("hats");
    }

    @Test
    @Tag("proves:A15")
    void script5SomeoneSlipsAway() {
        assertHold("script-5-disengagement");
        assertHold("script-5-departure");
    }

    @Test
    void script6TwoHatsOneFacilitator() {
        assertHold("script-6-hats");
    }

    @Test
    @Tag("proves:A1")
    void script8AfterTheEnd() {
        assertHold("script-8-after-the-end");
    }

    @Test
    void script9TheWrongYear() {
        assertHold("script-9-correction");
    }

    @Test
    void whatTheSourcesSayStandsByItself() {
        assertHold("sources-alone");
    }

    @Test
    @Tag("proves:A3")
    void theSevenStepsAreShown() {
        assertHold("seven-steps");
    }

    @Test
    @Tag("proves:A4")
    void whoWasAskedInPersonIsShown() {
        assertHold("recruitment");
    }

    @Test
    @Tag("proves:A5")
    void everyPlenaryHasARecord() {
        assertHold("plenaries");
    }

    @Test
    @Tag("proves:A13")
    void visitsAndWorkshopsAreInTheCalendar() {
        assertHold("site-visits");
    }

    @Test
    @Tag("proves:A16")
    @Tag("proves:E17")
    void whatHelpedToLearnIsInTheJournal() {
        assertHold("instruments");
    }

    @Test
    @Tag("proves:A19")
    void theAmbassadorsDidNotTakeOff() {
        assertHold("ambassadors");
    }

    @Test
    @Tag("proves:A20")
    void returnsLeadBackToWhereTheyCameFrom() {
        assertHold("outcomes");
    }

    @Test
    @Tag("proves:A23")
    void theCostBookSaysWhoBoreWhat() {
        assertHold("costs");
    }

    @Test
    @Tag("proves:B10")
    void findingsNameWhatTheyRestOnAndAreContested() {
        assertHold("research");
    }

    @Test
    @Tag("proves:B2")
    void theWorkshopPreparedForTheBeursvloer() {
        assertHold("workshop");
    }

    @Test
    @Tag("proves:B4")
    void whoGivesAlsoGets() {
        assertHold("giving");
    }

    @Test
    @Tag("proves:B5")
    void whatParticipantsBrokeredIsAmongTheReturns() {
        assertHold("brokering");
    }

    @Test
    @Tag("proves:B7")
    void theNationalMeetingHasItsDayAndItsFollowers() {
        assertHold("national-meeting");
    }

    @Test
    @Tag("proves:C9")
    void civilServantsHaveACommunityOfPracticeOfTheirOwn() {
        assertHold("civil-servants");
    }

    @Test
    @Tag("proves:C17")
    void budgetsAreCutInteractivelyAndElsewhere() {
        assertHold("budget-cuts");
    }

    @Test
    @Tag("proves:D9")
    void peopleActInSeveralRolesAndNotEverybodyIsLetIn() {
        assertHold("several-roles");
    }

    @Test
    @Tag("proves:D2")
    void severalHatsInOneContributionCount() {
        assertHold("hats-combined");
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
        var ids = player.ids();
        for (var asked : Objects.requireNonNull(question.asked()).all()) {
            var answer = api.ask(asked.as(), ids.fill(asked.request()));
            assertThat(asked.finds())
                    .isNotEmpty()
                    .allSatisfy((path, expected) ->
                            assertThat(JsonPaths.read(answer, ids.fill(path)))
                                    .as(path)
                                    .isEqualTo(ids.fill(expected)));
            assertThat(asked.counted())
                    .allSatisfy((path, expected) ->
                            assertThat(JsonPaths.read(answer, ids.fill(path)))
                                    .as(path)
                                    .hasSize(expected));
        }
    }

    private static void assertHold(String group) {
        List<CheckResult> checks = verification.checks(group);
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }
}
