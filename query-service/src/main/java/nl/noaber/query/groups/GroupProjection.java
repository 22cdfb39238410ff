package nl.noaber.query.groups;

import java.util.function.UnaryOperator;
import nl.noaber.kernel.event.RecordedEvent;
import nl.noaber.kernel.group.GroupEvent;
import nl.noaber.kernel.id.AdviceId;
import nl.noaber.kernel.id.GroupId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.query.groups.GroupRow.Advice;
import nl.noaber.query.groups.GroupRow.Answered;
import nl.noaber.query.groups.GroupRow.Asked;
import nl.noaber.query.groups.GroupRow.End;
import nl.noaber.query.groups.GroupRow.FollowedUp;
import nl.noaber.query.groups.GroupRow.Given;
import nl.noaber.query.groups.GroupRow.Group;
import nl.noaber.query.groups.GroupRow.Mandate;
import nl.noaber.query.groups.GroupRow.Membership;
import nl.noaber.query.groups.GroupRow.Translated;
import nl.noaber.query.projection.EventFamily;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.Projection;
import nl.noaber.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** Folds the streams of a community's groups. */
public final class GroupProjection implements Projection<GroupRow> {

    static final GroupProjection VIEW = new GroupProjection();

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<GroupRow> rows() {
        return GroupRow.class;
    }

    @Override
    public void fold(Rows<GroupRow> rows, RecordedEvent at) {
        switch (EventFamily.of(at.event())) {
            case EventFamily.OfGroup(GroupEvent e) -> fold(rows, e, EventRef.of(at));
            case EventFamily.OfPerson _,
                    EventFamily.OfOrganisation _,
                    EventFamily.OfCommunity _,
                    EventFamily.OfSession _,
                    EventFamily.OfTie _,
                    EventFamily.OfMarketplace _,
                    EventFamily.OfLearning _,
                    EventFamily.OfStudy _,
                    EventFamily.OfOversight _ -> {}
        }
    }

    private static void fold(Rows<GroupRow> rows, GroupEvent event, EventRef at) {
        switch (event) {
            case GroupEvent.Formed e ->
                    rows.put(
                            group(e.group()),
                            new Group(e.group(), e.kind(), e.name(), at, null, null));
            case GroupEvent.MandateSet e ->
                    rows.change(
                            group(e.group()),
                            Group.class,
                            g -> g.with(new Mandate(e.mandate(), e.notOurs(), at)));
            case GroupEvent.MemberAdded e ->
                    rows.put(
                            members(e.group())
                                    + "%s/%012d".formatted(e.person().value(), at.index()),
                            new Membership(e.group(), e.person(), at, null, null));
            case GroupEvent.MemberRemoved e -> left(rows, e.group(), e.person(), e.reason(), at);
            case GroupEvent.Dissolved e -> {
                var end = new End(e.reason(), e.whatFollows(), at);
                rows.change(group(e.group()), Group.class, g -> g.ended(end));
                left(rows, e.group(), null, null, at);
            }
            case GroupEvent.AdviceRequested e ->
                    rows.put(
                            advice(e.advice()),
                            new Advice(
                                    e.advice(),
                                    e.group(),
                                    new Asked(e.matter(), e.person(), e.question(), at),
                                    null,
                                    null,
                                    null));
            case GroupEvent.AdviceGiven e ->
                    advised(
                            rows,
                            e.advice(),
                            e.group(),
                            a -> a.given(new Given(e.person(), e.wording(), e.addressee(), at)));
            case GroupEvent.AdviceAnswered e ->
                    advised(
                            rows,
                            e.advice(),
                            e.group(),
                            a ->
                                    a.answered(
                                            new Answered(
                                                    e.answeredBy(), e.adopted(), e.reason(), at)));
            case GroupEvent.AdviceFollowedUp e ->
                    advised(
                            rows,
                            e.advice(),
                            e.group(),
                            a -> a.followedUp(new FollowedUp(e.text(), at)));
            case GroupEvent.OutcomeTranslated e ->
                    rows.put(
                            "translated/%012d".formatted(at.index()),
                            new Translated(e.group(), e.person(), e.audience(), e.text(), at));
        }
    }

    private static void left(
            Rows<GroupRow> rows,
            GroupId group,
            @Nullable PersonId person,
            @Nullable String reason,
            EventRef at) {
        String whose = members(group) + (person == null ? "" : person.value() + "/");
        rows.under(whose, Membership.class)
                .keySet()
                .forEach(key -> rows.change(key, Membership.class, m -> m.ended(at, reason)));
    }

    /** An event about an advice that was never recorded is kept too. */
    private static void advised(
            Rows<GroupRow> rows, AdviceId id, GroupId group, UnaryOperator<Advice> change) {
        Advice before = rows.get(advice(id), Advice.class);
        Advice known = before == null ? new Advice(id, group, null, null, null, null) : before;
        rows.put(advice(id), change.apply(known));
    }

    private static String group(GroupId group) {
        return "group/" + group.value();
    }

    static String members(GroupId group) {
        return "membership/" + group.value() + "/";
    }

    private static String advice(AdviceId advice) {
        return "advice/" + advice.value();
    }
}
