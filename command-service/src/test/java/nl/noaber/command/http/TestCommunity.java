package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.command.http.RunningService.Reply;
import nl.noaber.kernel.access.Role;
import nl.noaber.kernel.id.PersonId;

/**
 * A community with an account in every role, and accounts around it. The resources that requests
 * refer to have names.
 */
final class TestCommunity {
    /** Who holds a role there; the account is called like the role. */
    static final Set<String> MEMBERS =
            Arrays.stream(Role.values())
                    .map(Role::name)
                    .collect(Collectors.toCollection(TreeSet::new));

    /** The roles that a token may carry. */
    static final Set<String> GLOBAL = Set.of("researcher", "auditor", "operator", "follower");

    /**
     * Belongs no longer; belongs elsewhere; speaks for a party on the marketplace; none of these.
     */
    private static final Set<String> AROUND = Set.of("gone", "neighbour", "trader", "registered");

    static final Set<String> REGISTERED =
            Stream.of(MEMBERS, GLOBAL, AROUND)
                    .flatMap(Set::stream)
                    .collect(Collectors.toCollection(TreeSet::new));

    static final Set<String> ACCOUNTS = with(REGISTERED, "newcomer");

    private static final String LONG_AGO = on("2010-01-01");
    private static final String PROFILE =
            "{'label':'role-01','sector':'business','partyType':'BUSINESS'}";

    private static final String OTHER_PROFILE =
            "{'label':'role-02','sector':'business','partyType':'BUSINESS'}";

    private final RunningService service;
    private final Map<String, String> names = new HashMap<>();

    TestCommunity(RunningService service) {
        this.service = service;
        for (String account : with(REGISTERED, "other")) {
            done(account, "/people", "'label':'role-01','self':true," + LONG_AGO);
        }
        name("spare", done("INITIATOR", "/people", "'label':'role-02'," + LONG_AGO));
        name("organisation", done("INITIATOR", "/organisations", registered("Bank")));
        name("club", done("INITIATOR", "/organisations", registered("Club")));
        found("community", "INITIATOR");
        found("next", "INITIATOR");
        found("elsewhere", "neighbour");
        people();
        meetings();
        groups();
        market();
        studies();
        name(
                "outcome",
                done(
                        "INITIATOR",
                        "/outcomes",
                        here() + "'kind':'CONCRETE','title':'t','attributedTo':[]"));
    }

    /** What somebody means who says these words: {@code $me}, {@code $other}, {@code $session} … */
    String meant(String words, String account) {
        if (!words.contains("$")) {
            return words;
        }
        var mine = new HashMap<>(names);
        mine.put("me", id(account));
        mine.put("other", id("other"));
        mine.put("as", MEMBERS.contains(account) ? "role:" + account : "hat:x");
        mine.put("mine", names.getOrDefault("of-" + account, names.get("event")));
        String meant = words;
        for (var name : mine.entrySet()) {
            meant = meant.replaceAll("\\$" + name.getKey() + "\\b", name.getValue());
        }
        return meant;
    }

    /**
     * Sends a command in the words of {@link #meant}, without braces and with single quotes. A bare
     * day is a date of that precision.
     */
    Reply post(String account, String path, String fields) {
        String dated =
                fields.replaceAll(
                        "n':(\\d{4}-\\d\\d-\\d\\d)",
                        "n':{'from':'$1','to':'$1','precision':'DAY'}");
        String meant = meant("{" + dated.replace("$profile", OTHER_PROFILE) + "}", account);
        return service.post(account, meant(path, account), meant.replace('\'', '"'));
    }

    /** The same, which must be accepted. */
    Reply accepted(String account, String path, String fields) {
        Reply reply = post(account, path, fields);
        assertThat(reply.status()).as(path + ": " + reply.body()).isBetween(200, 201);
        return reply;
    }

    static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> without(Set<String> some, String... fewer) {
        return some.stream()
                .filter(each -> !List.of(fewer).contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String id(String account) {
        return PersonId.ofAccount(account).value();
    }

    private void people() {
        for (String account : List.of("PARTICIPANT", "other", "gone")) {
            in("INITIATOR", "/participants", person(account) + ",'profile':" + PROFILE);
        }
        for (String role : without(MEMBERS, "PARTICIPANT", "INITIATOR", "MODERATOR")) {
            String given = person(role) + ",'role':'" + role + "','profile':" + PROFILE;
            in("INITIATOR", "/roles", given);
        }
        String nominee = "'nominee':'" + id("MODERATOR") + "'";
        in("INITIATOR", "/moderator/nominate", nominee + ",'profile':" + PROFILE);
        in("INITIATOR", "/moderator/confirm", nominee);
        in("gone", "/participants/" + id("gone") + "/leave", "'reason':'moved'");
        for (String account : MEMBERS) {
            event("of-" + account, in(account, "/records/motivation-recorded", "'text':'t'"));
        }
        event("event", in("other", "/records/proposal-made", "'matter':'m','text':'t'"));
    }

    private void meetings() {
        for (String session : List.of("session", "planned", "due")) {
            name(
                    session,
                    done(
                            "INITIATOR",
                            "/sessions",
                            here()
                                    + "'kind':'PLENARY','title':'t','minutes':60,'on':"
                                    + day("2010-05-01")));
        }
        String held = "/sessions/" + names.get("session");
        done("INITIATOR", held + "/open", on("2010-05-01"));
        done(
                "other",
                held + "/attendance",
                "'attendances':[{'person':'%s','attendance':'PRESENT'}],".formatted(id("other"))
                        + on("2010-05-01"));
        name(
                "assignment",
                done(
                        "other",
                        held + "/records/assignment-given",
                        "'to':'%s','text':'t'".formatted(id("other"))));
        name(
                "decision",
                in(
                        "other",
                        "/decisions/decision-taken",
                        ("'matter':'m','text':'t','ground':'g','followsFrom':[],"
                                                + "'present':[{'person':'%s','as':'role:PARTICIPANT'}],"
                                                + "'basis':{'session':'%s'},'actingAs':'role:PARTICIPANT',")
                                        .formatted(id("other"), names.get("session"))
                                + on("2010-05-01")));
    }

    private void groups() {
        String forming =
                here()
                        + "'name':'g','members':['%s','%s'],"
                                .formatted(id("PARTICIPANT"), id("other"));
        name("group", done("INITIATOR", "/groups", forming + "'kind':'WORKING'," + LONG_AGO));
        name("board", done("INITIATOR", "/groups", forming + "'kind':'AD_HOC_ADVICE'," + LONG_AGO));
        String advice = "/groups/" + names.get("board") + "/advice";
        String unasked = "'wording':'w','addressee':'council','actingAs':'role:PARTICIPANT'";
        name("asked", done("other", advice + "/requested", "'matter':'m','question':'q'"));
        name("given", done("other", advice + "/unasked", unasked));
        name("adopted", done("other", advice + "/unasked", unasked));
        done(
                "other",
                advice + "/answered",
                "'advice':'%s','answeredBy':'alderman','adopted':true,'reason':'r'"
                        .formatted(names.get("adopted")));
    }

    private void market() {
        name(
                "marketplace",
                done(
                        "INITIATOR",
                        "/marketplaces",
                        here() + "'title':'t','on':" + day("2010-06-01")));
        String at = "/marketplaces/" + names.get("marketplace");
        String posting =
                "'description':'d','quantity':1000,'actor':'%s','party':{'organisation':'%s','person':'%s','profile':"
                        + PROFILE
                        + "}";
        name(
                "request",
                done(
                        "BROKER",
                        at + "/requests",
                        posting.formatted(id("other"), names.get("club"), id("other"))));
        name(
                "offer",
                done(
                        "BROKER",
                        at + "/offers",
                        posting.formatted(id("trader"), names.get("organisation"), id("trader"))));
        for (String match : List.of("match", "declined", "lapsed", "agreed")) {
            name(
                    match,
                    done(
                            "BROKER",
                            at + "/matches",
                            "'request':'%s','offer':'%s','quantity':1"
                                    .formatted(names.get("request"), names.get("offer"))));
        }
        done("other", "/people/" + id("other") + "/hats", "'hat':'club','category':'PRIVATE'");
        done("trader", "/people/" + id("trader") + "/hats", "'hat':'bank','category':'PRIVATE'");
        String accept = at + "/matches/" + names.get("agreed") + "/accept";
        done("other", accept, "'side':'REQUESTING','actingAs':'hat:club'");
        done("trader", accept, "'side':'OFFERING','actingAs':'hat:bank'");
    }

    private void studies() {
        for (String study : List.of("study", "stopped")) {
            name(study, in("RESEARCHER", "/studies", "'title':'t','question':'q'"));
        }
        String at = "/studies/" + names.get("study");
        done(
                "other",
                at + "/consents",
                "'covers':['OBSERVATION','INTERVIEW','QUESTIONNAIRE'],'occurredOn':"
                        + day("2010-02-01"));
        name(
                "finding",
                done(
                        "RESEARCHER",
                        at + "/records/finding-recorded",
                        "'text':'t','restsOn':[]," + on("2010-02-15")));
    }

    private void found(String name, String account) {
        name(
                name,
                done(
                        account,
                        "/communities",
                        "'name':'C','issue':'I','initiatorType':'MUNICIPALITY','profile':"
                                + PROFILE
                                + ","
                                + LONG_AGO));
    }

    private void name(String name, Reply made) {
        names.put(name, made.text("id"));
    }

    private void event(String name, Reply reply) {
        names.put(name, reply.body().path("events").get(0).asString());
    }

    private String here() {
        return "'community':'" + names.get("community") + "',";
    }

    /** Something that happened in the community long ago. */
    private Reply in(String account, String path, String fields) {
        String dated = fields.contains("occurredOn") ? fields : fields + "," + LONG_AGO;
        return done(account, "/communities/" + names.get("community") + path, dated);
    }

    private Reply done(String account, String path, String fields) {
        Reply reply = service.post(account, path, ("{" + fields + "}").replace('\'', '"'));
        if (reply.status() >= 300) {
            throw new IllegalStateException(account + " " + path + ": " + reply.body());
        }
        return reply;
    }

    private static String person(String account) {
        return "'person':'" + id(account) + "'";
    }

    private static String registered(String label) {
        return "'label':'" + label + "','partyType':'BUSINESS','sector':'s'";
    }

    private static String day(String day) {
        return "{'from':'%s','to':'%s','precision':'DAY'}".formatted(day, day);
    }

    private static String on(String day) {
        return "'occurredOn':" + day(day);
    }
}
