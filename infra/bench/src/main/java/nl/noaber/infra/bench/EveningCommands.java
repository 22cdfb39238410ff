package nl.noaber.infra.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.noaber.infra.scenario.client.Answer;
import nl.noaber.infra.scenario.client.Api;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A community of 22, and its plenaries, with the time that each command took. */
final class EveningCommands {

    /** What the whole plenary by one request is called among the figures. */
    static final String WHOLE = "record";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PEOPLE = 22;
    private static final String PROFILE =
            "'profile':{'label':'p-01','sector':'business','partyType':'BUSINESS'}";
    private static final String EARLY = day("2020-01-01");
    private static final String ON = day("2020-03-10");

    private final Api api;
    private final String persona;
    private final String community;
    private final List<String> people = new ArrayList<>();
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
    private int evening;

    private EveningCommands(Api api, String persona) {
        this.api = api;
        this.persona = persona;
        community =
                sent(
                                "/communities",
                                "'name':'Bench','issue':'time','initiatorType':'MUNICIPALITY',"
                                        + PROFILE
                                        + ","
                                        + EARLY)
                        .id();
    }

    static EveningCommands inANewCommunity(Api api, String persona) {
        var commands = new EveningCommands(api, persona);
        String at = "/communities/" + commands.community;
        commands.sent(at + "/size-limit", "'limit':30,'reason':'room'," + EARLY);
        for (int person = 0; person < PEOPLE; person++) {
            String id = commands.sent("/people", "'label':'p-01'," + EARLY).id();
            commands.sent(
                    at + "/participants", "'person':'%s',%s,%s".formatted(id, PROFILE, EARLY));
            commands.people.add(id);
        }
        return commands;
    }

    /** One plenary by twenty requests. */
    void single() {
        evening++;
        String session =
                timed(
                                "plan",
                                "/sessions",
                                "'community':'%s',%s,'on':%s"
                                        .formatted(
                                                community, kind(), ON.replace("'occurredOn':", "")))
                        .id();
        String at = "/sessions/" + session;
        timed("open", at + "/open", "");
        for (int person = 0; person < 3; person++) {
            timed("hat", "/people/" + people.get(person) + "/hats", hat(person));
        }
        timed("attendance", at + "/attendance", "'attendances':[" + attendances() + "]");
        for (int person = 0; person < 3; person++) {
            timed("switch", at + "/role-switches", switched(person));
        }
        for (int person = 0; person < 8; person++) {
            timed("contribution", at + "/contributions", contribution(person));
        }
        timed("close", at + "/close", "");
        timed("report", at + "/report", "'summary':'what was said'");
        timed(
                "lesson",
                "/lessons",
                "'community':'%s','session':'%s',%s".formatted(community, session, lesson()));
    }

    /** The same by one request. */
    void whole() {
        evening++;
        timed(
                WHOLE,
                "/sessions/record",
                String.join(
                        ",",
                        "'community':'" + community + "'",
                        kind(),
                        "'declaredHats':["
                                + list(3, at -> "{" + person(at) + "," + hat(at) + "}")
                                + "]",
                        "'attendances':[" + attendances() + "]",
                        "'switches':[" + list(3, at -> "{" + switched(at) + "}") + "]",
                        "'contributions':[" + list(8, at -> "{" + contribution(at) + "}") + "]",
                        "'report':'what was said'",
                        "'lessons':[{" + lesson() + "}]"));
    }

    /** Forgets the figures so far. */
    void forget() {
        milliseconds.clear();
    }

    Map<String, List<Double>> milliseconds() {
        return milliseconds;
    }

    private static String kind() {
        return "'kind':'PLENARY','title':'Plenary','minutes':120";
    }

    private String person(int at) {
        return "'person':'" + people.get(at) + "'";
    }

    private String hat(int at) {
        return "'hat':'h-%d-%d','category':'PROFESSIONAL'".formatted(evening, at);
    }

    private String attendances() {
        return list(PEOPLE, at -> "{" + person(at) + ",'attendance':'PRESENT'}");
    }

    private String switched(int at) {
        return "%s,'from':'role:PARTICIPANT','to':'hat:h-%d-%d'".formatted(person(at), evening, at);
    }

    private String contribution(int at) {
        return person(at) + ",'topic':'topic " + at + "'";
    }

    private String lesson() {
        return person(9) + ",'text':'listen first'";
    }

    private static String list(int size, IntFunction<String> item) {
        return String.join(",", IntStream.range(0, size).mapToObj(item).toList());
    }

    private Answer timed(String what, String path, String fields) {
        long start = System.nanoTime();
        Answer answer = sent(path, fields.isEmpty() ? ON : fields + "," + ON);
        milliseconds
                .computeIfAbsent(what, _ -> new ArrayList<>())
                .add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    private Answer sent(String path, String fields) {
        var body = (ObjectNode) JSON.readTree(("{" + fields + "}").replace('\'', '"'));
        return switch (api.command(persona, path, UUID.randomUUID(), body)) {
            case Api.Outcome.Accepted(var answer) -> answer;
            case Api.Outcome.Rejected(var refusal) ->
                    throw new IllegalStateException(path + " was refused: " + refusal);
        };
    }

    private static String day(String day) {
        return "'occurredOn':{'from':'%s','to':'%s','precision':'DAY'}".formatted(day, day);
    }
}
