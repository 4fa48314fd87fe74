package dev.assay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.score.Profile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document names every route and nothing else, and answers are as it says. */
class OpenApiTest {

    private static final String HOME = "https://assay.test";

    @TempDir
    private static Path directory;

    private static Serving serving;
    private static JsonNode document;
    private static SchemaRegistry schemas;

    @BeforeAll
    static void start() {
        serving = Serving.start(List.of(Path.of("rules")), directory);
        HttpResponse<String> answer = serving.get("/v1/openapi.json");
        document = Serving.json(answer);
        Map<String, String> files = Map.of(
                HOME + "/v1/openapi.json",
                answer.body(),
                HOME + "/v1/schemas/assessment.json",
                resource("/schema/assessment.schema.json")
                        .replace("https://assay.dev/schema/assessment-1.json", HOME + "/v1/schemas/assessment.json"),
                HOME + "/v1/schemas/decision.json",
                resource("/schema/decision.schema.json"));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(files));
    }

    @AfterAll
    static void stop() {
        serving.close();
        assertThat(serving.faults).isEmpty();
    }

    private static String resource(String path) {
        return new String(Resources.bytes(path), StandardCharsets.UTF_8);
    }

    private static Schema schema(String name) {
        return schemas.getSchema(SchemaLocation.of(HOME + "/v1/openapi.json#/components/schemas/" + name));
    }

    private static void valid(String name, HttpResponse<String> answer) {
        assertThat(schema(name).validate(answer.body(), InputFormat.JSON))
                .as(name)
                .isEmpty();
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        ServeOptions options = new ServeOptions(
                "test",
                0,
                Serving.TOKEN,
                List.of(Path.of("rules")),
                false,
                Profile.LISTING_0_8,
                List.of(),
                null,
                Limits.usual());
        Set<String> routes = Stream.concat(
                        new Api(options, new Turns(options.limits()), new Metrics())
                                .routes().stream().map(Route::name),
                        Stream.of("GET /health", "POST /v1/session"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(m -> !m.equals("parameters"))
                        .forEach(m -> described.add(m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void routes_without_a_token_are_those_that_say_so() {
        document.at("/paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                String url = path.getKey().replace("{id}", "AUT-020");
                int status = serving.send(java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://127.0.0.1:" + serving.server.port() + url))
                                .build())
                        .statusCode();
                assertThat(status).as(url).isEqualTo(get.has("security") ? 200 : 401);
            }
        });
    }

    @Test
    void references_lead_somewhere_and_operations_have_names_of_their_own() {
        Set<String> names = new TreeSet<>();
        document.findValues("operationId")
                .forEach(id -> assertThat(names.add(id.asString())).isTrue());
        document.findValues("$ref").forEach(ref -> {
            if (ref.asString().startsWith("#")) {
                assertThat(document.at(ref.asString().substring(1)).isMissingNode())
                        .as(ref.asString())
                        .isFalse();
            } else {
                assertThat(serving.get(ref.asString()).statusCode())
                        .as(ref.asString())
                        .isEqualTo(200);
            }
        });
        assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void answers_are_as_described() throws IOException {
        String listing = Files.readString(Path.of("fixtures/listings/qwen3-coder.json"));
        valid("Assessed", serving.post("/v1/assessments", Map.of("document", listing)));
        valid(
                "Assessed",
                serving.post(
                        "/v1/assessments",
                        Map.of("document", "[{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\"]}, 1]")));
        for (Examples example : Examples.all()) {
            valid("Assessed", serving.post("/v1/assessments", Map.of("document", example.document())));
        }
        valid("Rules", serving.get("/v1/rules"));
        HttpResponse<String> rule = serving.get("/v1/rules/CHN-010");
        valid("Rule", rule);
        String source = Serving.json(rule).at("/source").asString();
        valid(
                "Trial",
                serving.post(
                        "/v1/rules/CHN-010/try",
                        Map.of("source", source.replace("Hostile", "Foreign"), "document", listing)));
        valid("Saved", serving.put("/v1/rules/CHN-010", Map.of("source", source)));
        valid("Case", serving.post("/v1/cases", Map.of("title", "a case", "document", listing)));
        valid("Checked", serving.post("/v1/checks", Map.of("document", listing, "policy", "baseline")));
        valid("Catalogue", serving.get("/v1/catalogue"));
        valid("Examples", serving.get("/v1/examples"));
        valid("Health", serving.get("/health"));
        serving.text(
                        "POST",
                        "/v1/batch",
                        "application/jsonl",
                        "{\"id\": \"a\", \"name\": \"A\", \"present\": [\"kind.agent\"]}\n{")
                .body()
                .lines()
                .forEach(line -> assertThat(schema("BatchLine").validate(line, InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void an_answer_that_says_something_else_is_not_as_described() {
        String answer = serving.post("/v1/assessments", Map.of("document", "id: a\nname: A\npresent: [kind.agent]\n"))
                .body();
        for (String[] change : new String[][] {
            {"\"formatVersion\":1", "\"formatVersion\":2"},
            {"\"says\":\"present\"", "\"says\":\"perhaps\""},
            {"\"problems\":", "\"issues\":"}
        }) {
            assertThat(answer).contains(change[0]);
            assertThat(schema("Assessed").validate(answer.replace(change[0], change[1]), InputFormat.JSON))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void problems_are_as_described() {
        valid("Problem", serving.post("/v1/assessments", Map.of("document", "{")));
        valid("Problem", serving.get("/v1/nowhere"));
        valid("Problem", serving.post("/v1/rules/CHN-010/try", Map.of("source", "rule")));
        Set<String> types = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(t -> types.add(t.asString()));
        assertThat(types)
                .isEqualTo(Stream.of(Rejection.Kind.values())
                        .map(Rejection.Kind::type)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_is_asked_and_granted_is_as_described() {
        assertThat(words("/components/schemas/Profile/enum"))
                .isEqualTo(Stream.of(Profile.values()).map(Profile::id).toList());
        assertThat(words("/paths/~1v1~1assessments/post/parameters/0/schema/enum"))
                .isEqualTo(Export.formats());
    }

    private static List<String> words(String pointer) {
        return document.at(pointer).valueStream().map(JsonNode::asString).toList();
    }
}
