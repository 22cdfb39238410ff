package nl.noaber.command.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.id.StudyId;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import nl.noaber.kernel.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/** One study, as far as its rules look. */
public record Study(
        StudyId id,
        CommunityId community,
        ValidPeriod life,
        Consents consents,
        Set<FindingId> findings) {

    public Study {
        findings = Set.copyOf(findings);
    }

    /** The study after one more event. */
    public static Study evolve(@Nullable Study before, StudyEvent event, OccurredOn on) {
        if (event instanceof StudyEvent.Opened(var id, var community, _, _, _)) {
            return new Study(id, community, ValidPeriod.from(on), Consents.NONE, Set.of());
        }
        if (before == null) {
            throw new IllegalStateException("A study begins with its opening");
        }
        return before.after(event, on);
    }

    private Study after(StudyEvent event, OccurredOn on) {
        return switch (event) {
            case StudyEvent.Opened _ -> this;
            case StudyEvent.Stopped _, StudyEvent.Closed _ ->
                    new Study(id, community, life.until(on), consents, findings);
            case StudyEvent.ConsentGiven(_, var person, var covers) ->
                    with(consents.given(person, covers, on));
            case StudyEvent.ConsentWithdrawn(_, var person, _) ->
                    with(consents.withdrawn(person, on));
            case StudyEvent.FindingRecorded(_, var finding, _, _) -> {
                var more = new HashSet<>(findings);
                more.add(finding);
                yield new Study(id, community, life, consents, more);
            }
            case StudyEvent.Research _ -> this;
        };
    }

    static StudyEvent.Opened open(StudyCommand.Open c, MembershipLookup standings) {
        requireResearcher(c.event().community(), c.envelope(), standings);
        return c.event();
    }

    StudyEvent.Life end(StudyCommand.End c, MembershipLookup standings) {
        requireResearcher(community, c.envelope(), standings);
        StudyRule.OVER.unless(life.lasts());
        return c.event();
    }

    /** One's own consent; a recorder may write it down, and that stays visible (rule H16). */
    StudyEvent.ConsentGiven consent(StudyCommand.GiveConsent c, MembershipLookup standings) {
        ActionRequest.requireOneself(c.event().person(), c.envelope());
        OccurredOn on = c.envelope().occurredOn();
        StudyRule.OVER.unless(life.possiblyContains(on));
        StudyRule.NOT_A_MEMBER.unless(standings.of(community, c.event().person()).isMember(on));
        return c.event();
    }

    /** At any time, also after the study and the community have ended. */
    StudyEvent.ConsentWithdrawn withdraw(StudyCommand.WithdrawConsent c) {
        ActionRequest.requireOneself(c.event().person(), c.envelope());
        StudyRule.NO_CONSENT_TO_WITHDRAW.unless(
                consents.anyOf(c.event().person(), c.envelope().occurredOn()));
        return c.event();
    }

    StudyEvent.Research research(
            StudyCommand.Research c, MembershipLookup standings, EventLookup earlier) {
        OccurredOn on = c.envelope().occurredOn();
        if (c.event() instanceof StudyEvent.FindingContested contested) {
            requireKnown(contested.finding());
            return contested;
        }
        requireResearcher(community, c.envelope(), standings);
        StudyRule.OVER.unless(life.possiblyContains(on));
        switch (c.event()) {
            case StudyEvent.ObservationRecorded e ->
                    requireConsent(e.observed(), ConsentScope.OBSERVATION, on);
            case StudyEvent.InterviewHeld e ->
                    requireConsent(List.of(e.interviewed()), ConsentScope.INTERVIEW, on);
            case StudyEvent.QuestionnaireAnswered e ->
                    requireConsent(List.of(e.respondent()), ConsentScope.QUESTIONNAIRE, on);
            case StudyEvent.FindingRecorded e ->
                    e.restsOn()
                            .forEach(event ->
                                    StudyRule.NOT_AN_EVENT_HERE.unless(
                                            earlier.find(event)
                                                    .filter(r ->
                                                            community.equals(
                                                                    r.envelope().community()))
                                                    .isPresent()));
            case StudyEvent.FindingFedBack e -> requireKnown(e.finding());
            case StudyEvent.FindingContested _,
                    StudyEvent.DocumentAnalysed _,
                    StudyEvent.ReplayRun _,
                    StudyEvent.DatasetExported _ -> {}
        }
        return c.event();
    }

    private void requireConsent(List<PersonId> people, ConsentScope scope, OccurredOn moment) {
        people.forEach(p -> StudyRule.NO_CONSENT.unless(consents.cover(p, scope, moment)));
    }

    private void requireKnown(FindingId finding) {
        StudyRule.NO_SUCH_FINDING.unless(findings.contains(finding));
    }

    private static void requireResearcher(
            CommunityId community, Envelope envelope, MembershipLookup standings) {
        StudyRule.NOT_A_RESEARCHER.unless(
                standings
                        .of(community, envelope.actor())
                        .may(Permission.CONDUCT_RESEARCH, envelope.occurredOn()));
    }

    private Study with(Consents next) {
        return new Study(id, community, life, next, findings);
    }
}
