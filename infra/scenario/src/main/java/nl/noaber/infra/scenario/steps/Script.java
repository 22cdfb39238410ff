package nl.noaber.infra.scenario.steps;

import java.util.Comparator;
import java.util.List;
import nl.noaber.infra.scenario.hellendoorn.Hellendoorn;

/** A sequence of requests in the order of recording. */
public record Script(List<Step> steps) {

    /** The script of the whole scenario. */
    public static Script of(Hellendoorn data) {
        var steps = new StepCollector(data.people());
        var profiles = new Profiles(data.people(), data.organisations());
        new CastSteps(steps).write(data.cast());
        new StorySteps(steps, profiles).write(data.story());
        new SessionSteps(steps).write(data.sessions());
        new ContactSteps(steps).write(data.contacts());
        new MarketplaceSteps(steps, profiles, data.marketplace()).write();
        new StorySteps(steps, profiles).write(data.course());
        new CorrectionSteps(steps).write(data.corrections());
        new ContradictionSteps(steps).write(data.contradictions());
        return new Script(steps.all().stream().sorted(Comparator.comparing(Step::played)).toList());
    }
}
