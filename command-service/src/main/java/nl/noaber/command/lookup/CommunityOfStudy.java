package nl.noaber.command.lookup;

import java.util.Optional;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.StudyId;

/** Finds the community of a study. It never changes, so it may be read outside the stream. */
@FunctionalInterface
public interface CommunityOfStudy {
    Optional<CommunityId> of(StudyId study);
}
