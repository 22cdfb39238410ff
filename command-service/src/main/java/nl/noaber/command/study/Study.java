package nl.noaber.command.study;

import java.util.HashSet;
import java.util.Set;
import nl.noaber.command.lifetime.Lifetimes;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The state of one study that its rules need.
 *
 * @param lifetimes when what is ended or followed here began
 */
public record Study(
        StudyId id,
        CommunityId community,
        ValidPeriod life,
        Consents consents,
        Set<FindingId> findings,
        Lifetimes lifetimes) {
    public Study {
        findings = Set.copyOf(findings);
    }

    /** The study after one more event. */
    public static Study evolve(@Nullable Study before, StudyEvent event, OccurredOn on) {
        if (event instanceof StudyEvent.Opened(var id, var community, _, _, _)) {
            return new Study(
                    id,
                    community,
                    ValidPeriod.from(on),
                    Consents.NONE,
                    Set.of(),
                    Lifetimes.NONE.after(event, on));
        }
        if (before == null) {
            throw new IllegalStateException("A study begins with its opening");
        }
        return before.after(event, on).with(before.lifetimes.after(event, on));
    }

    private Study after(StudyEvent event, OccurredOn on) {
        return switch (event) {
            case StudyEvent.Opened _ -> this;
            case StudyEvent.Stopped _, StudyEvent.Closed _ ->
                    new Study(id, community, life.until(on), consents, findings, lifetimes);
            case StudyEvent.ConsentGiven(_, var person, var covers) ->
                    with(consents.given(person, covers, on));
            case StudyEvent.ConsentWithdrawn(_, var person, _) ->
                    with(consents.withdrawn(person, on));
            case StudyEvent.FindingRecorded(_, var finding, _, _) -> {
                var more = new HashSet<>(findings);
                more.add(finding);
                yield new Study(id, community, life, consents, more, lifetimes);
            }
            case StudyEvent.Research _ -> this;
        };
    }

    private Study with(Lifetimes next) {
        return new Study(id, community, life, consents, findings, next);
    }

    private Study with(Consents next) {
        return new Study(id, community, life, next, findings, lifetimes);
    }
}
