package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two generated communities on real parts: whoever is in both sees each as a member of each. */
@ExtendWith(SharedStack.class)
class TwoCommunitiesIT {

    private static final Script EAST = Generated.script("east", 11, 12, true);
    private static final Script WEST = Generated.script("west", 23, 9, false);

    private static Api api;
    private static String east;
    private static String west;
    private static long commit;

    @BeforeAll
    static void play(Api given) throws IOException {
        api = given;
        east = play(EAST);
        west = play(WEST);
    }

    @Test
    void whoIsInBothIsTwoMembersAndWhoIsInOneSeesOne() {
        assertThat(communities("participant")).contains(east, west);
        assertThat(communities("matchmaker")).contains(east).doesNotContain(west);
        assertThatThrownBy(() -> api.ask("matchmaker", "/communities/" + west))
                .isInstanceOf(Failed.class);
    }

    @Test
    void eachCommunityShowsItsOwnPeopleOnly() {
        assertThat(labels(east)).hasSize(14).noneMatch(label -> label.startsWith("west"));
        assertThat(labels(west)).hasSize(10).noneMatch(label -> label.startsWith("east"));
        assertThat(labels(east)).contains(Generated.RESIDENT);
        assertThat(labels(west)).contains(Generated.RESIDENT);
    }

    @Test
    void whatOneDidInTheOneIsNotCountedInTheOther() {
        assertThat(attended(east)).isEqualTo(attendances(EAST));
        assertThat(attended(west)).isEqualTo(attendances(WEST));
    }

    @Test
    void playingTheSameSeedAgainChangesNothing() throws IOException {
        long before = commit;
        assertThat(play(EAST)).isEqualTo(east);
        assertThat(commit).isEqualTo(before);
    }

    private static String play(Script script) throws IOException {
        var progress = new Progress(System.out, InstantSource.system(), script.steps().size());
        try (var journal = Journal.in(null)) {
            var played = new Player(api, journal, progress, _ -> {}).play(script);
            commit = Math.max(commit, played.lastCommit());
            return played.community();
        }
    }

    private static Set<String> communities(String persona) {
        return Views.stream(
                        api.ask(persona, "/communities?minCommit=" + commit).path("communities"))
                .map(each -> each.path("community").asString(""))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(String community) {
        JsonNode network =
                api.ask(
                        "participant",
                        "/communities/" + community + "/network?mode=one&minCommit=" + commit);
        return Views.stream(network.path("nodes"))
                .map(each -> each.path("label").asString(""))
                .collect(Collectors.toSet());
    }

    /**
     * Attendances on the participant's own line of the timeline: nobody else's is shown to them.
     */
    private static int attended(String community) {
        JsonNode timeline =
                api.ask(
                        "participant",
                        "/communities/"
                                + community
                                + "/timeline?by=person&period=half-year&minCommit="
                                + commit);
        return Views.stream(timeline.path("lines"))
                .flatMap(line -> Views.stream(line.path("periods")))
                .mapToInt(cell -> cell.path("counts").path("attendance").path("count").asInt(0))
                .sum();
    }

    private static int attendances(Script script) {
        return (int)
                script.steps().stream()
                        .flatMap(step -> Views.stream(step.body().path("attendances")))
                        .filter(each ->
                                each.path("person")
                                        .asString("")
                                        .equals("{person:" + Generated.RESIDENT + "}"))
                        .count();
    }
}
