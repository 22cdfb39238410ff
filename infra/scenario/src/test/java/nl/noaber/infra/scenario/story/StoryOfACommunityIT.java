package nl.noaber.infra.scenario.story;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.infra.scenario.SharedStack;
import nl.noaber.infra.scenario.client.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of one small learning community, from its first question to years after its end. Every
 * sentence is a request that the running services get, every refusal one by a rule of the sources.
 *
 * <p>In the end it is queried. A query gives who asks, which view, and a JSONPath into the answer:
 * {@code $.goals[0].now} is the field "now" of the first goal, {@code $.goals[*].now} that of each,
 * and {@code $.lines[?(@.label == 'nurse')]} are the lines with that label.
 */
@ExtendWith(SharedStack.class)
class StoryOfACommunityIT {

    private static final String NOBODY_FACILITATES_AND_TAKES_PART = "H1";
    private static final String EVERYBODY_ACCEPTS_THE_MODERATOR = "H2";
    private static final String WHAT_HAS_ENDED_TAKES_NOBODY_IN = "H5";
    private static final String NO_MORE_THAN_WERE_AGREED = "H7";
    private static final String RESEARCH_NEEDS_CONSENT = "H11";

    @Test
    @Tag("proves:A21")
    void oakLaneLearnsWhomToAsk(Api api) {
        var lane = new StoryDsl(api);

        // Somebody has a question that nobody answers alone, and finds others who have it, too.
        lane.on("2021-01-11");
        var facilitator = lane.facilitator();
        var resident = lane.account("resident-01", "residents");
        var broker = lane.account("broker-01", "business");
        var researcher = lane.account("researcher-01", "research");
        var baker = lane.person("baker", "bakery", "baker", "neighbour");
        var nurse = lane.person("nurse", "home care", "nurse", "daughter");
        var teacher = lane.person("teacher", "education", "teacher", "parent");
        var printer = lane.person("printer", "printing", "printer", "cyclist");
        facilitator.proposes("Oak Lane", "Whom do you ask when you need a hand?");
        facilitator.findsItSuitable();
        facilitator.limits(4, "Four fit around a kitchen table");
        facilitator.promises("2021-02-01", "2022-01-31", "One evening of guidance a month");
        facilitator.starts();
        facilitator.gives(facilitator, "FACILITATOR");
        facilitator.gives(broker, "BROKER");
        facilitator.gives(researcher, "RESEARCHER");

        // People join. The fifth is one too many, and a facilitator does not take part.
        lane.on("2021-01-18");
        resident.joins();
        baker.joins();
        nurse.joins();
        teacher.joins();
        lane.refuses(NO_MORE_THAN_WERE_AGREED, printer::joins);
        lane.refuses(NOBODY_FACILITATES_AND_TAKES_PART, facilitator::joins);
        resident.makesRoom(5, "Nobody who was asked in person is sent away");
        printer.joins();

        // Somebody is to lead the evenings. As long as one of them objects, nobody does.
        lane.on("2021-01-25");
        facilitator.nominates(teacher);
        baker.accepts(teacher);
        printer.objectsTo(teacher, "She has led enough in her life");
        lane.refuses(EVERYBODY_ACCEPTS_THE_MODERATOR, () -> facilitator.confirms(teacher));
        printer.accepts(teacher);
        facilitator.confirms(teacher);

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
        var call = baker.calls(nurse, "bread for those who cannot go out");
        var bread = facilitator.forms("Bread and care", baker, nurse, resident);

        // What was noted wrongly stays as it was noted, and beside it stands how it was.
        lane.on("2021-02-22");
        var asNoted = lane.lastCommit();
        facilitator.corrects(call, "2021-02-19", "The nurse keeps a diary");

        // A person who was missed twice is looked up.
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
        var wanted = market.request(teacher, "paper to draw on");
        var spare = market.offer(printer, "whatever paper is left over");
        var match = market.match(broker, wanted, spare);
        market.accept(match, printer, "OFFERING");
        market.accept(match, teacher, "REQUESTING");

        // Some things are said behind closed doors: only who is in the group hears them.
        lane.on("2021-05-12");
        var confided = nurse.confides("I had nobody to ask myself");

        // Halfway they look back, and the goal grows.
        lane.on("2021-06-16");
        var half = lane.meeting("PLENARY", "Halfway", resident, baker, nurse, teacher, printer);
        var before = lane.lastCommit();
        var evaluation = facilitator.evaluates("Ten doors are known; what lacks is asking.");
        nurse.broadens(half, "Know ten doors by name", "Dare to ask at any door", evaluation);
        printer.decides(half, "A shed", "The lane shares its tools", evaluation);
        var advice = facilitator.asksAdvice(bread, "Who keeps the key?");
        baker.advises(bread, advice, "It hangs in the bakery, open from six");
        facilitator.adopts(bread, advice, "Nobody gets up earlier");

        // They open their doors. What was said behind them before stays there all the same.
        nurse.opensDoors(half, "Other lanes may learn from it");
        var doorsOpen = lane.lastCommit();

        // Research asks first, and stops where somebody wants no more of it.
        var study = researcher.studies("Who asks whom?");
        lane.refuses(RESEARCH_NEEDS_CONSENT, () -> researcher.interviews(study, nurse));
        nurse.consents(study);
        researcher.interviews(study, nurse);
        lane.on("2021-06-18");
        nurse.withdraws(study);
        lane.refuses(RESEARCH_NEEDS_CONSENT, () -> researcher.interviews(study, nurse));

        // The nurse may release it, and only then others see it.
        lane.on("2021-08-30");
        nurse.releases(confided, half, "It may help the next one to ask");

        // One who saw it begins a community of their own round the corner.
        lane.on("2021-09-01");
        var birch = resident.proposes("Birch Lane", "Who minds the children after school?");
        resident.spawns(birch, "Oak Lane showed that one can ask");

        // It stops on purpose and goes on as something else; what it was good for shows later.
        lane.on("2022-01-31");
        facilitator.closes("A year was agreed", "The shed goes on by itself");
        resident.continuesAs(resident.proposes("The shed of Oak Lane", "Who needs a ladder?"));
        lane.refuses(WHAT_HAS_ENDED_TAKES_NOBODY_IN, broker::joins);
        lane.on("2023-05-04");
        resident.recordsOutcome("Every pupil draws on paper of the lane", seen);

        // Who found whom, and by what?
        var ties = "/network?mode=one&kind=contact&kind=match";
        assertThat(lane.shows("researcher", ties, "$.edges[*].kind")).contains("CONTACT", "MATCH");
        // Who did how much, and when?
        var spring =
                "$.lines[?(@.label == 'nurse')].periods[?(@.period == '2021-H1')]"
                        + ".counts.attendance.count";
        assertThat(lane.shows("facilitator", "/timeline?by=person&period=half-year", spring))
                .containsExactly("4");
        // On which day did they speak: as was noted at first, and as is known since?
        var spoken = "/network?mode=one&kind=contact&asOf=2021-02-19";
        assertThat(lane.shows("facilitator", spoken + "&asKnownAt=" + asNoted, "$.edges[*]"))
                .isEmpty();
        assertThat(lane.shows("facilitator", spoken, "$.edges[*]")).hasSize(1);
        // Who wanted whom as moderator, and did everybody in the end?
        var voices = "$.moderator[0].voices[*].accepts";
        assertThat(lane.shows("auditor", "/roles", voices))
                .containsExactly("true", "false", "true");
        assertThat(lane.shows("auditor", "/roles", "$.moderator[0].confirmed.on.from"))
                .containsExactly("2021-01-25");
        // Who heard what was said behind closed doors, and who after it was released?
        var lesson = "$.pages[?(@.kind == 'learning.lesson-drawn')].text";
        var then = "/learning?asKnownAt=" + doorsOpen;
        assertThat(lane.shows("participant", then, lesson))
                .containsExactly("I had nobody to ask myself");
        assertThat(lane.shows("matchmaker", then, lesson)).isEmpty();
        assertThat(lane.shows("matchmaker", "/learning", lesson))
                .containsExactly("I had nobody to ask myself");
        // Who slipped away, and what ended it?
        var away =
                "$.signals[?(@.rule == 'W7' && @.about == '%s')].until.from"
                        .formatted(printer.id());
        assertThat(lane.shows("facilitator", "/signals", away)).containsExactly("2021-03-26");
        // Who decided, with how many there in which hat, and what did it follow from?
        var shed = "$.steps[?(@.step.about == 'A shed')]";
        assertThat(lane.shows("auditor", "/decisions", shed + ".step.as"))
                .containsExactly("hat:printer");
        assertThat(lane.shows("auditor", "/decisions", shed + ".present[*].as")).hasSize(5);
        assertThat(lane.shows("auditor", "/decisions", shed + ".step.followsFrom[*]"))
                .containsExactly(evaluation.event());
        // What was the goal in spring, what is it now, what did one know before the evaluation?
        var goal = "$.goals[*].now";
        assertThat(lane.shows("auditor", "/goals?asOf=2021-05-01", goal))
                .containsExactly("Know ten doors by name");
        assertThat(lane.shows("auditor", "/goals", goal))
                .containsExactly("Dare to ask at any door");
        assertThat(lane.shows("auditor", "/goals?asKnownAt=" + before, goal))
                .containsExactly("Know ten doors by name");
        // Which communities came of it?
        var offspring = "$.lineage[?(@.relation == 'SPAWNED')].community";
        assertThat(lane.shows("auditor", "", offspring)).containsExactly(birch.id());
        assertThat(lane.shows("auditor", "", "$.lineage[*].relation"))
                .containsExactly("SPAWNED", "CONTINUED_AS");
        // What came of it after the end, and from where?
        var late = "$.outcomes[?(@.afterTheEnd == true)].from[*].event";
        assertThat(lane.shows("auditor", "/outcomes", late)).containsExactly(seen.event());
        assertThat(lane.shows("auditor", "/outcomes?asOf=2022-12-31", late)).isEmpty();
    }
}
