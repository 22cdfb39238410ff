package nl.noaber.command.learning;

import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.LearningId;
import nl.noaber.kernel.learning.LearningEvent;

/**
 * The state of one learning entry that its rules need. An entry does not change, but an outcome may
 * be attributed to more events.
 */
record Learning(LearningId id, CommunityId community, boolean outcome) {

    /** The entry after its latest event. */
    static Learning evolve(LearningEvent event) {
        return new Learning(
                event.entry(),
                event.community(),
                switch (event) {
                    case LearningEvent.Return _ -> true;
                    case LearningEvent.Journal _ -> false;
                });
    }
}
