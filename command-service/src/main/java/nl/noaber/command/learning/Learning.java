package nl.noaber.command.learning;

import java.util.HashSet;
import nl.noaber.command.earlier.EarlierEvents;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import org.jspecify.annotations.Nullable;

/** One piece of learning; once recorded it does not change, so its rules look at the command. */
record Learning(LearningId id) {

    /** The piece of learning after its event. */
    static Learning evolve(LearningEvent event) {
        return new Learning(event.entry());
    }

    static LearningEvent.ReflectionRecorded reflect(
            LearningCommand.Reflect c, CommunitySessions sessions) {
        LearningRule.NO_SUCH_ORDER.unless(1 <= c.order() && c.order() <= 3);
        requireHere(c.community(), c.session(), sessions);
        return new LearningEvent.ReflectionRecorded(
                c.entry(),
                c.community(),
                c.envelope().actor(),
                c.subject(),
                c.order(),
                c.session(),
                c.text());
    }

    static LearningEvent.LessonDrawn draw(
            LearningCommand.DrawLesson c, CommunitySessions sessions) {
        requireHere(c.community(), c.session(), sessions);
        return new LearningEvent.LessonDrawn(
                c.entry(), c.community(), c.envelope().actor(), c.session(), c.text());
    }

    static LearningEvent.OutcomeRecorded conclude(
            LearningCommand.RecordOutcome c, EarlierEvents earlier) {
        LearningRule.SAME_EVENT_TWICE.unless(
                new HashSet<>(c.attributedTo()).size() == c.attributedTo().size());
        for (var event : c.attributedTo()) {
            LearningRule.NOT_AN_EVENT_HERE.unless(
                    earlier.find(event)
                            .filter(e -> c.community().equals(e.envelope().community()))
                            .isPresent());
        }
        return new LearningEvent.OutcomeRecorded(
                c.entry(), c.community(), c.kind(), c.title(), c.attributedTo());
    }

    private static void requireHere(
            CommunityId community, @Nullable SessionId session, CommunitySessions sessions) {
        LearningRule.NOT_A_SESSION_HERE.unless(
                session == null || sessions.include(community, session));
    }
}
