package dev.assay.serve;

import dev.assay.score.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of the API. */
final class Api {

    private final ServeOptions options;
    private final Turns turns;
    private final Metrics metrics;
    private final Shelf shelf;
    private final @Nullable SaveDirectory saves;

    Api(ServeOptions options, Turns turns, Metrics metrics) {
        this.options = options;
        this.turns = turns;
        this.metrics = metrics;
        Book opened = Book.open(options.packs(), options.trusted());
        opened.evaluator(options.profile());
        options.policies().forEach(opened::policy);
        this.shelf = new Shelf(opened);
        this.saves = options.saveTo() == null ? null : new SaveDirectory(options.saveTo());
    }

    List<Route> routes() {
        Limits limits = options.limits();
        ChecksApi checks = new ChecksApi(shelf, options, turns, metrics);
        BatchApi batch = new BatchApi(turns, limits, metrics);
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/metrics", request -> metrics()),
                Route.open("/v1/openapi.json", request -> file("/serve/openapi.json")),
                Route.open("/v1/schemas/assessment.json", request -> file("/schema/assessment.schema.json")),
                Route.open("/v1/schemas/decision.json", request -> file("/schema/decision.schema.json")),
                Route.open("/v1/schemas/listing.json", request -> file("/schema/listing.schema.json")),
                Route.get(
                        "/v1/catalogue",
                        request -> CatalogueApi.reply(
                                book().pack(), options.profile(), options.policies(), limits, saves != null)),
                Route.get("/v1/examples", request -> Examples.reply()),
                Route.post("/v1/assessments", limits.body(), this::assessments),
                Route.post(
                        "/v1/batch",
                        limits.batch(),
                        request -> batch.reply(request, book().evaluator(profile(request)))),
                Route.post("/v1/checks", limits.body(), checks::reply),
                Route.post("/v1/cases", limits.body(), this::cases)));
        routes.addAll(new RulesApi(shelf, saves, turns, metrics).routes(limits));
        return routes;
    }

    private Book book() {
        return shelf.book();
    }

    private Reply metrics() {
        return Reply.text(
                Metrics.TYPE, metrics.text(book().pack().name(), book().pack().digest()));
    }

    private static Reply file(String resource) {
        return new Reply(200, Json.TYPE, Resources.bytes(resource), Map.of());
    }

    private Reply assessments(Request request) {
        Fields body = request.json().only("name", "document", "from", "profile", "corrections");
        Asked asked = Asked.of(body, options.profile(), book().pack().vocabulary());
        String word = request.parameter("format");
        Export format = word == null ? null : Export.of(word);
        return turns.run(() -> {
            Assessing assessing = Assessing.of(asked, book().evaluator(asked.profile()), metrics);
            return format == null
                    ? AssessmentJson.reply(asked, assessing)
                    : format.reply(asked, assessing, options.version());
        });
    }

    private Reply cases(Request request) {
        Fields body = request.json().only("title", "listing", "name", "document", "from", "corrections");
        String title = body.text("title");
        Asked asked = Asked.of(body, CasesApi.profile(), book().pack().vocabulary());
        String listing = body.optional("listing");
        return turns.run(
                () -> CasesApi.reply(title, asked, listing, book().evaluator(CasesApi.profile()), saves, metrics));
    }

    private Profile profile(Request request) {
        return Asked.profile(request.parameter("profile"), options.profile());
    }
}
