package nl.noaber.infra.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.infra.scenario.client.Api;
import nl.noaber.infra.scenario.verification.JsonPaths;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Queries about one community, with answers as text to compare byte for byte. */
final class CommunityQueries {

    private final Api api;
    private final String community;

    /**
     * Waits until the views have reached a commit.
     *
     * @param atLeast number of the commit
     */
    CommunityQueries(Api api, String community, long atLeast) {
        this.api = api;
        this.community = community;
        api.ask("researcher", "/communities?minCommit=" + atLeast);
    }

    /** Every event of the community, in the order of recording. */
    List<JsonNode> everyEvent() {
        var all = new ArrayList<JsonNode>();
        @Nullable String after = "";
        while (after != null) {
            String path = "/communities/" + community + "/audit?limit=200" + after;
            JsonNode page = api.ask("auditor", path);
            page.path("events").forEach(all::add);
            JsonNode next = page.path("next");
            after = next.isNumber() ? "&after=" + next.asLong() : null;
        }
        return all;
    }

    /**
     * The very text of an answer.
     *
     * @param question what follows {@code /communities/<id>}
     * @param moment another parameter, or an empty text
     */
    String text(String persona, String question, String moment) {
        String joined = moment.isEmpty() ? "" : (question.contains("?") ? "&" : "?") + moment;
        return api.text(persona, "/communities/" + community + question + joined);
    }

    /** The very text of the ledger of the marketplace with this title. */
    String ledgerText(String title, String moment) {
        String announced = "/communities/" + community + "/audit?type=marketplace.announced";
        String path = "$.events[?(@.data.title == '%s')].data.marketplace".formatted(title);
        String id = JsonPaths.read(api.ask("auditor", announced), path).required(0).stringValue();
        return api.text(
                "matchmaker",
                "/marketplaces/" + id + "/ledger" + (moment.isEmpty() ? "" : "?" + moment));
    }

    /** Has the query-service rebuild its rows from the history. */
    void rebuild() {
        api.post("operator", "/admin/rebuild");
    }
}
