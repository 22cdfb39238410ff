package nl.noaber.infra.scenario;

import java.util.Comparator;
import java.util.List;

/** The whole scenario as one sequence of requests, in the order of recording. */
record Script(List<Step> steps) {

    static Script of(Hellendoorn data) {
        var steps = new Steps(data.people());
        var profiles = new Profiles(data.people(), data.organisations());
        new CastSteps(steps).write(data.cast());
        new StorySteps(steps, profiles).write(data.story());
        new SessionSteps(steps).write(data.sessions());
        new ContactSteps(steps).write(data.contacts());
        new FloorSteps(steps, profiles, data.floor()).write();
        new StorySteps(steps, profiles).write(data.course());
        new CorrectionSteps(steps).write(data.corrections());
        new ContradictionSteps(steps).write(data.contradictions());
        return new Script(steps.all().stream().sorted(Comparator.comparing(Step::played)).toList());
    }
}
