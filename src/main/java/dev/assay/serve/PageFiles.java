package dev.assay.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of the page. Only those listed are served, so that no path leads elsewhere. */
final class PageFiles {

    private static final String HOME = "/serve/page/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final List<String> SCRIPTS = List.of(
            "api.js",
            "app.js",
            "assess.js",
            "cases.js",
            "chains.js",
            "dom.js",
            "drawer.js",
            "editor.js",
            "exports.js",
            "factors.js",
            "facts.js",
            "intake.js",
            "layers.js",
            "permalink.js",
            "problems.js",
            "questions.js",
            "rule.js",
            "score.js",
            "session.js",
            "source.js",
            "state.js",
            "verdict.js",
            "whatif.js",
            "why.js");

    private PageFiles() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(file("/", "index.html", "text/html; charset=utf-8"));
        routes.add(file("/app.css", "app.css", "text/css; charset=utf-8"));
        routes.add(file("/icon.svg", "icon.svg", "image/svg+xml"));
        SCRIPTS.forEach(name -> routes.add(file("/" + name, name, SCRIPT)));
        return routes;
    }

    private static Route file(String path, String name, String type) {
        byte[] bytes = Resources.bytes(HOME + name);
        return Route.open(path, request -> new Reply(200, type, bytes, Map.of()));
    }
}
