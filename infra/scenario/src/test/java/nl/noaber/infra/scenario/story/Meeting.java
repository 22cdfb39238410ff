package nl.noaber.infra.scenario.story;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A session in a story, with those present. */
record Meeting(StoryDsl story, String id, List<Actor> present) {

    private static final String FACILITATING = "{'actingAs': 'role:FACILITATOR'}";

    void opens() {
        story.submit(story.facilitator(), path("open"), FACILITATING);
        attendance("PRESENT", present);
    }

    void missedBy(Actor who) {
        attendance("ABSENT", List.of(who));
    }

    StoryDsl.Recorded closes(String report) {
        StoryDsl.Recorded closed = story.submit(story.facilitator(), path("close"), FACILITATING);
        String reported = "{'summary': '%s', 'actingAs': 'role:FACILITATOR'}";
        story.submit(story.facilitator(), path("report"), reported, report);
        return closed;
    }

    /** Who was there, and from which hat they decide. */
    String presence() {
        return present.stream()
                .map(each -> "{\"person\":\"%s\",\"as\":\"%s\"}".formatted(each.id(), each.as()))
                .collect(joining(",", "[", "]"));
    }

    String path(String what) {
        return "/sessions/" + id + "/" + what;
    }

    private void attendance(String attendance, List<Actor> people) {
        String row = "{\"person\":\"%s\",\"attendance\":\"%s\"}";
        String rows =
                people.stream()
                        .map(each -> row.formatted(each.id(), attendance))
                        .collect(joining(",", "[", "]"));
        String body = "{'attendances': %s, 'actingAs': 'role:FACILITATOR'}";
        story.submit(story.facilitator(), path("attendance"), body, rows);
    }
}
