package nl.noaber.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document describes every endpoint, and its schemas accept the same bodies. */
class ApiDocumentIT {
    private static final String PROFILE =
            "{\"label\":\"r\",\"sector\":\"s\",\"partyType\":\"BUSINESS\"}";

    private static RunningService service;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        service = new RunningService();
        document = service.send("GET", "/v3/api-docs", "", Map.of()).body();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void itIsOpenApi31AndNamesEveryRoute() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        var routes = new TreeSet<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("nl.noaber")) {
                        for (String path : info.getPatternValues()) {
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(m -> routes.add(m.name() + " " + path));
                        }
                    }
                });
        var documented = new TreeSet<String>();
        document.path("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyStream()
                                .forEach(m ->
                                        documented.add(
                                                m.getKey().toUpperCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        assertThat(documented).isEqualTo(routes).hasSizeGreaterThan(60);
    }

    @Test
    void everyCommandDocumentsItsKeyBodyAndProblems() {
        document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("post"))
                .forEach(path -> {
                    var post = path.getValue().path("post");
                    assertThat(post.path("parameters").toString())
                            .as(path.getKey())
                            .contains("Idempotency-Key");
                    var schema = schema(path.getKey()).toString();
                    assertThat(schema).as(path.getKey()).contains("occurredOn", "actingAs");
                    assertThat(post.path("responses").propertyNames())
                            .contains("200", "400", "404", "409", "422", "503");
                });
    }

    @Test
    void itsSchemasAcceptExactlyWhatTheEndpointsAccept() throws IOException {
        takes("/people", "{\"label\":\"role-01\",\"self\":true}");
        takes(
                "/communities",
                "{\"name\":\"C\",\"issue\":\"I\",\"initiatorType\":\"MUNICIPALITY\",\"profile\":"
                        + PROFILE
                        + ",\"occurredOn\":{\"from\":\"2010-01-01\",\"to\":\"2010-12-31\",\"precision\":\"YEAR\"},"
                        + "\"actingAs\":\"role:INITIATOR\"}");
        takes(
                "/sessions",
                """
                {"community":"c","kind":"PLENARY","title":"First","minutes":120,
                 "on":{"from":"2026-01-10","to":"2026-01-10","precision":"DAY"},"actingAs":"hat:neighbour"}
                """);
        takes("/communities/{id}/participants", readmesBody());
        takes("/communities/{id}/spawned", "{\"spawned\":\"c-2\",\"reason\":\"r\"}");
        takes("/communities/{id}/learning/{kind}", "{\"findings\":\"f\"}");
        takes("/communities/{id}/signals/{rule}/{event}/dismiss", "{\"reason\":\"r\"}");
        refuses("/communities/{id}/spawned", "{\"reason\":\"r\"}");
        refuses(
                "/communities/{id}/signals/{rule}/{event}/dismiss",
                "{\"reason\":\"r\",\"rule\":\"W1\"}");
        refuses("/people", "{\"label\":\"role-01\",\"self\":true,\"name\":\"x\"}");
        refuses("/people", "{\"self\":true}");
        refuses("/people", "{\"label\":1,\"self\":true}");
        refuses("/people", "{\"label\":\"r\",\"self\":true,\"actingAs\":\"king\"}");
    }

    @Test
    void itIsThereAsYamlToo() {
        var yaml = service.text("/v3/api-docs.yaml");
        assertThat(yaml).startsWith("openapi: 3.1");
    }

    private static String readmesBody() throws IOException {
        var readme = Files.readString(Path.of("..", "README.md"));
        var body =
                Pattern.compile("-d '(\\{.*?})' http://localhost:8081/\\S+/participants")
                        .matcher(readme);
        assertThat(body.find()).isTrue();
        return body.group(1);
    }

    private static void takes(String path, String body) {
        assertThat(errors(path, body)).as(path).isEmpty();
    }

    private static void refuses(String path, String body) {
        assertThat(errors(path, body)).as(path + body).isNotEmpty();
    }

    private static java.util.List<com.networknt.schema.Error> errors(String path, String body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(path).toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON);
    }

    private static JsonNode schema(String path) {
        return document.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }
}
