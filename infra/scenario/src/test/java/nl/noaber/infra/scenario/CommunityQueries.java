package nl.noaber.infra.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.client.ScenarioException;
import nl.noaber.kernel.time.OccurredOn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The views of the one community, as a researcher and a facilitator see them. */
final class CommunityQueries {

    private static final String NAME = "Lerende Gemeenschap Hellendoorn";

    private final Api api;
    private final String community;

    CommunityQueries(Api api, long atLeast) {
        this.api = api;
        community = called(NAME, atLeast);
    }

    /** The community of this name. */
    String called(String name) {
        return called(name, 0);
    }

    private String called(String name, long atLeast) {
        return stream(
                        api.ask("researcher", "/communities?minCommit=" + atLeast)
                                .path("communities"))
                .filter(each -> each.path("name").asString("").equals(name))
                .map(each -> each.path("community").asString(""))
                .findFirst()
                .orElseThrow(() -> new ScenarioException("No community is called " + name));
    }

    /** The person with this label. */
    String person(String label) {
        return stream(trail("/roles", "").path("held"))
                .filter(each -> each.path("label").asString("").equals(label))
                .map(each -> each.path("person").asString(""))
                .findFirst()
                .orElseThrow(() -> new ScenarioException("Nobody is called " + label));
    }

    String community() {
        return community;
    }

    JsonNode overview(String moment) {
        return ask("facilitator", "", moment);
    }

    JsonNode signals() {
        return ask("facilitator", "/signals", "");
    }

    /** People's contacts among each other within a period. */
    JsonNode contacts(OccurredOn period) {
        return ask(
                "researcher",
                "/network",
                "mode=one&kind=contact&from=%s&to=%s".formatted(period.from(), period.to()));
    }

    JsonNode network(String moment) {
        return ask("researcher", "/network", "mode=two&" + moment);
    }

    JsonNode halfYears(String moment) {
        return ask("facilitator", "/timeline", "by=community&period=half-year&" + moment);
    }

    /** One of the trails: of goals, decisions, groups, advice or hats. */
    JsonNode trail(String question, String parameters) {
        return ask("auditor", question, parameters);
    }

    /** What rules refused in this community, each attempt once however often it was repeated. */
    List<JsonNode> refused(String rule) {
        return stream(
                        api.ask("auditor", "/refusals?limit=200&community=" + community)
                                .path("lines"))
                .map(line -> line.path("noted"))
                .filter(noted -> noted.path("rule").asString("").equals(rule))
                .distinct()
                .toList();
    }

    /** An answer that is not about this community, as this persona sees it. */
    JsonNode of(String persona, String address) {
        return api.ask(persona, address);
    }

    JsonNode ledger(String marketplace) {
        return api.ask("matchmaker", "/marketplaces/" + marketplace + "/ledger");
    }

    /** Of which kinds are the events that name this one, in the order of the kinds. */
    List<String> ledTo(String event) {
        return stream(trail("/causes", "event=" + event).path("ledTo"))
                .map(each -> each.path("kind").asString(""))
                .sorted()
                .toList();
    }

    /** The record of the one session of a day. */
    JsonNode session(String day) {
        JsonNode of =
                new Place("/sessions[session.on.from=" + day + "]/session/session")
                        .in(trail("/sessions", ""));
        return trail("/sessions", "session=" + of.asString(""));
    }

    /** Every event of a type, in the order of recording. */
    List<JsonNode> events(String type) {
        return pages("&type=" + type);
    }

    /** Every event of the community, in the order of recording. */
    List<JsonNode> everyEvent() {
        return pages("");
    }

    /** The very text of an answer. */
    String text(String persona, String question, String moment) {
        String joined = moment.isEmpty() ? "" : (question.contains("?") ? "&" : "?") + moment;
        return api.text(persona, "/communities/" + community + question + joined);
    }

    String ledgerText(String title, String moment) {
        return api.text(
                "matchmaker",
                "/marketplaces/"
                        + marketplace(title)
                        + "/ledger"
                        + (moment.isEmpty() ? "" : "?" + moment));
    }

    /** The marketplace with this title. */
    String marketplace(String title) {
        return events("marketplace.announced").stream()
                .map(each -> each.path("data"))
                .filter(announced -> announced.path("title").asString("").equals(title))
                .map(announced -> announced.path("marketplace").asString(""))
                .findFirst()
                .orElseThrow(() -> new ScenarioException("No marketplace is called " + title));
    }

    /** Has the rows folded anew from the history. */
    void rebuild() {
        api.post("operator", "/admin/rebuild");
    }

    private List<JsonNode> pages(String filter) {
        var all = new ArrayList<JsonNode>();
        @Nullable String after = "";
        while (after != null) {
            JsonNode page = ask("auditor", "/audit", "limit=200" + filter + after);
            page.path("events").forEach(all::add);
            JsonNode next = page.path("next");
            after = next.isNumber() ? "&after=" + next.asLong() : null;
        }
        return all;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    private JsonNode ask(String persona, String view, String parameters) {
        String query = parameters.isEmpty() ? "" : "?" + parameters;
        return api.ask(persona, "/communities/" + community + view + query);
    }
}
