package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole scenario on real parts, and what the replay scripts of the sources have to show. */
class HellendoornIT {

    private static final Hellendoorn DATA = Hellendoorn.load();
    private static final Script SCRIPT = Script.of(DATA);

    private static Stack stack;
    private static Patient http;
    private static Api api;
    private static Player.Summary played;
    private static Verification verification;

    @BeforeAll
    static void play() throws IOException {
        stack = Stack.start("hellendoorn");
        http = new Patient(Duration.ofSeconds(60));
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
        assertThat(played.refused()).isEqualTo(3);
    }

    @Test
    void script1FromFifteenToTwentyFive() {
        assertHold(verification.fromFifteenToTwentyFive());
    }

    @Test
    void script2TheYearTheSpiderLeftTheWeb() {
        assertHold(verification.theYearTheSpiderLeftTheWeb());
    }

    @Test
    void script3Beursvloer2010() {
        assertHold(verification.beursvloer());
    }

    @Test
    void script6TwoHatsOneFacilitator() {
        assertHold(verification.twoHatsOneFacilitator());
    }

    @Test
    void script8AfterTheEnd() {
        assertHold(verification.afterTheEnd());
    }

    @Test
    void script9TheWrongYear() {
        assertHold(verification.theWrongYear());
    }

    @Test
    void playingAgainChangesNothing() throws IOException {
        var again = playOnce();
        assertThat(again.lastCommit()).isEqualTo(played.lastCommit());
        assertThat(again.community()).isEqualTo(played.community());
        assertThat(again.replayed()).isEqualTo(SCRIPT.steps().size() - 3);
    }

    private static Player.Summary playOnce() throws IOException {
        var progress = new Progress(System.out, InstantSource.system(), SCRIPT.steps().size());
        try (var journal = Journal.in(stack.folder().resolve("journal.jsonl"))) {
            return new Player(api, journal, progress, _ -> {}).play(SCRIPT);
        }
    }

    private static void assertHold(List<Check> checks) {
        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.holds()).as(check.toString()).isTrue());
    }
}
