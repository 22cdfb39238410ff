package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.wire.EventCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The end of a membership ends what only members have, by an event each in the same commit.
 * Siblings: leaving, ending the last role, handing over the last role.
 */
@Tag("fault:E3")
class LeavingIT {
    private static RunningService service;
    private static TestCommunity community;

    @BeforeAll
    static void start() {
        service = new RunningService();
        community = new TestCommunity(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoLeavesIsInNoGroupAndPullsNoMore() {
        done("INITIATOR", "/communities/$community/roles", "'person':'$other','role':'PULLER'");
        String steering =
                "'community':'$community','kind':'STEERING','name':'s','members':['$other']";
        String board = done("INITIATOR", "/groups", steering).text("id");
        String leave = "/communities/$community/participants/$other/leave";
        var left = done("INITIATOR", leave, "'reason':'moved'");

        assertThat(names(left))
                .containsExactlyInAnyOrder(
                        "community.participant-left",
                        "community.role-ended",
                        "group.member-removed",
                        "group.member-removed");
        assertThat(left.text("stream")).isEqualTo("community");
        done("INITIATOR", "/groups/" + board + "/members/remove", "'person':'$other','reason':'r'");

        done(
                "INITIATOR",
                "/communities/$community/participants",
                "'person':'$other','profile':$profile");
        refused("not-a-member", "/groups/$group/members/remove", "'person':'$other','reason':'r'");
        refused(
                "role-not-held",
                "/communities/$community/roles/end",
                "'person':'$other','role':'PULLER','reason':'r'");
        done("INITIATOR", "/groups/$group/members", "'person':'$other'");
    }

    @Test
    void aMemberWhoKeepsAnotherRoleStaysInGroupsUntilItEndsOrIsHandedOver() {
        for (String last : List.of("AMBASSADOR", "CREW")) {
            String person = "'person':'" + TestCommunity.id(last) + "'";
            done(
                    "INITIATOR",
                    "/communities/$community/participants",
                    person + ",'profile':$profile");
            done("INITIATOR", "/groups/$board/members", person);
            String leave = "/communities/$community/participants/" + TestCommunity.id(last);
            assertThat(names(done("INITIATOR", leave + "/leave", "'reason':'r'")))
                    .containsExactly("community.participant-left");
        }
        assertThat(
                        names(
                                done(
                                        "INITIATOR",
                                        "/communities/$community/roles/end",
                                        "'role':'AMBASSADOR','reason':'r','person':'"
                                                + TestCommunity.id("AMBASSADOR")
                                                + "'")))
                .containsExactly("community.role-ended", "group.member-removed");
        var handedOver =
                done(
                        "INITIATOR",
                        "/communities/$community/roles/hand-over",
                        "'role':'CREW','reason':'r','successor':'"
                                + TestCommunity.id("PARTICIPANT")
                                + "','person':'"
                                + TestCommunity.id("CREW")
                                + "'");
        assertThat(names(handedOver)).endsWith("group.member-removed");
    }

    private static List<String> names(RunningService.Reply reply) {
        EventLookup events = service.bean(EventLookup.class);
        return reply.body()
                .path("events")
                .valueStream()
                .map(id -> events.find(new EventId(id.asString())).orElseThrow())
                .map(RecordedEvent::event)
                .map(event -> EventCatalogue.of(event.getClass()).name())
                .toList();
    }

    private static void refused(String rule, String path, String body) {
        assertThat(community.post("INITIATOR", path, body).text("type"))
                .isEqualTo("urn:noaber:problem:" + rule);
    }

    private static RunningService.Reply done(String account, String path, String fields) {
        return community.accepted(account, path, fields);
    }
}
