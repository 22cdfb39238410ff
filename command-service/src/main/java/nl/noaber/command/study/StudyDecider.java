package nl.noaber.command.study;

import java.util.List;
import java.util.Objects;
import nl.noaber.command.authorization.ActionRequest;
import nl.noaber.command.lookup.EventLookup;
import nl.noaber.command.lookup.MembershipLookup;
import nl.noaber.command.rule.ListedItems;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.event.Envelope;
import nl.noaber.kernel.id.CommunityId;
import nl.noaber.kernel.id.EventId;
import nl.noaber.kernel.id.FindingId;
import nl.noaber.kernel.id.PersonId;
import nl.noaber.kernel.study.ConsentScope;
import nl.noaber.kernel.study.StudyEvent;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a command to a study: it gives events, or a refusal by a {@link StudyRule}.
 *
 * @param state none before the study is opened
 */
record StudyDecider(@Nullable Study state, MembershipLookup memberships, EventLookup events) {
    List<StudyEvent> decide(StudyCommand command) {
        return switch (command) {
            case StudyCommand.Open open -> List.of(open(open));
            case StudyCommand.End end -> List.of(end(end));
            case StudyCommand.GiveConsent give -> List.of(giveConsent(give));
            case StudyCommand.WithdrawConsent withdraw -> List.of(withdrawConsent(withdraw));
            case StudyCommand.Research(StudyEvent.FindingContested contested, _) ->
                    List.of(contest(contested));
            case StudyCommand.Research research -> List.of(research(research));
        };
    }

    private StudyEvent open(StudyCommand.Open command) {
        requireResearcher(command.event().community(), command.envelope());
        return command.event();
    }

    private StudyEvent end(StudyCommand.End command) {
        requireResearcher(study().community(), command.envelope());
        StudyRule.OVER.unless(study().life().lasts());
        return command.event();
    }

    /** The person's own consent; a recorder may write it down, which stays visible (rule H16). */
    private StudyEvent giveConsent(StudyCommand.GiveConsent command) {
        PersonId person = command.event().person();
        OccurredOn on = command.envelope().occurredOn();
        ActionRequest.requireOneself(person, command.envelope());
        StudyRule.OVER.when(study().life().certainlyOver(on));
        StudyRule.NOT_A_MEMBER.unless(memberships.of(study().community(), person).isMember(on));
        return command.event();
    }

    /** At any time, also after the study and the community have ended. */
    private StudyEvent withdrawConsent(StudyCommand.WithdrawConsent command) {
        PersonId person = command.event().person();
        ActionRequest.requireOneself(person, command.envelope());
        StudyRule.NO_CONSENT_TO_WITHDRAW.unless(study().consents().lastsFor(person));
        return command.event();
    }

    /** At any time, and by anybody: not only researchers contest a finding. */
    private StudyEvent contest(StudyEvent.FindingContested contested) {
        requireKnown(contested.finding());
        return contested;
    }

    private StudyEvent research(StudyCommand.Research command) {
        OccurredOn on = command.envelope().occurredOn();
        requireResearcher(study().community(), command.envelope());
        StudyRule.OVER.when(study().life().certainlyOver(on));
        switch (command.event()) {
            case StudyEvent.ObservationRecorded observation ->
                    ListedItems.each(
                            "observed",
                            observation.observed(),
                            PersonId::value,
                            person -> requireConsent(person, ConsentScope.OBSERVATION, on));
            case StudyEvent.InterviewHeld interview ->
                    requireConsent(interview.interviewed(), ConsentScope.INTERVIEW, on);
            case StudyEvent.QuestionnaireAnswered answered ->
                    requireConsent(answered.respondent(), ConsentScope.QUESTIONNAIRE, on);
            case StudyEvent.FindingRecorded finding ->
                    requireVisible(finding.restsOn(), command.envelope());
            case StudyEvent.FindingFedBack fedBack -> requireKnown(fedBack.finding());
            case StudyEvent.FindingContested _,
                    StudyEvent.DocumentAnalysed _,
                    StudyEvent.ReplayRun _,
                    StudyEvent.DatasetExported _ -> {}
        }
        return command.event();
    }

    private void requireConsent(PersonId person, ConsentScope scope, OccurredOn moment) {
        StudyRule.NO_CONSENT.unless(study().consents().cover(person, scope, moment));
    }

    private void requireVisible(List<EventId> restsOn, Envelope envelope) {
        ListedItems.each(
                "restsOn",
                restsOn,
                EventId::value,
                event ->
                        StudyRule.NOT_AN_EVENT_HERE.unless(
                                events.findVisible(event, study().community(), envelope)
                                        .isPresent()));
    }

    private void requireKnown(FindingId finding) {
        StudyRule.NO_SUCH_FINDING.unless(study().findings().contains(finding));
    }

    private void requireResearcher(CommunityId community, Envelope envelope) {
        StudyRule.NOT_A_RESEARCHER.unless(
                memberships
                        .of(community, envelope.actor())
                        .may(Permission.CONDUCT_RESEARCH, envelope.occurredOn()));
    }

    private Study study() {
        return Objects.requireNonNull(state, "A study is opened first");
    }
}
