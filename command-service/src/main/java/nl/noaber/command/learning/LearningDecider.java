package nl.noaber.command.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a learning entry: it gives events, or a refusal by a {@link
 * LearningRule}.
 *
 * @param state none before the entry is recorded
 */
record LearningDecider(
        @Nullable Learning state,
        MembershipLookup memberships,
        SessionsOfCommunity sessions,
        EventLookup events) {

    List<LearningEvent> decide(LearningCommand command) {
        return switch (command) {
            case LearningCommand.Reflect reflect -> List.of(reflect(reflect));
            case LearningCommand.DrawLesson draw -> List.of(drawLesson(draw));
            case LearningCommand.RecordOutcome outcome -> List.of(recordOutcome(outcome));
            case LearningCommand.RecordEvent recorded -> List.of(record(recorded));
            case LearningCommand.Conclude conclude -> List.of(conclude(conclude));
            case LearningCommand.Attribute attribute -> List.of(attribute(attribute));
        };
    }

    private LearningEvent reflect(LearningCommand.Reflect command) {
        LearningRule.NO_SUCH_ORDER.unless(1 <= command.order() && command.order() <= 3);
        requireSessionOf(command.community(), command.session());
        return new LearningEvent.ReflectionRecorded(
                command.entry(),
                command.community(),
                command.envelope().actor(),
                command.subject(),
                command.order(),
                command.session(),
                command.text());
    }

    private LearningEvent drawLesson(LearningCommand.DrawLesson command) {
        requireSessionOf(command.community(), command.session());
        return new LearningEvent.LessonDrawn(
                command.entry(),
                command.community(),
                command.envelope().actor(),
                command.session(),
                command.text());
    }

    private LearningEvent recordOutcome(LearningCommand.RecordOutcome command) {
        requireVisible(command.community(), command.attributedTo(), command.envelope());
        return new LearningEvent.OutcomeRecorded(
                command.entry(),
                command.community(),
                command.kind(),
                command.title(),
                command.attributedTo());
    }

    /** An event that is only recorded: the people it names are members of the community. */
    private LearningEvent record(LearningCommand.RecordEvent command) {
        ReferencedPeople.requireMembers(
                command.event(),
                command.event().community(),
                command.envelope().occurredOn(),
                memberships);
        return command.event();
    }

    /** An outcome, a missed outcome or a side effect, attributed to events of the community. */
    private LearningEvent conclude(LearningCommand.Conclude command) {
        requireVisible(
                command.event().community(), attributedTo(command.event()), command.envelope());
        return command.event();
    }

    /** More events that an outcome is attributed to. */
    private LearningEvent attribute(LearningCommand.Attribute command) {
        var attributed = command.event();
        LearningRule.NOT_AN_OUTCOME_HERE.unless(
                learning().outcome() && learning().community().equals(attributed.community()));
        requireVisible(learning().community(), attributed.attributedTo(), command.envelope());
        return attributed;
    }

    private static List<EventId> attributedTo(LearningEvent.Return event) {
        return switch (event) {
            case LearningEvent.OutcomeRecorded recorded -> recorded.attributedTo();
            case LearningEvent.OutcomeNotAchieved missed -> missed.attributedTo();
            case LearningEvent.OutcomeAttributed attributed -> attributed.attributedTo();
            case LearningEvent.SideEffectNoted sideEffect -> sideEffect.attributedTo();
        };
    }

    private void requireVisible(
            CommunityId community, List<EventId> attributedTo, Envelope envelope) {
        var named = new HashSet<EventId>();
        ListedItems.each(
                "attributedTo",
                attributedTo,
                EventId::value,
                event -> {
                    LearningRule.SAME_EVENT_TWICE.unless(named.add(event));
                    LearningRule.NOT_AN_EVENT_HERE.unless(
                            events.findVisible(event, community, envelope).isPresent());
                });
    }

    private void requireSessionOf(CommunityId community, @Nullable SessionId session) {
        LearningRule.NOT_A_SESSION_HERE.unless(
                session == null || sessions.include(community, session));
    }

    private Learning learning() {
        return Objects.requireNonNull(state, "A learning entry is recorded first");
    }
}
