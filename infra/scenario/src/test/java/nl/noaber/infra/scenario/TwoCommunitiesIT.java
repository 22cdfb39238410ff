package nl.noaber.infra.scenario;

import static nl.noaber.infra.scenario.CommunityFixture.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.infra.scenario.generator.CommunityGenerator;
import nl.noaber.infra.scenario.steps.Journal;
import nl.noaber.infra.scenario.steps.Player;
import nl.noaber.infra.scenario.steps.Progress;
import nl.noaber.infra.scenario.steps.RequestBody;
import nl.noaber.infra.scenario.steps.Script;
import nl.noaber.infra.scenario.steps.Step;
import nl.noaber.infra.scenario.steps.StepCollector;
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

    private static final String JOIN = "/join/" + CommunityGenerator.RESIDENT;
    private static final String ASKED = "type=group.advice-requested";
    private static final Script EAST = CommunityGenerator.script("east", 11, 12, true);
    private static final Script WEST = entrusted(CommunityGenerator.script("west", 23, 9, false));

    private static Api api;
    private static CommunityFixture east;
    private static CommunityFixture west;

    @BeforeAll
    static void play(Api given) throws IOException {
        api = given;
        east = played("east", EAST).withGroupOf(StepCollector.FACILITATOR);
        west =
                played("west", WEST)
                        .withGroupOf(StepCollector.FACILITATOR, CommunityGenerator.RESIDENT);
    }

    @Test
    void whoIsInBothIsTwoMembersAndWhoIsInOneSeesOne() {
        assertThat(communities(RESIDENT)).contains(east.community(), west.community());
        assertThat(communities("matchmaker"))
                .contains(east.community())
                .doesNotContain(west.community());
        assertThatThrownBy(() -> api.ask("matchmaker", "/communities/" + west.community()))
                .isInstanceOf(ScenarioException.class);
    }

    @Test
    void eachCommunityShowsItsOwnPeopleOnly() {
        assertThat(labels(east)).hasSize(15).noneMatch(label -> label.startsWith("west"));
        assertThat(labels(west)).hasSize(11).noneMatch(label -> label.startsWith("east"));
        assertThat(labels(east)).contains(CommunityGenerator.RESIDENT);
        assertThat(labels(west)).contains(CommunityGenerator.RESIDENT);
    }

    @Test
    void whatOneDidInTheOneIsNotCountedInTheOther() {
        assertThat(attended(east)).isEqualTo(attendances(EAST));
        assertThat(attended(west)).isEqualTo(attendances(WEST));
    }

    @Test
    void whoFacilitatesTheOneSeesOfSinglePeopleInTheOtherOnlyThemself() {
        for (CommunityFixture side : List.of(east, west)) {
            for (String then : List.of("", known(side), "asOf=2016-12-31")) {
                Set<String> lines = labels(timeline(side, then));
                assertThat(lines).as(then).contains(CommunityGenerator.RESIDENT);
                assertThat(lines.size() > 1).as(then).isEqualTo(side == west);
            }
        }
    }

    @Test
    void whatAGroupKeepsToItselfIsOpenInTheOneAndShutInTheOther() {
        for (CommunityFixture side : List.of(east, west)) {
            for (String then : List.of("", known(side))) {
                for (String who : List.of(RESIDENT, "facilitator")) {
                    boolean open = side == west || !who.equals(RESIDENT);
                    assertThat(side.shows(who, "/advice", then)).as(who).isEqualTo(open);
                    assertThat(side.shows(who, "/audit", ASKED, then)).as(who).isEqualTo(open);
                }
            }
        }
        assertThat(west.shows(RESIDENT, "/events/" + west.kept())).isTrue();
        assertThatThrownBy(() -> east.shows(RESIDENT, "/events/" + east.kept()))
                .isInstanceOf(ScenarioException.class);
        assertThat(east.shows("facilitator", "/events/" + east.kept())).isTrue();
    }

    @Test
    void whatAGroupKeepsToItselfIsHeardInTheOneAndNotInTheOther() throws Exception {
        assertThat(west.streamed()).contains(west.kept());
        assertThat(east.streamed()).contains("recorded").doesNotContain(east.kept());
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
        var body = new RequestBody().withAll(join.body()).with("role", role);
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

    private static CommunityFixture played(String name, Script script) throws IOException {
        var player = player(script);
        long commit = player.play(script).lastCommit();
        return new CommunityFixture(api, name, player.ids(), commit);
    }

    private static Player player(Script script) throws IOException {
        var progress = new Progress(System.out, InstantSource.system(), script.steps().size());
        return new Player(api, Journal.in(null), progress, _ -> {});
    }

    private static RequestBody member(CommunityFixture side) {
        return new RequestBody().with("person", side.neighbour(3));
    }

    private static String studies(CommunityFixture side) {
        return "/communities/" + side.community() + "/studies";
    }

    private static RequestBody study() {
        return new RequestBody()
                .with("title", "A study")
                .with("question", "Who asks?")
                .with("actingAs", "role:RESEARCHER");
    }

    private static Set<String> communities(String persona) {
        long commit = Math.max(east.commit(), west.commit());
        return api.ask(persona, "/communities?minCommit=" + commit)
                .path("communities")
                .valueStream()
                .map(each -> each.path("community").asString(""))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(CommunityFixture side) {
        return labels(side.ask("/network", "mode=one").path("nodes").valueStream());
    }

    private static String known(CommunityFixture side) {
        return "asKnownAt=" + side.commit();
    }

    private static Set<String> labels(Stream<JsonNode> people) {
        return people.map(TwoCommunitiesIT::label).collect(Collectors.toSet());
    }

    private static String label(JsonNode person) {
        return person.path("label").asString("");
    }

    private static Stream<JsonNode> timeline(CommunityFixture side, String moment) {
        return side.ask("/timeline", "by=person", "period=half-year", moment)
                .path("lines")
                .valueStream();
    }

    /** Attendances on the resident's own line of the timeline. */
    private static int attended(CommunityFixture side) {
        return timeline(side, "")
                .filter(line -> label(line).equals(CommunityGenerator.RESIDENT))
                .flatMap(line -> line.path("periods").valueStream())
                .mapToInt(cell -> cell.path("counts").path("attendance").path("count").asInt(0))
                .sum();
    }

    private static int attendances(Script script) {
        return (int)
                script.steps().stream()
                        .flatMap(step -> step.body().path("attendances").valueStream())
                        .filter(each ->
                                each.path("person")
                                        .asString("")
                                        .equals("{person:" + CommunityGenerator.RESIDENT + "}"))
                        .count();
    }
}
