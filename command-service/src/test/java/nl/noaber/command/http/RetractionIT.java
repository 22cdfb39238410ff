package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * After a retraction the rules decide as if the event had never been recorded. Siblings: every
 * command that a rule refuses because of an earlier event of its kind, in every stream.
 */
class RetractionIT {
    /**
     * A command that may be executed once, by whom, with which body, and the rule that refuses it,
     * or the command in the next column, a second time.
     */
    private static final String ONCE =
            """
            other     | /sessions/$planned/cancel | 'reason':'r' | cancelled | /sessions/$planned/reschedule 'reason':'r','on':2010-06-01
            other     | /sessions/$planned/cancel | 'reason':'r' | cancelled |
            other     | /sessions/$due/open | | already-opened | /sessions/$due/reschedule 'reason':'r','on':2010-05-02
            other     | /sessions/$session/close | | already-closed |
            other     | /sessions/$session/attendance | 'attendances':[{'person':'$me','attendance':'APOLOGIES'}] | attendance-recorded-already |
            INITIATOR | /groups/$group/members | 'person':'$me' | member-already |
            INITIATOR | /groups/$group/members/remove | 'person':'$other','reason':'r' | not-a-member |
            other     | /groups/$group/dissolve | 'reason':'r','whatFollows':'w' | dissolved |
            other     | /groups/$board/advice/given | 'advice':'$asked','wording':'w','addressee':'council','actingAs':'role:PARTICIPANT' | given-already |
            other     | /groups/$board/advice/answered | 'advice':'$given','answeredBy':'alderman','adopted':true,'reason':'r' | answered-already |
            RESEARCHER | /studies/$stopped/stop | 'reason':'r' | over |
            other     | /studies/$study/consents/withdraw | | no-consent-to-withdraw |
            RESEARCHER | /studies/$study/close | 'summary':'s' | over |
            INITIATOR | /marketplaces/$marketplace/open | | already-opened |
            trader    | /marketplaces/$marketplace/matches/$declined/decline | 'side':'OFFERING','reason':'r' | not-pending |
            trader    | /marketplaces/$marketplace/matches/$match/accept | 'side':'OFFERING','actingAs':'hat:bank' | accepted-already |
            BROKER    | /marketplaces/$marketplace/matches/$agreed/fulfil | | not-agreed |
            BROKER    | /marketplaces/$marketplace/matches/$lapsed/lapse | 'reason':'r' | not-pending |
            other     | /marketplaces/$marketplace/requests/$request/withdraw | 'reason':'r' | withdrawn |
            trader    | /marketplaces/$marketplace/offers/$offer/withdraw | 'reason':'r' | withdrawn |
            INITIATOR | /marketplaces/$marketplace/close | | closed |
            other     | /communities/$community/signals/W1/$event/acknowledge | 'note':'n' | acknowledged-already |
            other     | /communities/$community/signals/W1/$event/dismiss | 'reason':'r' | dismissed-already |
            other     | /communities/$community/events/$event/release | 'to':'PUBLIC','reason':'r','actingAs':'role:PARTICIPANT','basis':{'session':'$session'} | not-wider |
            other     | /communities/$community/events/$event/attributions | 'reason':'r','attributedTo':['$of-PARTICIPANT'] | attributed-already |
            other     | /communities/$community/decisions/theme-chosen | 'theme':'t','reason':'r','actingAs':'role:PARTICIPANT','basis':{'session':'$session'} | agreed-already |
            other     | /communities/$community/decisions/theme-dropped | 'theme':'t','reason':'r','actingAs':'role:PARTICIPANT','basis':{'session':'$session'} | not-agreed-before |
            INITIATOR | /communities/$community/moderator/nominate | 'nominee':'$spare','profile':$profile | nominated-already |
            INITIATOR | /communities/$community/roles | 'person':'$spare','role':'BOOSTER','profile':$profile | role-held-already |
            INITIATOR | /communities/$community/roles/end | 'person':'$spare','role':'BOOSTER','reason':'r' | role-not-held |
            INITIATOR | /communities/$community/participants | 'person':'$spare','profile':$profile | already-joined |
            INITIATOR | /communities/$community/participants/$spare/leave | 'reason':'r' | not-a-participant |
            INITIATOR | /communities/$community/start | | already-started |
            INITIATOR | /communities/$community/close | 'reason':'r','whatFollows':'w' | closed |
            INITIATOR | /communities/$community/reopen | 'reason':'r' | not-closed |
            """;

    private static RunningService service;
    private static TestCommunity community;

    @BeforeAll
    static void start() {
        service = new RunningService();
        community = new TestCommunity(service);
        done("INITIATOR", "/communities/$community/suitability", SUITABLE);
        done("INITIATOR", "/communities/$community/size-limit", "'limit':60,'reason':'r'");
        done(
                "INITIATOR",
                "/communities/$community/term",
                "'from':'2010-01-01','until':'2012-01-01'");
        done("INITIATOR", "/communities/$community/support", "'support':'s'");
    }

    private static final String SUITABLE =
            "'complexIssue':true,'concreteBottleneck':false,'bigConflict':false,"
                    + "'instantSolutionWanted':false";

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Every end state has a way out: the event that led to it is retracted. */
    @TestFactory
    @Tag("fault:E1")
    @Tag("fault:E5")
    Stream<DynamicTest> whatWasRetractedIsDecidedOnAnew() {
        return ONCE.lines()
                .map(Once::of)
                .map(each -> DynamicTest.dynamicTest(each.path() + " " + each.then(), each::check));
    }

    private record Once(String account, String path, String body, String rule, String then) {
        static Once of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Once(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        void check() {
            var first = done(account, path, body);
            refused(rule, second());
            retract(
                    first.body()
                            .path("events")
                            .get(first.body().path("events").size() - 1)
                            .asString());
            assertThat(second().status()).isEqualTo(200);
            if (!then.isEmpty()) {
                return;
            }
            refused(rule, second());
        }

        private RunningService.Reply second() {
            String[] other = then.split(" ", 2);
            return then.isEmpty()
                    ? community.post(account, path, body)
                    : community.post(account, other[0], other[1]);
        }
    }

    /** A thing whose first event was retracted was never there, for any of its commands. */
    @Test
    @Tag("fault:E2")
    void aThingThatWasEnteredTwiceIsGoneOnceItWasRetracted() {
        String planning =
                "'community':'$community','kind':'PLENARY','title':'t','minutes':60,'on':2010-05-01";
        var planned = done("INITIATOR", "/sessions", planning);
        String session = "/sessions/" + planned.text("id");
        done("INITIATOR", session + "/open", "");
        String decision =
                "'theme':'twice','reason':'r','actingAs':'role:PARTICIPANT','basis':{'session':'%s'}"
                        .formatted(planned.text("id"));
        done("other", "/communities/$community/decisions/theme-chosen", decision);
        retract(event(planned));

        assertThat(community.post("INITIATOR", session + "/close", "").status()).isEqualTo(404);
        refused(
                "not-a-session-here",
                community.post(
                        "other",
                        "/reflections",
                        "'community':'$community','subject':'PROCESS','order':1,'text':'t','session':'%s'"
                                .formatted(planned.text("id"))));
        done(
                "other",
                "/communities/$community/decisions/theme-chosen",
                decision.replace(planned.text("id"), "$session"));
    }

    /**
     * A retraction by mistake is taken back by a date, and everything that rested on it returns.
     */
    @Test
    @Tag("fault:E5")
    void whatHappenedAfterAllCountsAgain() {
        String planning =
                "'community':'$community','kind':'PLENARY','title':'t','minutes':60,'on':2010-05-01";
        var planned = done("INITIATOR", "/sessions", planning);
        String session = "/sessions/" + planned.text("id");
        done("INITIATOR", session + "/open", "");
        retract(event(planned));
        assertThat(community.post("INITIATOR", session + "/close", "").status()).isEqualTo(404);
        done(
                "INITIATOR",
                "/corrections",
                "'community':'$community','corrected':'%s','reason':'it did happen','correctedOccurredOn':2010-05-01"
                        .formatted(event(planned)));
        done("INITIATOR", session + "/close", "");
    }

    private static void retract(String event) {
        done(
                "INITIATOR",
                "/corrections",
                "'community':'$community','corrected':'%s','reason':'by mistake','retracted':true"
                        .formatted(event));
    }

    private static String event(RunningService.Reply reply) {
        return reply.body().path("events").get(0).asString();
    }

    private static RunningService.Reply done(String account, String path, String fields) {
        return community.accepted(account, path, fields);
    }

    private static void refused(String rule, RunningService.Reply reply) {
        assertThat(reply.text("type")).isEqualTo("urn:noaber:problem:" + rule);
    }
}
