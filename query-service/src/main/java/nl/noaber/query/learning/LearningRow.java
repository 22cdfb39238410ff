package nl.noaber.query.learning;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.SessionId;
import nl.noaber.kernel.learning.ReflectionSubject;
import nl.noaber.query.projection.EventRef;
import nl.noaber.query.projection.FollowUp;
import org.jspecify.annotations.Nullable;

/** The rows of the learning journal. */
public sealed interface LearningRow {

    /**
     * A page of the journal.
     *
     * @param kind wire name of its event
     * @param person whose it is; none where it is everybody's
     * @param subject of a reflection, with its order
     * @param before what was thought or expected, where that changed
     * @param ledTo later events that name it as what they come from
     */
    record Page(
            LearningId entry,
            String kind,
            @Nullable PersonId person,
            @Nullable ReflectionSubject subject,
            @Nullable Integer order,
            @Nullable SessionId session,
            @Nullable String before,
            String text,
            EventRef at,
            List<FollowUp> ledTo)
            implements LearningRow {
        public Page {
            ledTo = List.copyOf(ledTo);
        }

        Page led(FollowUp to) {
            var more = new ArrayList<>(ledTo);
            more.add(to);
            return new Page(entry, kind, person, subject, order, session, before, text, at, more);
        }
    }
}
