package dev.assay.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes requests to their routes and answers to the network. Whatever goes wrong becomes a problem document. */
final class Router implements HttpHandler {

    /** How much of a request that is too large is still read, so that its sender gets to read the answer. */
    private static final int DRAINED = 8 << 20;

    private static final String NOWHERE = "none";

    private final List<Route> routes;
    private final Guard guard;
    private final Metrics metrics;
    private final BooleanSupplier stopping;
    private final Consumer<Throwable> faults;

    Router(List<Route> routes, Guard guard, Metrics metrics, BooleanSupplier stopping, Consumer<Throwable> faults) {
        this.routes = List.copyOf(routes);
        this.guard = guard;
        this.metrics = metrics;
        this.stopping = stopping;
        this.faults = faults;
    }

    /** A route and the parameters of the path. */
    private record Found(Route route, Map<String, String> parameters) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        metrics.begun();
        String name = NOWHERE;
        int status = 0;
        try (exchange) {
            Reply reply;
            try {
                if (stopping.getAsBoolean()) {
                    throw new Rejection(Rejection.Kind.STOPPING, "The server was told to stop");
                }
                guard.admit(exchange);
                Found found = find(
                        exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
                name = found.route().name();
                reply = answer(exchange, found);
            } catch (Rejection e) {
                reply = ProblemJson.reply(e);
            } catch (RuntimeException | StackOverflowError e) {
                faults.accept(e);
                reply = ProblemJson.reply(new Rejection(Rejection.Kind.FAULT, "The server's log has more"));
            }
            status = reply.status();
            send(exchange, reply);
        } finally {
            metrics.ended(name, status, System.nanoTime() - start);
        }
    }

    private Found find(String method, String path) {
        for (Route route : routes) {
            Map<String, String> parameters = route.match(path);
            if (parameters != null && route.method().equals(method)) {
                return new Found(route, parameters);
            }
        }
        String others = routes.stream()
                .filter(r -> r.match(path) != null)
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
        if (others.isEmpty()) {
            throw new Rejection(
                    Rejection.Kind.NOT_FOUND, "The path leads nowhere; /v1/openapi.json lists those that do");
        }
        throw new Rejection(Rejection.Kind.METHOD, "The path takes " + others, List.of(), Map.of("Allow", others));
    }

    private Reply answer(HttpExchange exchange, Found found) throws IOException {
        Route route = found.route();
        if (route.access() == Route.Access.TOKEN) {
            guard.authorise(exchange);
        }
        Map<String, String> parameters =
                new HashMap<>(query(exchange.getRequestURI().getRawQuery()));
        parameters.putAll(found.parameters());
        byte[] body = body(exchange, route.largest());
        return route.handler().answer(new Request(Map.copyOf(parameters), type(exchange), body));
    }

    private static byte[] body(HttpExchange exchange, int largest) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(largest + 1);
        if (body.length > largest) {
            exchange.getResponseHeaders().set("Connection", "close");
            long left = DRAINED;
            byte[] bin = new byte[8192];
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = in.read(bin);
            }
            throw new Rejection(
                    Rejection.Kind.TOO_LARGE,
                    largest == 0 ? "The request takes no body" : "The body may have " + largest + " bytes at most");
        }
        return body;
    }

    private static String type(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> parameters = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Rejection(Rejection.Kind.MALFORMED, "The query holds a % without two digits behind it");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        SafeHeaders.all().forEach(headers::set);
        reply.headers().forEach(headers::set);
        if (!reply.type().isEmpty()) {
            headers.set("Content-Type", reply.type());
        }
        long length = reply.status() == 204 || reply.length() == 0 ? -1 : Math.max(0, reply.length());
        exchange.sendResponseHeaders(reply.status(), length);
        if (length >= 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                reply.body().write(out);
            }
        }
    }
}
