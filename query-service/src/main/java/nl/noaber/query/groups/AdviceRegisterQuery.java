package nl.noaber.query.groups;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.noaber.query.groups.GroupRow.Advice;
import nl.noaber.query.groups.GroupRow.Answered;
import nl.noaber.query.groups.GroupRow.Asked;
import nl.noaber.query.groups.GroupRow.FollowedUp;
import nl.noaber.query.groups.GroupRow.Given;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryContext;
import nl.noaber.query.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** The register of advices: requested, given, answered and followed up. */
public final class AdviceRegisterQuery implements Query<GroupRow> {

    /** How far an advice has come. */
    public enum Fate {
        ASKED,
        GIVEN,
        DECLINED,
        ADOPTED,
        FOLLOWED_UP
    }

    /** The register, with how many had which fate. */
    public record Answer(Map<Fate, Integer> byFate, List<RegisteredAdvice> advice) {}

    /**
     * One advice; days are missing where a moment is not known to the day.
     *
     * @param daysToGive from the question to the advice
     * @param daysToAnswer from the advice to the answer
     * @param daysToFollowUp from the answer to what was done
     */
    public record RegisteredAdvice(
            Advice advice,
            Fate fate,
            @Nullable Long daysToGive,
            @Nullable Long daysToAnswer,
            @Nullable Long daysToFollowUp) {}

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public Projection<GroupRow> view() {
        return GroupProjection.VIEW;
    }

    @Override
    public Answer answer(Rows<GroupRow> rows, QueryContext asker, QueryParameters parameters) {
        List<RegisteredAdvice> all =
                rows.under("advice/", Advice.class).values().stream()
                        .map(AdviceRegisterQuery::entry)
                        .toList();
        var byFate = new EnumMap<Fate, Integer>(Fate.class);
        for (Fate fate : Fate.values()) {
            byFate.put(fate, (int) all.stream().filter(advice -> advice.fate() == fate).count());
        }
        return new Answer(byFate, all);
    }

    private static RegisteredAdvice entry(Advice advice) {
        Asked asked = advice.asked();
        Given given = advice.given();
        Answered answered = advice.answered();
        FollowedUp followedUp = advice.followedUp();
        EventRef givenAt = given == null ? null : given.at();
        EventRef answeredAt = answered == null ? null : answered.at();
        return new RegisteredAdvice(
                advice,
                fate(given, answered, followedUp),
                asked == null ? null : asked.at().daysUntil(givenAt),
                givenAt == null ? null : givenAt.daysUntil(answeredAt),
                answeredAt == null || followedUp == null
                        ? null
                        : answeredAt.daysUntil(followedUp.at()));
    }

    private static Fate fate(
            @Nullable Given given, @Nullable Answered answered, @Nullable FollowedUp followedUp) {
        if (followedUp != null) {
            return Fate.FOLLOWED_UP;
        } else if (answered != null) {
            return answered.adopted() ? Fate.ADOPTED : Fate.DECLINED;
        }
        return given == null ? Fate.ASKED : Fate.GIVEN;
    }
}
