package nl.noaber.query.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.query.audit.AuditController;
import nl.noaber.query.audit.AuditLogController;
import nl.noaber.query.execution.Pager;
import nl.noaber.query.execution.QueryExecutor;
import nl.noaber.query.execution.TemporalQueryParser;
import nl.noaber.query.network.NetworkQuery;
import nl.noaber.query.network.Who;
import nl.noaber.query.query.CalendarPeriod;
import nl.noaber.query.query.Query;
import nl.noaber.query.query.QueryParameters;
import nl.noaber.query.temporal.HistoryFilter;
import nl.noaber.query.timeline.TimelineQuery;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document of the queries, each with the parameters that its class names. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String ANY_QUESTION = "/communities/{community}/{question}";
    private static final Pattern PATH_VARIABLES = Pattern.compile("\\{(\\w+)}");
    private static final String ABOUT =
            """
            Every query needs a bearer token and accepts asOf, asKnownAt, provenance and minCommit. The header \
            Noaber-Commit of an answer is the commit that it reflects; with its ETag as If-None-Match the answer is 304 \
            if nothing has changed. Every answer about a community has labels (what the ids in it are called), reflects (the \
            commit), passages (words of the sources, where the installation has them) and, for research, withheld. \
            Unknown parameters are refused. Errors are problem documents whose type is \
            urn:noaber:problem:NAME. Absent and forbidden resources answer the same 404.
            """;

    /** Paged answers beside those of the questions about a community and of the audit. */
    private static final List<String> PAGED =
            List.of(
                    "/communities",
                    "/communities/{community}",
                    "/marketplaces/{marketplace}/ledger",
                    "/organisations/{organisation}",
                    "/people/me");

    private static final String CRITERIA =
            "wire name of an event, or session-kind:, session:, group:, role:, person:, provenance:"
                    + " with a value, such as session-kind:site-visit; may be repeated";
    private static final Map<String, String> MEANING =
            Map.ofEntries(
                    Map.entry("asOf", "a day: only events that had certainly happened by then"),
                    Map.entry(
                            "asKnownAt",
                            "a commit number or an instant: only events that were recorded by then"),
                    Map.entry(
                            "minCommit",
                            "waits at most 5 s until the read model has reached this commit, then 503"),
                    Map.entry(
                            "provenance",
                            "SOURCE, SYNTHETIC or LIVE: only events of that provenance; may be repeated"),
                    Map.entry(
                            "standing",
                            "true: only events that views are folded from: none retracted, none hidden"),
                    Map.entry("marketplace", "for the ledger: id of the marketplace"),
                    Map.entry("mode", choices(NetworkQuery.Mode.values())),
                    Map.entry(
                            "who",
                            "the people of whom measures are shares: " + choices(Who.values())),
                    Map.entry(
                            "kind",
                            "of a tie: attendance, contact, match or role-switch; may be repeated. Of"
                                    + " learning: such as lesson-drawn"),
                    Map.entry("community", "id of a community"),
                    Map.entry("date", "a day: that of the session; today if left out"),
                    Map.entry("person", "id of a person"),
                    Map.entry("ids", "ids of 1 to 100 people, with commas in between"),
                    Map.entry("from", "first day"),
                    Map.entry("to", "last day"),
                    Map.entry("by", choices(TimelineQuery.By.values())),
                    Map.entry("period", choices(CalendarPeriod.values())),
                    Map.entry("session", "id of a session"),
                    Map.entry("event", "id of an event"),
                    Map.entry("role", "a community role, such as facilitator"),
                    Map.entry("type", "wire name of an event, without its revision"),
                    Map.entry("stream", "id of a stream"),
                    Map.entry("actor", "id of the actor"),
                    Map.entry(
                            "after",
                            "where the page begins: as in the Link header, or next, of the previous page"),
                    Map.entry(
                            "limit",
                            "most items of the page, 1 to 1000; of audit, reads and refusals 1 to 200"),
                    Map.entry(
                            "view",
                            "last part of the address of a query, overview or ledger, with its parameters"),
                    Map.entry("until", "a day or a commit"),
                    Map.entry("without", "what to leave out: " + CRITERIA),
                    Map.entry("only", "what alone to keep, of its kind: " + CRITERIA),
                    Map.entry(
                            "consequences",
                            "of what is left out: "
                                    + choices(HistoryFilter.Consequences.values())));

    @Bean
    static OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Noaber questions").version("1").description(ABOUT))
                .components(
                        new Components()
                                .addSchemas("Problem", problem())
                                .addSecuritySchemes(
                                        "bearer",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    static OpenApiCustomizer questionsAsTheyAreAsked(List<Query<?>> questions) {
        return document -> {
            PathItem any = Objects.requireNonNull(document.getPaths().remove(ANY_QUESTION));
            questions.stream()
                    .filter(question -> !QueryController.ELSEWHERE.contains(question.name()))
                    .forEach(question ->
                            document.getPaths()
                                    .addPathItem(
                                            "/communities/{community}/" + question.name(),
                                            copy(any, question.name())));
            var own = new LinkedHashMap<String, Set<String>>();
            questions.forEach(q ->
                    own.put("/communities/{community}/" + q.name(), QueryExecutor.parameters(q)));
            for (String path : PAGED) {
                own.put(path, Pager.PARAMETERS);
            }
            own.put("/communities/{community}/audit", AuditController.FILTERS);
            var replayed = new TreeSet<>(TemporalQueryParser.REPLAY);
            questions.forEach(question -> replayed.addAll(QueryExecutor.parameters(question)));
            own.put("/communities/{community}/replay", replayed);
            own.put("/people", Set.of(PeopleController.IDS));
            own.put("/sessions/new", SessionsController.PARAMETERS);
            own.put("/refusals", AuditLogController.AUDITORS_FILTERS);
            own.put("/reads", AuditLogController.AUDITORS_FILTERS);
            AuditLogController.OWN.forEach(path -> own.put(path, AuditLogController.FILTERS));
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap()
                                    .forEach((method, operation) ->
                                            describe(
                                                    path,
                                                    operation,
                                                    method == PathItem.HttpMethod.GET,
                                                    own.getOrDefault(path, Set.of()))));
        };
    }

    private static PathItem copy(PathItem any, String name) {
        Operation template = any.getGet();
        return new PathItem()
                .get(
                        new Operation()
                                .operationId(name)
                                .tags(template.getTags())
                                .responses(template.getResponses()));
    }

    private static void describe(
            String path, Operation operation, boolean question, Set<String> own) {
        var parameters = new ArrayList<Parameter>();
        PATH_VARIABLES
                .matcher(path)
                .results()
                .forEach(variable ->
                        parameters.add(
                                new PathParameter().name(variable.group(1)).schema(string())));
        if (question && !path.startsWith("/admin")) {
            var named = new TreeSet<>(own);
            if (!named.containsAll(AuditLogController.FILTERS)) {
                named.addAll(TemporalQueryParser.PARAMETERS);
            }
            named.forEach(name ->
                    parameters.add(
                            new QueryParameter()
                                    .name(name)
                                    .description(MEANING.getOrDefault(name, ""))
                                    .schema(string())));
        }
        operation.setParameters(parameters);
        problem(operation, "400", "malformed: a parameter that is unknown or has a wrong value");
        problem(operation, "401", "unauthorized: no valid bearer token");
        problem(operation, "404", "not-found: absent, or no access");
        problem(operation, "406", "not-acceptable: no form of the answer that Accept names");
        problem(operation, "413", "answer-too-large: ask for less at once");
        problem(operation, "415", "unsupported-media-type: a form was sent");
        problem(operation, "429", "too-many-requests: repeat after Retry-After");
        problem(operation, "431", "request-header-fields-too-large: headers over 8 KiB");
        problem(
                operation,
                "503",
                "not-yet (see minCommit), overloaded, identity-unavailable: repeat the request");
        ApiResponse done = operation.getResponses().get("200");
        if (done != null && question) {
            done.addHeaderObject("Noaber-Commit", new Header().schema(string()))
                    .addHeaderObject("ETag", new Header().schema(string()))
                    .addHeaderObject("Link", new Header().schema(string()));
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("not modified"));
        }
    }

    private static void problem(Operation operation, String status, String why) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(why)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(
                                                                        new JsonSchema()
                                                                                .$ref(
                                                                                        "#/components/schemas/Problem")))));
    }

    /** The values of a choice as they are written in addresses, the default first. */
    private static String choices(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(QueryParameters::code)
                .collect(Collectors.joining(", ", "one of ", ""))
                .replaceFirst(",", " (default),");
    }

    private static Schema<?> problem() {
        var schema = new JsonSchema().types(Set.of("object"));
        for (String field : new String[] {"type", "title", "detail", "instance"}) {
            schema.addProperty(field, string());
        }
        schema.addProperty("status", new JsonSchema().types(Set.of("integer")));
        return schema;
    }

    private static Schema<?> string() {
        return new JsonSchema().types(Set.of("string"));
    }
}
