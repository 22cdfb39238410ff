package nl.noaber.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import nl.noaber.query.network.NetworkQuery;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.timeline.TimelineQuery;
import nl.noaber.query.wiring.QueryCatalogue;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static String description(String path, String parameter) {
        var template = new Operation().responses(new ApiResponses());
        var paths = new Paths();
        paths.addPathItem("/communities/{community}/{question}", new PathItem().get(template));
        var document = new OpenAPI().paths(paths);
        ApiDocument.questionsAsTheyAreAsked(QueryCatalogue.ALL).customise(document);
        return document.getPaths().get(path).getGet().getParameters().stream()
                .filter(each -> each.getName().equals(parameter))
                .map(Parameter::getDescription)
                .findFirst()
                .orElseThrow();
    }

    private static String[] codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(QueryParameters::code).toArray(String[]::new);
    }

    @Test
    void everyValueThatTheTimelineCountsByIsDescribed() {
        assertThat(description("/communities/{community}/timeline", "by"))
                .contains(codes(TimelineQuery.By.values()))
                .contains("community (default)", "party");
    }

    @Test
    void everyModeAndPeriodIsDescribed() {
        assertThat(description("/communities/{community}/network", "mode"))
                .contains(codes(NetworkQuery.Mode.values()));
        assertThat(description("/communities/{community}/timeline", "period"))
                .contains(codes(CalendarPeriod.values()));
    }
}
