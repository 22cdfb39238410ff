package nl.noaber.command.http;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.access.Permission;
import nl.noaber.kernel.access.Role;

/** Who passes which door: what {@code docs/api.md} promises, door by door. */
final class AccessMatrix {
    /**
     * Door, who passes (of those who are known there; a {@link Permission} means the roles that
     * have it), what the others who are known there hear, and what the body says beside the least
     * it must. Everybody else hears that there is no such thing. What ends something, or changes
     * what people are, stands last.
     */
    private static final String TABLE =
            """
            GET /log                                        | operator of nobody         |                           |
            GET /log/events                                 | follower of nobody         |                           | partition=0
            POST /people                                    | registered                 |                           |
            POST /people/{id}/hats                          | registered                 |                           |
            POST /people/{id=$other}/hats                   | nobody of registered       | not-for-another           |
            POST /people/{id}/affiliations                  | registered                 |                           |
            POST /people/{id=$other}/affiliations           | nobody of registered       | not-for-another           |
            POST /people/{id}/affiliations/end              | registered                 |                           |
            POST /people/{id=$other}/affiliations/end       | nobody of registered       | not-for-another           |
            POST /people/{id}/records/{kind}                | registered                 |                           |
            POST /people/{id=$other}/records/{kind}         | nobody of registered       | not-for-another           |
            POST /organisations                             | registered                 |                           |
            POST /organisations/{id}/change                 | INITIATOR of registered    | not-the-registrar         |
            POST /communities                               | registered                 |                           |
            POST /communities/{id}/issue                    | members                    |                           |
            POST /communities/{id}/suitability              | members                    |                           |
            POST /communities/{id}/suitability/overrule     | members                    |                           |
            POST /communities/{id}/size-limit               | AGREE_FIRST_SIZE_LIMIT of members | limit-not-theirs          | 'limit':60
            POST /communities/{id}/term                     | CARRY_COMMUNITY of members | not-theirs-to-carry       | 'from':'2010-01-01'
            POST /communities/{id}/support                  | members                    |                           |
            POST /communities/{id}/start                    | CARRY_COMMUNITY of members | not-theirs-to-carry       | 'occurredOn':{'from':'2010-01-02','to':'2010-01-02','precision':'DAY'}
            POST /communities/{id}/size-limit               | AGREE_SIZE_LIMIT of members | limit-not-theirs          | 'limit':60
            POST /communities/{id}/records/{kind=extended}  | CARRY_COMMUNITY of members | not-theirs-to-carry       |
            POST /communities/{id}/records/{kind}           | members                    |                           |
            POST /communities/{id}/records/{kind=motivation-recorded} | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /communities/{id}/participants             | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$spare'
            POST /communities/{id}/participants/{person}/profile | members               |                           | 'profile':{'label':'$me','sector':'s','partyType':'BUSINESS'}
            POST /communities/{id}/participants/{person=$other}/profile | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'profile':{'label':'$me','sector':'s','partyType':'BUSINESS'}
            POST /communities/{id}/participants/{person=$spare}/leave | RECORD_FOR_OTHERS of members | may-not-record-for-others |
            POST /communities/{id}/roles                    | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'role':'BOOSTER','person':'$other'
            POST /communities/{id}/roles                    | members-CONDUCT_RESEARCH of members | not-theirs-to-grant    | 'role':'MODERATOR'
            POST /communities/{id}/roles/hand-over          | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'role':'BOOSTER','person':'$other','successor':'$spare'
            POST /communities/{id}/roles/hand-over          | RECORD_FOR_OTHERS of members | not-theirs-to-grant       | 'role':'BROKER'
            POST /communities/{id}/roles/hand-over          | members                    |                           | 'role':'PARTICIPANT'
            POST /communities/{id}/roles/end                | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'role':'BOOSTER','person':'$spare'
            POST /communities/{id}/roles/end                | members                    |                           | 'role':'PARTICIPANT'
            POST /communities/{id}/moderator/nominate       | members                    |                           |
            POST /communities/{id}/moderator/object         | JUDGE_MODERATOR of members | not-heard-in-this         |
            POST /communities/{id}/moderator/accept         | JUDGE_MODERATOR of members | not-heard-in-this         |
            POST /communities/{id}/moderator/confirm        | members                    |                           |
            POST /communities/{id}/decisions/{kind=openness-agreed} | DECIDE_TOGETHER of members | not-theirs-to-decide  | 'widest':'PUBLIC','actingAs':'$as'
            POST /communities/{id}/decisions/{kind=matters-kept-apart} | DECIDE_TOGETHER of members | not-theirs-to-decide | 'matters':['cuts'],'actingAs':'$as'
            POST /communities/{id}/decisions/{kind=decision-taken} | DECIDE_TOGETHER of members | not-theirs-to-decide   | 'present':[{'person':'$other','as':'role:PARTICIPANT'}],'actingAs':'$as'
            POST /communities/{id}/decisions/{kind=decision-revised} | DECIDE_TOGETHER of members | not-theirs-to-decide | 'present':[{'person':'$other','as':'role:PARTICIPANT'}],'actingAs':'$as'
            POST /communities/{id}/decisions/{kind}         | DECIDE_TOGETHER of members | not-theirs-to-decide      | 'actingAs':'$as'
            POST /communities/{id}/objections               | members                    |                           |
            POST /communities/{id}/spawned                  | members                    |                           |
            POST /communities/{id}/continued                | members                    |                           |
            POST /communities/{id}/ties/{kind}              | members                    |                           |
            POST /communities/{id}/ties/{kind=help-given}   | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other','to':'$me'
            POST /contacts                                  | members                    |                           | 'people':['$me','$other']
            POST /contacts                                  | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'people':['$spare','$other'],'initiatedBy':'$other'
            POST /sessions                                  | members                    |                           |
            POST /sessions/{id=$planned}/reschedule         | members                    |                           | 'on':{'from':'2010-06-01','to':'2010-06-01','precision':'DAY'}
            POST /sessions/{id=$planned}/cancel             | members                    |                           |
            POST /sessions/{id}/host                        | members                    |                           |
            POST /sessions/{id}/host                        | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'host':'$other'
            POST /sessions/{id=$due}/open                   | members                    |                           |
            POST /sessions/{id}/attendance                  | members                    |                           | 'attendances':[{'person':'$me','attendance':'PRESENT'}]
            POST /sessions/{id}/attendance                  | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'attendances':[{'person':'$other','attendance':'PRESENT'}]
            POST /sessions/{id}/attendance                  | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'everybodyBut':[]
            POST /sessions/{id}/role-switches               | members                    |                           | 'from':'$as','to':'hat:x'
            POST /sessions/{id}/role-switches               | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /sessions/{id}/contributions               | members                    |                           |
            POST /sessions/{id}/contributions               | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /sessions/{id}/subgroups                   | members                    |                           |
            POST /sessions/{id=$due}/close                  | members                    |                           |
            POST /sessions/{id}/report                      | members                    |                           |
            POST /sessions/{id}/hats-combined               | members                    |                           | 'hats':['$as','hat:x']
            POST /sessions/{id}/assignments/{assignment}/report | members                |                           |
            POST /sessions/{id}/records/{kind}              | members                    |                           |
            POST /sessions/record                           | members                    |                           |
            POST /sessions/record                           | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'everybodyBut':[]
            POST /sessions/{id=$planned}/undo               | RECORD_FOR_OTHERS of members | may-not-record-for-others |
            POST /groups                                    | members                    |                           |
            POST /groups                                    | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'members':['$other']
            POST /groups/{id}/members                       | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$spare'
            POST /groups/{id}/members                       | members                    |                           |
            POST /groups/{id}/members/remove                | members                    |                           |
            POST /groups/{id}/members/remove                | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /groups/{id}/records/{kind=mandate-set}    | SET_MANDATE of members     | mandate-not-theirs        | 'notOurs':['cuts']
            POST /groups/{id}/records/{kind}                | members                    |                           |
            POST /groups/{id=$board}/advice/{kind=requested} | members                   |                           |
            POST /groups/{id=$board}/advice/{kind=given}    | PARTICIPANT of members     | adviser-not-a-member      | 'advice':'$asked','actingAs':'$as'
            POST /groups/{id=$board}/advice/unasked         | PARTICIPANT of members     | adviser-not-a-member      | 'actingAs':'$as'
            POST /groups/{id=$board}/advice/{kind=answered} | members                    |                           |
            POST /groups/{id=$board}/advice/{kind=followed-up} | members                 |                           | 'advice':'$adopted'
            POST /groups/{id}/dissolve                      | members                    |                           | 'reason':'r','whatFollows':'w'
            POST /marketplaces                              | members                    |                           |
            POST /marketplaces                              | RECORD_ON_MARKETPLACE of members | may-not-record-for-others | 'actor':'$other'
            POST /marketplaces/{id}/open                    | members                    |                           |
            POST /marketplaces/{id}/requests                | traders                    |                           |
            POST /marketplaces/{id}/requests                | nobody of traders          | not-their-side            | 'party':{'organisation':'$organisation','person':'$other','profile':{'label':'l','sector':'s','partyType':'BUSINESS'}}
            POST /marketplaces/{id}/requests                | RECORD_ON_MARKETPLACE of traders | may-not-record-for-others | 'actor':'$other','party':{'organisation':'$organisation','person':'$other','profile':{'label':'l','sector':'s','partyType':'BUSINESS'}}
            POST /marketplaces/{id}/offers                  | traders                    |                           |
            POST /marketplaces/{id}/offers                  | RECORD_ON_MARKETPLACE of traders | may-not-record-for-others | 'actor':'$other','party':{'organisation':'$organisation','person':'$other','profile':{'label':'l','sector':'s','partyType':'BUSINESS'}}
            POST /marketplaces/{id}/matches                 | MATCH_OTHERS+trader of traders | not-a-matchmaker          |
            POST /marketplaces/{id}/matches/{match}/accept  | trader of traders          | not-their-side            | 'side':'OFFERING','actingAs':'hat:x'
            POST /marketplaces/{id}/matches/{match}/accept  | RECORD_ON_MARKETPLACE of traders | may-not-record-for-others | 'side':'REQUESTING','actor':'$other','actingAs':'hat:club'
            POST /marketplaces/{id}/matches/{match=$declined}/decline | trader of traders | not-their-side          | 'side':'OFFERING'
            POST /marketplaces/{id}/matches/{match=$agreed}/value | MATCH_OTHERS+trader of traders | not-a-matchmaker        |
            POST /marketplaces/{id}/matches/{match=$agreed}/fulfil | MATCH_OTHERS+trader of traders | not-a-matchmaker       |
            POST /marketplaces/{id}/matches/{match=$lapsed}/lapse | MATCH_OTHERS+trader of traders | not-a-matchmaker        |
            POST /marketplaces/{id}/requests/{request}/withdraw | nobody of traders      | not-their-side            |
            POST /marketplaces/{id}/requests/{request}/withdraw | RECORD_ON_MARKETPLACE of traders | may-not-record-for-others | 'actor':'$other'
            POST /marketplaces/{id}/offers/{offer}/withdraw | trader of traders          | not-their-side            |
            POST /marketplaces/{id}/close                   | members                    |                           |
            POST /reflections                               | members                    |                           |
            POST /reflections                               | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /lessons                                   | members                    |                           |
            POST /lessons                                   | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /outcomes                                  | members                    |                           |
            POST /communities/{id}/learning/{kind}          | members                    |                           |
            POST /communities/{id}/learning/{kind=insight-recorded} | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /communities/{id}/outcomes/not-achieved    | members                    |                           |
            POST /communities/{id}/outcomes/side-effect     | members                    |                           |
            POST /communities/{id}/outcomes/{outcome}/attributions | members             |                           |
            POST /communities/{id}/studies                  | CONDUCT_RESEARCH of members | not-a-researcher          |
            POST /studies/{id}/consents                     | members                    |                           |
            POST /studies/{id}/consents                     | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /studies/{id}/records/{kind=finding-contested} | members                |                           |
            POST /studies/{id}/records/{kind}               | CONDUCT_RESEARCH of members | not-a-researcher          | 'occurredOn':{'from':'2010-03-01','to':'2010-03-01','precision':'DAY'}
            POST /studies/{id}/consents/withdraw            | members+gone               |                           |
            POST /studies/{id}/close                        | CONDUCT_RESEARCH of members | not-a-researcher          |
            POST /studies/{id=$stopped}/stop                | CONDUCT_RESEARCH of members | not-a-researcher          |
            POST /communities/{id}/signals/{rule}/{event}/acknowledge | members          |                           |
            POST /communities/{id}/signals/{rule}/{event}/dismiss | members              |                           |
            POST /communities/{id}/events/{event}/release   | DECIDE_TOGETHER of members | not-theirs-to-decide      | 'to':'PUBLIC','actingAs':'$as'
            POST /communities/{id}/events/{event=$mine}/attributions | members           |                           |
            POST /communities/{id}/events/{event=$mine}/attributions | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'person':'$other'
            POST /communities/{id}/audit-notes              | members+auditor            |                           |
            POST /corrections                               | RECORD_FOR_OTHERS of members | may-not-record-for-others | 'retracted':true
            POST /corrections                               | members                    |                           | 'corrected':'$mine','retracted':true
            POST /people/{id}/hats/retire                   | registered                 |                           |
            POST /people/{id=$other}/hats/retire            | nobody of registered       | not-for-another           |
            POST /communities/{id}/roles                    | RECORD_FOR_OTHERS of members | not-theirs-to-grant       | 'role':'RECORDER'
            POST /communities/{id}/close                    | CARRY_COMMUNITY of members | not-theirs-to-carry       | 'reason':'r','whatFollows':'w','occurredOn':{'from':'2020-01-01','to':'2020-01-01','precision':'DAY'}
            POST /communities/{id}/reopen                   | CARRY_COMMUNITY of members | not-theirs-to-carry       |
            POST /communities/{id}/participants             | members-CONDUCT_RESEARCH of members | not-theirs-to-grant    |
            POST /communities/{id}/participants/{person}/leave | members                 |                           |
            POST /people                                    | accounts                   |                           | 'self':true
            """;

    private static final Map<String, Set<String>> CIRCLES =
            Map.of(
                    "nobody", Set.of(),
                    "accounts", TestCommunity.ACCOUNTS,
                    "registered", TestCommunity.REGISTERED,
                    "members", TestCommunity.MEMBERS,
                    "traders", TestCommunity.with(TestCommunity.MEMBERS, "trader"));

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");

    /** Where an address leads that does not say so. */
    private static final Map<String, String> THINGS =
            Map.of(
                    "people", "$me",
                    "organisations", "$organisation",
                    "communities", "$community",
                    "groups", "$group",
                    "sessions", "$session",
                    "studies", "$study",
                    "marketplaces", "$marketplace",
                    "person", "$me",
                    "rule", "W1");

    private AccessMatrix() {}

    /**
     * A door, and how one knocks.
     *
     * @param door method and address, with what it leads to where that is not plain
     * @param who is let in
     * @param home who is known there and hears why not
     * @param otherwise what these hear
     * @param said what the body says beside the least it must
     */
    record Knock(String door, Set<String> who, Set<String> home, String otherwise, String said) {
        /** As the router knows it. */
        String pattern() {
            return VARIABLE.matcher(door).replaceAll("{$1}");
        }

        /** The kind of event, {@code {kind}} where all are meant that no other line names. */
        String kind() {
            return VARIABLE.matcher(door)
                    .results()
                    .filter(variable -> variable.group(1).equals("kind"))
                    .map(variable -> variable.group(2) == null ? "" : variable.group(2))
                    .findFirst()
                    .orElse("");
        }

        Knock of(String kind) {
            return new Knock(
                    door.replace("{kind}", "{kind=" + kind + "}"), who, home, otherwise, said);
        }

        /** The same without the method. */
        String address() {
            return pattern().replaceFirst("\\w+ ", "");
        }

        /** Where it leads, in the words of {@link TestCommunity}. */
        String path() {
            String address = door.replaceFirst("\\w+ ", "");
            return VARIABLE.matcher(address)
                    .replaceAll(variable -> quoteReplacement(thing(address, variable)));
        }

        /** What somebody gets to hear who is not let in. */
        String answerTo(String account) {
            return home.contains(account) ? otherwise : "not-found";
        }

        private static String thing(String address, MatchResult variable) {
            String name = variable.group(1);
            if (variable.group(2) != null) {
                return variable.group(2);
            }
            return THINGS.getOrDefault(
                    name.equals("id") ? address.split("/", 3)[1] : name, "$" + name);
        }

        @Override
        public String toString() {
            return door + (said.isEmpty() ? "" : " " + said);
        }
    }

    static List<Knock> knocks() {
        return TABLE.lines().map(AccessMatrix::knock).toList();
    }

    private static Knock knock(String line) {
        String[] cells = line.split("\\|", -1);
        String[] circles = cells[1].strip().split(" of ");
        return new Knock(
                cells[0].strip(),
                circle(circles[0]),
                circle(circles[circles.length - 1]),
                cells[2].strip(),
                cells[3].strip());
    }

    /** Such as {@code members}, {@code members-CONDUCT_RESEARCH}, {@code members+gone}. */
    private static Set<String> circle(String words) {
        var circle = new TreeSet<String>();
        for (String word : words.split("(?=[+-])")) {
            String name = word.replaceFirst("^[+-]", "");
            Set<String> named = named(name);
            if (word.startsWith("-")) {
                circle.removeAll(named);
            } else {
                circle.addAll(named);
            }
        }
        return circle;
    }

    /** A circle, the roles that have a permission, or one account. */
    private static Set<String> named(String name) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.name().equals(name))
                .findFirst()
                .map(AccessMatrix::holders)
                .orElseGet(() -> CIRCLES.getOrDefault(name, Set.of(name)));
    }

    private static Set<String> holders(Permission permission) {
        return permission.roles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
