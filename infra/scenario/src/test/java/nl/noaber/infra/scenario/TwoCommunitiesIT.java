package nl.noaber.infra.scenario;

import static nl.noaber.infra.scenario.Side.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Two generated communities on real parts. The resident is in both: in the east a participant like
 * others, in the west a facilitator who is in a group and does research. What these open in the
 * west stays shut in the east.
 */
@ExtendWith(SharedStack.class)
class TwoCommunitiesIT {

    private static final String JOIN = "/join/" + Generated.RESIDENT;
    private static final String ASKED = "type=group.advice-requested";
    private static final Script EAST = Generated.script("east", 11, 12, true);
    private static final Script WEST = entrusted(Generated.script("west", 23, 9, false));

    private static Api api;
    private static Side east;
    private static Side west;

    @BeforeAll
    static void play(Api given) throws IOException {
        api = given;
        east = played("east", EAST).withGroupOf(Steps.FACILITATOR);
        west = played("west", WEST).withGroupOf(Steps.FACILITATOR, Generated.RESIDENT);
    }

    @Test
    void whoIsInBothIsTwoMembersAndWhoIsInOneSeesOne() {
        assertThat(communities(RESIDENT)).contains(east.community(), west.community());
        assertThat(communities("matchmaker"))
                .contains(east.community())
                .doesNotContain(west.community());
        assertThatThrownBy(() -> api.ask("matchmaker", "/communities/" + west.community()))
                .isInstanceOf(Failed.class);
    }

    @Test
    void eachCommunityShowsItsOwnPeopleOnly() {
        assertThat(labels(east)).hasSize(15).noneMatch(label -> label.startsWith("west"));
        assertThat(labels(west)).hasSize(11).noneMatch(label -> label.startsWith("east"));
        assertThat(labels(east)).contains(Generated.RESIDENT);
        assertThat(labels(west)).contains(Generated.RESIDENT);
    }

    @Test
    void whatOneDidInTheOneIsNotCountedInTheOther() {
        assertThat(attended(east)).isEqualTo(attendances(EAST));
        assertThat(attended(west)).isEqualTo(attendances(WEST));
    }

    @Test
    void whoFacilitatesTheOneSeesOfSinglePeopleInTheOtherOnlyThemself() {
        for (Side side : List.of(east, west)) {
            for (String then : List.of("", known(side), "asOf=2016-12-31")) {
                Set<String> lines = labels(timeline(side, then));
                assertThat(lines).as(then).contains(Generated.RESIDENT);
                assertThat(lines.size() > 1).as(then).isEqualTo(side == west);
            }
        }
    }

    @Test
    void whatAGroupKeepsToItselfIsOpenInTheOneAndShutInTheOther() {
        for (Side side : List.of(east, west)) {
            for (String then : List.of("", known(side))) {
                for (String who : List.of(RESIDENT, "facilitator")) {
                    boolean open = side == west || !who.equals(RESIDENT);
                    assertThat(side.tells(who, "/advice", then)).as(who).isEqualTo(open);
                    assertThat(side.tells(who, "/audit", ASKED, then)).as(who).isEqualTo(open);
                }
            }
        }
        assertThat(west.tells(RESIDENT, "/events/" + west.kept())).isTrue();
        assertThatThrownBy(() -> east.tells(RESIDENT, "/events/" + east.kept()))
                .isInstanceOf(Failed.class);
        assertThat(east.tells("facilitator", "/events/" + east.kept())).isTrue();
    }

    @Test
    void whatAGroupKeepsToItselfIsHeardInTheOneAndNotInTheOther() throws Exception {
        assertThat(west.heard()).contains(west.kept());
        assertThat(east.heard()).contains("recorded").doesNotContain(east.kept());
    }

    @Test
    void whoRecordsForOthersInTheOneRecordsForThemselfInTheOther() {
        west.accepted(RESIDENT, "/contacts", west.contact().with("actor", west.neighbour(2)));
        east.accepted(RESIDENT, "/contacts", east.contact());
        assertThat(east.refused("/contacts", east.contact().with("actor", east.neighbour(2))))
                .isEqualTo("H16");
        west.accepted(RESIDENT, "/groups/" + west.group() + "/members", member(west));
        assertThat(east.refused("/groups/" + east.group() + "/members", member(east)))
                .isEqualTo("H16");
    }

    @Test
    void aRoleHeldInTheOneIsNoneToActInInTheOther() {
        for (String role : List.of("role:FACILITATOR", "role:RESEARCHER")) {
            west.accepted(RESIDENT, "/contacts", west.contact().with("actingAs", role));
            assertThat(east.refused("/contacts", east.contact().with("actingAs", role)))
                    .isEqualTo("H6");
        }
        west.accepted(RESIDENT, studies(west), study());
        assertThat(east.refused(studies(east), study())).isEqualTo("H6");
    }

    @Test
    void playingTheSameSeedAgainChangesNothing() throws IOException {
        var again = player(EAST).play(EAST);
        assertThat(again.community()).isEqualTo(east.community());
        assertThat(again.replayed()).isEqualTo(EAST.steps().size());
    }

    /** The same, of which the resident is a facilitator and researcher instead of a participant. */
    private static Script entrusted(Script script) {
        return new Script(
                script.steps().stream()
                        .flatMap(step ->
                                step.path().endsWith(JOIN)
                                        ? Stream.of("FACILITATOR", "RESEARCHER")
                                                .map(role -> givesRole(step, role))
                                        : Stream.of(step))
                        .toList());
    }

    private static Step givesRole(Step join, String role) {
        var body = new Body().withAll(join.body()).with("role", role);
        body.with("actingAs", "role:INITIATOR").node().remove("actor");
        return new Step(
                join.path().replace(JOIN, "/gives/" + role),
                join.played(),
                join.persona(),
                "/communities/{community}/roles",
                body.node(),
                null,
                null);
    }

    private static Side played(String name, Script script) throws IOException {
        var player = player(script);
        long commit = player.play(script).lastCommit();
        return new Side(api, name, player.known(), commit);
    }

    private static Player player(Script script) throws IOException {
        var progress = new Progress(System.out, InstantSource.system(), script.steps().size());
        return new Player(api, Journal.in(null), progress, _ -> {});
    }

    private static Body member(Side side) {
        return new Body().with("person", side.neighbour(3));
    }

    private static String studies(Side side) {
        return "/communities/" + side.community() + "/studies";
    }

    private static Body study() {
        return new Body()
                .with("title", "A study")
                .with("question", "Who asks?")
                .with("actingAs", "role:RESEARCHER");
    }

    private static Set<String> communities(String persona) {
        long commit = Math.max(east.commit(), west.commit());
        return Views.stream(
                        api.ask(persona, "/communities?minCommit=" + commit).path("communities"))
                .map(each -> each.path("community").asString(""))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(Side side) {
        return labels(Views.stream(side.ask("/network", "mode=one").path("nodes")));
    }

    private static String known(Side side) {
        return "asKnownAt=" + side.commit();
    }

    private static Set<String> labels(Stream<JsonNode> people) {
        return people.map(TwoCommunitiesIT::label).collect(Collectors.toSet());
    }

    private static String label(JsonNode person) {
        return person.path("label").asString("");
    }

    private static Stream<JsonNode> timeline(Side side, String moment) {
        return Views.stream(
                side.ask("/timeline", "by=person", "period=half-year", moment).path("lines"));
    }

    /** Attendances on the resident's own line of the timeline. */
    private static int attended(Side side) {
        return timeline(side, "")
                .filter(line -> label(line).equals(Generated.RESIDENT))
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
