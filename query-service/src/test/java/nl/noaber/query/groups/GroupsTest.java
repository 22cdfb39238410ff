package nl.noaber.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.group.GroupKind;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.fixture.HistoryBuilder;
import nl.noaber.query.fixture.QueryFixture;
import nl.noaber.query.groups.AdviceRegisterQuery.Fate;
import nl.noaber.query.query.Query;
import org.junit.jupiter.api.Test;

/** Replay script 7: the Aspirine group advises on the way, not on the cuts themselves. */
class GroupsTest {

    private static final GroupId ASPIRINE = new GroupId("aspirine");
    private static final AdviceId ADVICE = new AdviceId("a-1");
    private static final PersonId ANN = HistoryBuilder.person("ann");

    private final HistoryBuilder story = new HistoryBuilder("community-1");

    @Test
    void aGroupIsFormedGetsAMandateAndEndsOnPurpose() {
        formed();
        record(
                "2010-03-02",
                new GroupEvent.MandateSet(ASPIRINE, "advise on the way", List.of("mediation")));
        record("2010-03-02", new GroupEvent.MemberAdded(ASPIRINE, ANN));
        record("2010-03-02", new GroupEvent.MemberAdded(ASPIRINE, HistoryBuilder.person("ben")));
        record("2010-04-01", new GroupEvent.MemberRemoved(ASPIRINE, ANN, "no time"));
        record("2010-05-01", new GroupEvent.MemberAdded(ASPIRINE, ANN));
        EventId end =
                record("2010-06-01", new GroupEvent.Dissolved(ASPIRINE, "it is done", "nothing"));

        GroupsQuery.Life life = groups("").getFirst();
        assertThat(life.group().mandate().notOurs()).containsExactly("mediation");
        assertThat(life.group().end().at().event()).isEqualTo(end);
        assertThat(life.days()).isEqualTo(92);
        assertThat(life.size()).isZero();
        assertThat(life.members())
                .extracting(m -> m.person().value() + " " + m.reason())
                .containsExactly("ann no time", "ben null", "ann null");
        assertThat(groups("2010-05-31").getFirst().size()).isEqualTo(2);
        assertThat(groups("2010-04-15").getFirst().size()).isEqualTo(1);

        story.retracted(end);
        assertThat(groups("").getFirst().size()).isEqualTo(2);
        assertThat(groups("").getFirst().group().end()).isNull();
    }

    @Test
    void anAdviceIsAskedGivenAdoptedAndFollowedUp() {
        formed();
        record("2010-03-01", new GroupEvent.AdviceRequested(ASPIRINE, ADVICE, "cuts", ANN, "how?"));
        assertThat(advice("").byFate()).containsEntry(Fate.ASKED, 1);
        record("2010-03-15", new GroupEvent.AdviceGiven(ASPIRINE, ADVICE, ANN, "ask", "council"));
        EventId answered =
                record(
                        "2010-04-01",
                        new GroupEvent.AdviceAnswered(
                                ASPIRINE, ADVICE, "alderman", true, "it helps"));
        record("2010-05-01", new GroupEvent.AdviceFollowedUp(ASPIRINE, ADVICE, "done so"));

        AdviceRegisterQuery.RegisteredAdvice entry = advice("").advice().getFirst();
        assertThat(entry.fate()).isEqualTo(Fate.FOLLOWED_UP);
        assertThat(entry.daysToGive()).isEqualTo(14);
        assertThat(entry.daysToAnswer()).isEqualTo(17);
        assertThat(entry.daysToFollowUp()).isEqualTo(30);
        assertThat(entry.advice().answered().at().event()).isEqualTo(answered);
        assertThat(advice("2010-04-30").byFate())
                .containsEntry(Fate.ADOPTED, 1)
                .containsEntry(Fate.FOLLOWED_UP, 0);

        story.redated(answered, HistoryBuilder.day("2010-03-20"));
        assertThat(advice("").advice().getFirst().daysToAnswer()).isEqualTo(5);
    }

    private void formed() {
        record(
                "2010-03-01",
                new GroupEvent.Formed(
                        ASPIRINE, story.community(), GroupKind.AD_HOC_ADVICE, "Aspirine"));
    }

    private EventId record(String day, GroupEvent event) {
        return story.record(HistoryBuilder.day(day), event);
    }

    private List<GroupsQuery.Life> groups(String asOf) {
        return asked(new GroupsQuery(), asOf, GroupsQuery.Answer.class).groups();
    }

    private AdviceRegisterQuery.Answer advice(String asOf) {
        return asked(new AdviceRegisterQuery(), asOf, AdviceRegisterQuery.Answer.class);
    }

    private <A> A asked(Query<GroupRow> question, String asOf, Class<A> answer) {
        return asOf.isEmpty()
                ? QueryFixture.now(story, question, "", answer)
                : QueryFixture.asOf(asOf, story, question, "", answer);
    }
}
