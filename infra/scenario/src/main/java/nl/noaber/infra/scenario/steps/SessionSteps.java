package nl.noaber.infra.scenario.steps;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.infra.scenario.client.Json;
import nl.noaber.infra.scenario.hellendoorn.FuzzyDate;
import nl.noaber.infra.scenario.hellendoorn.Origin;
import nl.noaber.infra.scenario.hellendoorn.Sessions;
import nl.noaber.kernel.session.Attendance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns sessions into steps, from the plan to the report. That a session was held, and its report,
 * have the origin of the data; its plan is synthetic, since no source gives a length.
 */
record SessionSteps(StepCollector steps) {

    private static final int PLANNED_DAYS_AHEAD = 21;

    void write(Sessions sessions) {
        sessions.sessions().forEach(this::write);
    }

    private void write(Sessions.Meeting meeting) {
        String path = "session/" + meeting.session();
        String session = "/sessions/{session:" + meeting.session() + "}";
        LocalDate day =
                meeting.played() == null
                        ? FuzzyDate.parse(meeting.on()).from()
                        : LocalDate.parse(meeting.played());
        plan(meeting, path, session, day);
        steps.add(
                path + "/open",
                day,
                session + "/open",
                byFacilitator(meeting, meeting.origin()).with("causedBy", meeting.causedBy()));
        if (!meeting.present().isEmpty()) {
            steps.add(
                    path + "/attendance",
                    day,
                    session + "/attendance",
                    byFacilitator(meeting, meeting.origin().detail())
                            .with("attendances", attendances(meeting)));
        }
        if (meeting.subgroups() != null) {
            steps.add(
                    path + "/subgroups",
                    day,
                    session + "/subgroups",
                    byFacilitator(meeting, meeting.origin().detail())
                            .with("groups", meeting.subgroups()));
        }
        talk(meeting, path, session, day);
        steps.add(
                path + "/close",
                day,
                session + "/close",
                byFacilitator(meeting, meeting.origin().detail()));
        if (meeting.report() != null) {
            steps.add(
                    path + "/report",
                    day,
                    session + "/report",
                    byFacilitator(meeting, meeting.origin()).with("summary", meeting.report()));
        }
    }

    private void plan(Sessions.Meeting meeting, String path, String session, LocalDate day) {
        LocalDate before = day.minusDays(PLANNED_DAYS_AHEAD);
        String planned = meeting.played() == null ? before.toString() : meeting.on();
        steps.add(
                path + "/plan",
                before,
                StepCollector.FACILITATOR,
                StepCollector.FACILITATOR,
                "/sessions",
                new RequestBody()
                        .with("community", "{" + community(meeting) + "}")
                        .with("kind", meeting.kind().name())
                        .with("title", meeting.title())
                        .with("on", RequestBody.occurredOn(meeting.on()))
                        .with("minutes", meeting.minutes())
                        .with("hostOrganisation", organisation(meeting.visits()))
                        .on(planned)
                        .from(meeting.origin().detail())
                        .with("actingAs", actingAs(meeting)),
                "session:" + meeting.session(),
                null);
        if (meeting.host() != null) {
            steps.add(
                    path + "/host",
                    before,
                    meeting.host(),
                    StepCollector.FACILITATOR,
                    session + "/host",
                    new RequestBody()
                            .with("host", "{person:" + meeting.host() + "}")
                            .on(planned)
                            .from(meeting.origin().detail()),
                    null,
                    null);
        }
    }

    /** The hat put on in this session is the default of a contribution. */
    private void talk(Sessions.Meeting meeting, String path, String session, LocalDate day) {
        Map<String, String> hats = new HashMap<>();
        int turn = 0;
        for (var change : orNone(meeting.switches())) {
            hats.put(change.get(0), change.get(2));
            steps.add(
                    path + "/switch/" + ++turn,
                    day,
                    change.get(0),
                    StepCollector.FACILITATOR,
                    session + "/role-switches",
                    detail(meeting).with("from", change.get(1)).with("to", change.get(2)),
                    null,
                    null);
        }
        turn = 0;
        for (var said : orNone(meeting.contributions())) {
            boolean justPutOn = said.get(1).equals(hats.get(said.get(0)));
            steps.add(
                    path + "/contribution/" + ++turn,
                    day,
                    said.get(0),
                    StepCollector.FACILITATOR,
                    session + "/contributions",
                    detail(meeting)
                            .with("topic", said.get(2))
                            .with("actingAs", justPutOn ? null : said.get(1)),
                    null,
                    null);
        }
    }

    private static RequestBody detail(Sessions.Meeting meeting) {
        return new RequestBody().on(meeting.on()).from(meeting.origin().detail());
    }

    private static RequestBody byFacilitator(Sessions.Meeting meeting, Origin origin) {
        return new RequestBody().on(meeting.on()).from(origin).with("actingAs", actingAs(meeting));
    }

    private static String community(Sessions.Meeting meeting) {
        return meeting.community() == null ? "community" : "community:" + meeting.community();
    }

    /** The facilitator coordinates the other community (S0:1039). */
    private static String actingAs(Sessions.Meeting meeting) {
        return meeting.community() == null ? "role:FACILITATOR" : "role:COORDINATOR";
    }

    private static ArrayNode attendances(Sessions.Meeting meeting) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        meeting.present().forEach(person -> rows.add(row(person, Attendance.PRESENT, null)));
        orNone(meeting.apologies())
                .forEach(each -> rows.add(row(each.get(0), Attendance.APOLOGIES, each.get(1))));
        if (meeting.absent() != null) {
            meeting.absent().forEach(person -> rows.add(row(person, Attendance.ABSENT, null)));
        }
        return rows;
    }

    private static ObjectNode row(String person, Attendance attendance, @Nullable String reason) {
        return new RequestBody()
                .with("person", "{person:" + person + "}")
                .with("attendance", attendance.name())
                .with("reason", reason)
                .node();
    }

    private static @Nullable String organisation(@Nullable String label) {
        return label == null ? null : "{organisation:" + label + "}";
    }

    private static List<List<String>> orNone(@Nullable List<List<String>> rows) {
        return rows == null ? List.of() : rows;
    }
}
