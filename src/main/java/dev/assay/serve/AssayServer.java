package dev.assay.serve;

import com.sun.net.httpserver.HttpServer;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The page and the API of {@code assay serve}, at the loopback address alone. Close it for a graceful stop. */
public final class AssayServer implements AutoCloseable {

    /** Connections that are read or answered at once; evaluations are fewer. */
    private static final int CONNECTIONS = 64;

    private static final int BACKLOG = 64;
    private static final long PAUSE_MILLIS = 10;

    private final HttpServer http;
    private final ExecutorService readers;
    private final Turns turns;
    private final Metrics metrics = new Metrics();
    private final Limits limits;
    private final String token;
    private volatile boolean stopping;

    private AssayServer(HttpServer http, ServeOptions options, Consumer<Throwable> faults) {
        this.http = http;
        this.limits = options.limits();
        this.token = options.token() == null ? Secrets.next() : options.token();
        this.turns = new Turns(limits);
        AtomicInteger number = new AtomicInteger();
        this.readers = new ThreadPoolExecutor(
                CONNECTIONS, CONNECTIONS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(BACKLOG), task -> {
                    Thread thread = new Thread(task, "assay-serve-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        Guard guard = new Guard(token, http.getAddress().getPort());
        List<Route> routes = new ArrayList<>(PageFiles.routes());
        routes.add(Route.open("/health", request -> Reply.json(Map.of("status", "up"))));
        routes.add(Route.post("/v1/session", 0, request -> Reply.empty(Map.of("Set-Cookie", guard.setCookie()))));
        routes.addAll(new Api(options, turns, metrics).routes());
        http.createContext("/", new Router(routes, guard, metrics, () -> stopping, faults));
        http.setExecutor(readers);
    }

    /**
     * Reads the rules and begins to listen.
     *
     * @param faults is told what should not have happened
     * @throws ProblemException if the rules cannot be read or the port cannot be had
     */
    public static AssayServer start(ServeOptions options, Consumer<Throwable> faults) {
        // a client that sends or reads too slowly is cut off; the platform looks at these once, at the first server
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "600");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer http = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), options.port()),
                    BACKLOG);
            AssayServer server = new AssayServer(http, options, faults);
            http.start();
            return server;
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.of("127.0.0.1:" + options.port()),
                    "cannot be listened at: " + e.getMessage(),
                    "another program has the port; --port 0 takes one that is free"));
        }
    }

    /** The port listened at. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** What clients have to know. */
    public String token() {
        return token;
    }

    /** The address of the page, with the token behind the {@code #}, which browsers keep to themselves. */
    public String page() {
        return "http://127.0.0.1:" + port() + "/#token=" + token;
    }

    /** Takes no more requests, lets those in flight end, and stops. */
    @Override
    public void close() {
        stopping = true;
        long until =
                System.nanoTime() + limits.patience().plus(limits.deadline()).toNanos();
        try {
            while (metrics.inFlight() > 0 && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
        readers.shutdownNow();
        turns.close();
    }
}
