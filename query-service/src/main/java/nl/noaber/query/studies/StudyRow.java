package nl.noaber.query.studies;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.query.projection.EventRef;
import org.jspecify.annotations.Nullable;

/** The rows of the register of studies. */
public sealed interface StudyRow {

    /** One study. */
    record Study(
            StudyId study,
            String title,
            String question,
            PersonId by,
            EventRef opened,
            @Nullable End end)
            implements StudyRow {

        Study ended(End how) {
            return new Study(study, title, question, by, opened, how);
        }
    }

    /**
     * How a study ended.
     *
     * @param stopped whether it was broken off
     * @param why the reason, or the summary of what came to its end
     */
    record End(boolean stopped, String why, EventRef at) {}

    /** A consent of one person that was not withdrawn. */
    record Consent(PersonId person, EventRef given) implements StudyRow {}

    /** What was looked at. */
    enum Kind {
        OBSERVATION,
        INTERVIEW,
        QUESTIONNAIRE,
        DOCUMENT
    }

    /** Something was looked at. */
    record Look(Kind kind, EventRef at) implements StudyRow {}

    /** What was found, on which events it rests, and what was said of it since. */
    record Finding(
            FindingId finding,
            String text,
            List<EventId> restsOn,
            EventRef at,
            List<EventRef> fedBack,
            List<Contest> contested)
            implements StudyRow {

        public Finding {
            restsOn = List.copyOf(restsOn);
            fedBack = List.copyOf(fedBack);
            contested = List.copyOf(contested);
        }

        Finding fedBack(EventRef when) {
            return new Finding(finding, text, restsOn, at, and(fedBack, when), contested);
        }

        Finding contested(Contest contest) {
            return new Finding(finding, text, restsOn, at, fedBack, and(contested, contest));
        }

        private static <T> List<T> and(List<T> some, T one) {
            var more = new ArrayList<>(some);
            more.add(one);
            return more;
        }
    }

    /** Why somebody does not agree. */
    record Contest(String text, EventRef at) {}

    /** A replay under a changed question. */
    record Replay(String view, String question, String until, List<String> without, EventRef at)
            implements StudyRow {
        public Replay {
            without = List.copyOf(without);
        }
    }

    /** Data that left the house. */
    record Export(String title, String purpose, long upToCommit, EventRef at) implements StudyRow {}
}
