package nl.noaber.command.learning;

import java.util.HashSet;
import java.util.List;
import nl.noaber.command.authorization.ReferencedPeople;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.lookup.SessionsOfCommunity;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.LearningEvent;
import org.jspecify.annotations.Nullable;

/** One piece of learning; it does not change, but an outcome may be led back to more. */
record Learning(LearningId id, CommunityId community, boolean outcome) {

    /** The piece of learning after its event. */
    static Learning evolve(LearningEvent event) {
        return new Learning(
                event.entry(), event.community(), event instanceof LearningEvent.Return);
    }

    static LearningEvent.ReflectionRecorded reflect(
            LearningCommand.Reflect c, SessionsOfCommunity sessions) {
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
            LearningCommand.DrawLesson c, SessionsOfCommunity sessions) {
        requireHere(c.community(), c.session(), sessions);
        return new LearningEvent.LessonDrawn(
                c.entry(), c.community(), c.envelope().actor(), c.session(), c.text());
    }

    static LearningEvent.OutcomeRecorded conclude(
            LearningCommand.RecordOutcome c, EventLookup earlier) {
        requireHere(c.community(), c.attributedTo(), earlier);
        return new LearningEvent.OutcomeRecorded(
                c.entry(), c.community(), c.kind(), c.title(), c.attributedTo());
    }

    /** What is only recorded. */
    static LearningEvent record(LearningCommand.Tell c, MembershipLookup standings) {
        ReferencedPeople.requireMembers(
                c.event(), c.event().community(), c.envelope().occurredOn(), standings);
        return c.event();
    }

    /** What came of it, or did not, or beside it: led back to what happened here. */
    static LearningEvent.Return conclude(LearningCommand.Conclude c, EventLookup earlier) {
        requireHere(c.event().community(), attributedTo(c.event()), earlier);
        return c.event();
    }

    /** More that the outcome leads back to. */
    LearningEvent.OutcomeAttributed attribute(LearningCommand.Attribute c, EventLookup earlier) {
        LearningRule.NOT_AN_OUTCOME_HERE.unless(outcome && community.equals(c.event().community()));
        requireHere(community, c.event().attributedTo(), earlier);
        return c.event();
    }

    private static List<EventId> attributedTo(LearningEvent.Return event) {
        return switch (event) {
            case LearningEvent.OutcomeRecorded e -> e.attributedTo();
            case LearningEvent.OutcomeNotAchieved e -> e.attributedTo();
            case LearningEvent.OutcomeAttributed e -> e.attributedTo();
            case LearningEvent.SideEffectNoted e -> e.attributedTo();
        };
    }

    private static void requireHere(
            CommunityId community, List<EventId> events, EventLookup earlier) {
        LearningRule.SAME_EVENT_TWICE.unless(new HashSet<>(events).size() == events.size());
        for (var event : events) {
            LearningRule.NOT_AN_EVENT_HERE.unless(
                    earlier.find(event)
                            .filter(e -> community.equals(e.envelope().community()))
                            .isPresent());
        }
    }

    private static void requireHere(
            CommunityId community, @Nullable SessionId session, SessionsOfCommunity sessions) {
        LearningRule.NOT_A_SESSION_HERE.unless(
                session == null || sessions.include(community, session));
    }
}
