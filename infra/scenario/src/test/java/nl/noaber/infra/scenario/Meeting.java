package nl.noaber.infra.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A meeting in a story: who was there, who was not, and how it ended. */
record Meeting(Tale tale, String id, List<Neighbour> present) {

    private static final String FACILITATING = "{'actingAs': 'role:FACILITATOR'}";

    void opens() {
        tale.tell(tale.facilitator(), door("open"), FACILITATING);
        attendance("PRESENT", present);
    }

    void missedBy(Neighbour who) {
        attendance("ABSENT", List.of(who));
    }

    Tale.Told closes(String report) {
        Tale.Told closed = tale.tell(tale.facilitator(), door("close"), FACILITATING);
        String reported = "{'summary': '%s', 'actingAs': 'role:FACILITATOR'}";
        tale.tell(tale.facilitator(), door("report"), reported, report);
        return closed;
    }

    /** Who was there, and from which hat they decide. */
    String presence() {
        return present.stream()
                .map(each -> "{\"person\":\"%s\",\"as\":\"%s\"}".formatted(each.id(), each.as()))
                .collect(joining(",", "[", "]"));
    }

    String door(String what) {
        return "/sessions/" + id + "/" + what;
    }

    private void attendance(String attendance, List<Neighbour> people) {
        String row = "{\"person\":\"%s\",\"attendance\":\"%s\"}";
        String rows =
                people.stream()
                        .map(each -> row.formatted(each.id(), attendance))
                        .collect(joining(",", "[", "]"));
        String body = "{'attendances': %s, 'actingAs': 'role:FACILITATOR'}";
        tale.tell(tale.facilitator(), door("attendance"), body, rows);
    }
}
