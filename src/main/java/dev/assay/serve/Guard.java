package dev.assay.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides who is answered: requests that name this server as their host, come from no other site, and know the token. */
final class Guard {

    private static final String BEARER = "Bearer ";

    private final String token;
    private final String session = Secrets.next();
    private final String cookie;
    private final List<String> hosts;

    /**
     * @param token what a client has to know
     * @param port the port listened at
     */
    Guard(String token, int port) {
        this.token = token;
        // cookies do not tell ports apart
        this.cookie = "assay-" + port;
        this.hosts = Stream.of("127.0.0.1", "localhost", "[::1]")
                .map(host -> host + ":" + port)
                .toList();
    }

    /**
     * Lets a request through that a page of another site cannot have sent.
     *
     * @throws Rejection if its host or its origin is another
     */
    void admit(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            // a name that somebody else made lead here would let their page read answers
            throw new Rejection(Rejection.Kind.FOREIGN, "The host is none of " + String.join(", ", hosts));
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw new Rejection(Rejection.Kind.FOREIGN, "The request comes from a page of another origin");
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean visit = "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && exchange.getRequestMethod().equals("GET");
        if (!visit && ("cross-site".equals(site) || "same-site".equals(site))) {
            throw new Rejection(Rejection.Kind.FOREIGN, "The request comes from a page of another site");
        }
    }

    /**
     * Lets a request through that knows the token, or has the cookie that the token was exchanged for.
     *
     * @throws Rejection if it has neither
     */
    void authorise(HttpExchange exchange) {
        String sent = bearer(exchange.getRequestHeaders());
        if (sent != null ? Secrets.same(sent, token) : hasCookie(exchange)) {
            return;
        }
        throw new Rejection(
                Rejection.Kind.UNAUTHORISED,
                sent == null ? "`Authorization: Bearer TOKEN` is missing" : "The token is not that of this server",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"assay\""));
    }

    /** The cookie for a page that has shown the token. */
    String setCookie() {
        return cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private static @Nullable String bearer(Headers headers) {
        String value = headers.getFirst("Authorization");
        return value != null && value.startsWith(BEARER)
                ? value.substring(BEARER.length()).strip()
                : null;
    }

    /** A cookie goes along by itself, so what changes something must also show that the page itself asks. */
    private boolean hasCookie(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        boolean reads = exchange.getRequestMethod().equals("GET");
        if (!reads && headers.getFirst("Origin") == null) {
            return false;
        }
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .anyMatch(pair -> Secrets.same(pair.substring(cookie.length() + 1), session));
    }
}
