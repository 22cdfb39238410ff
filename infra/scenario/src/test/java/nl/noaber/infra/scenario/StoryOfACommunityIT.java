package nl.noaber.infra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of one small learning community, from its first question to years after its end. */
@ExtendWith(SharedStack.class)
class StoryOfACommunityIT {

    @Test
    @Tag("proves:A21")
    void oakLaneLearnsWhomToAsk(Api api) {
        var lane = new Tale(api);

        // Somebody has a question that nobody answers alone, and finds others who have it, too.
        lane.on("2021-01-11");
        var facilitator = lane.facilitator();
        var resident = lane.account("resident-01", "residents");
        var broker = lane.account("broker-01", "business");
        var researcher = lane.account("researcher-01", "research");
        var baker = lane.neighbour("baker", "bakery", "baker", "neighbour");
        var nurse = lane.neighbour("nurse", "home care", "nurse", "daughter");
        var teacher = lane.neighbour("teacher", "education", "teacher", "parent");
        var printer = lane.neighbour("printer", "printing", "printer", "cyclist");
        facilitator.proposes("Oak Lane", "Whom do you ask when you need a hand?");
        facilitator.findsItSuitable();
        facilitator.limits(4, "Four fit around a kitchen table");
        facilitator.promises("2021-02-01", "2022-01-31", "One evening of guidance a month");
        facilitator.starts();
        facilitator.gives(facilitator, "FACILITATOR");
        facilitator.gives(broker, "BROKER");
        facilitator.gives(researcher, "RESEARCHER");

        // People join. The fifth is one too many, and whoever facilitates does not take part.
        lane.on("2021-01-18");
        resident.joins();
        baker.joins();
        nurse.joins();
        teacher.joins();
        assertThatThrownBy(printer::joins).hasMessageContaining("H7");
        assertThatThrownBy(facilitator::joins).hasMessageContaining("H1");
        resident.makesRoom(5, "Nobody who was asked in person is sent away");
        printer.joins();

        // They meet, and the baker takes off one hat and puts on another.
        lane.on("2021-02-10");
        var kitchen = lane.meeting("PLENARY", "In a kitchen", resident, baker, nurse, teacher);
        kitchen.missedBy(printer);
        baker.switchesHat(kitchen, "baker", "neighbour");
        baker.says(kitchen, "an oven that stays warm all day");
        kitchen.closes("Everybody knows one door.");
        teacher.setsGoal(kitchen, "Know ten doors by name");

        // What matters happens between the meetings.
        lane.on("2021-02-20");
        baker.calls(nurse, "bread for those who cannot go out");
        var bread = facilitator.forms("Bread and care", baker, nurse, resident);

        // Whoever is missed twice is looked up.
        lane.on("2021-03-24");
        lane.meeting("PLENARY", "In the school", resident, nurse, teacher).missedBy(printer);
        lane.on("2021-03-26");
        resident.catchesUp(printer, "the two evenings that were missed");

        // They go and see, think about it, and find a match for what lies about.
        lane.on("2021-04-14");
        var visit = lane.meeting("SITE_VISIT", "At the press", resident, nurse, teacher, printer);
        var seen = visit.closes("The paper that is left over is good for a school.");
        nurse.reflects(visit, "I came as a nurse and asked as a daughter.");
        var market = broker.opensMarket("Lane market");
        var wanted = teacher.requests(market, "paper to draw on");
        var spare = printer.offers(market, "whatever paper is left over");
        var match = broker.matches(market, wanted, spare);
        printer.accepts(match, "OFFERING");
        teacher.accepts(match, "REQUESTING");

        // Halfway they look back, and the goal grows.
        lane.on("2021-06-16");
        var half = lane.meeting("PLENARY", "Halfway", resident, baker, nurse, teacher, printer);
        var before = lane.soFar();
        var evaluation = facilitator.evaluates("Ten doors are known; what lacks is asking.");
        nurse.broadens(half, "Know ten doors by name", "Dare to ask at any door", evaluation);
        printer.decides(half, "A shed", "The lane shares its tools", evaluation);
        var advice = facilitator.asksAdvice(bread, "Who keeps the key?");
        baker.advises(bread, advice, "It hangs in the bakery, open from six");
        facilitator.adopts(bread, advice, "Nobody gets up earlier");

        // Research asks first, and stops where somebody wants no more of it.
        var study = researcher.studies("Who asks whom?");
        assertThatThrownBy(() -> researcher.interviews(study, nurse)).hasMessageContaining("H11");
        nurse.consents(study);
        researcher.interviews(study, nurse);
        lane.on("2021-06-18");
        nurse.withdraws(study);
        assertThatThrownBy(() -> researcher.interviews(study, nurse)).hasMessageContaining("H11");

        // One who saw it begins a community of their own round the corner.
        lane.on("2021-09-01");
        var birch = resident.proposes("Birch Lane", "Who minds the children after school?");
        resident.spawns(birch, "Oak Lane showed that one can ask");

        // It stops on purpose and goes on as something else; what it was good for shows later.
        lane.on("2022-01-31");
        facilitator.closes("A year was agreed", "The shed goes on by itself");
        resident.continuesAs(resident.proposes("The shed of Oak Lane", "Who needs a ladder?"));
        assertThatThrownBy(broker::joins).hasMessageContaining("H5");
        lane.on("2023-05-04");
        resident.tellsOfOutcome("Every pupil draws on paper of the lane", seen);

        // Who found whom, and by what?
        var ties = "/network?mode=one&kind=contact&kind=match";
        assertThat(lane.shows("researcher", ties, "/edges/*/kind")).contains("CONTACT", "MATCH");
        // Who did how much, and when?
        var spring = "/lines[label=nurse]/periods[period=2021-H1]/counts/attendance/count";
        assertThat(lane.shows("facilitator", "/timeline?by=person&period=half-year", spring))
                .isEqualTo("4");
        // Who slipped away, and what ended it?
        var away = "/signals[rule=W7][about=%s]/until/from".formatted(printer.id());
        assertThat(lane.shows("facilitator", "/signals", away)).isEqualTo("2021-03-26");
        // Who decided, with how many there in which hat, and what did it follow from?
        var shed = "/steps[step.about=A shed]";
        assertThat(lane.shows("auditor", "/decisions", shed + "/step/as")).isEqualTo("hat:printer");
        assertThat(lane.shows("auditor", "/decisions", shed + "/present/*/as/#")).isEqualTo("5");
        assertThat(lane.shows("auditor", "/decisions", shed + "/step/followsFrom/*"))
                .isEqualTo(evaluation.event());
        // What was the goal in spring, what is it now, what did one know before the evaluation?
        var goal = "/goals/*/now";
        assertThat(lane.shows("auditor", "/goals?asOf=2021-05-01", goal)).startsWith("Know ten");
        assertThat(lane.shows("auditor", "/goals", goal)).isEqualTo("Dare to ask at any door");
        assertThat(lane.shows("auditor", "/goals?asKnownAt=" + before, goal))
                .startsWith("Know ten");
        // Which communities came of it?
        var offspring = "/lineage[relation=SPAWNED]/community";
        assertThat(lane.shows("auditor", "", offspring)).isEqualTo(birch.id());
        assertThat(lane.shows("auditor", "", "/lineage/*/relation"))
                .isEqualTo("[\"SPAWNED\",\"CONTINUED_AS\"]");
        // What came of it after the end, and from where?
        var late = "/outcomes[afterTheEnd=true]/from/*/event";
        assertThat(lane.shows("auditor", "/outcomes", late)).isEqualTo(seen.event());
        assertThat(lane.shows("auditor", "/outcomes?asOf=2022-12-31", late)).isEqualTo("[]");
    }
}
