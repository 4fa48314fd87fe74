package dev.assay.cli;

import dev.assay.pack.Policy;
import dev.assay.serve.AssayServer;
import dev.assay.serve.Limits;
import dev.assay.serve.ServeOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay serve}: a page and an API on this machine. */
@Command(
        name = "serve",
        description = {
            "Serves a page for trying listings and rules, and an HTTP API, at 127.0.0.1 until it is interrupted.",
            "Whoever knows the token may use it; the first line of the output is the page's address with it."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int PORT = 8462;
    private static final int SHORTEST_TOKEN = 16;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen at; 0 takes one that is free. Default: " + PORT + ".")
    private int port = PORT;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "A policy that listings can be checked by, a name, directory or zip file; may be given again."
                    + " Default: those that come with the program.")
    private List<String> policies = List.of();

    @Option(
            names = "--save-to",
            paramLabel = "DIR",
            description =
                    "Rules and cases that are edited in the page may be saved in this directory, and nowhere else."
                            + " Without it, nothing is saved.")
    private @Nullable Path saveTo;

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        String token = System.getenv("ASSAY_TOKEN");
        if (token != null && (token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9._~-]+"))) {
            throw new ParameterException(line, "ASSAY_TOKEN is to be 16 or more letters, digits or . _ ~ -");
        }
        if (port < 0 || port > 65_535) {
            throw new ParameterException(line, "--port is 0 to 65535, not " + port);
        }
        PrintWriter err = line.getErr();
        ServeOptions options = new ServeOptions(
                Version.number(),
                port,
                token,
                rules.packs(),
                rules.trusted(),
                profile.profile(),
                policies.isEmpty() ? Policy.shipped() : policies,
                saveTo,
                Limits.usual());
        AssayServer server = AssayServer.start(options, fault -> fault(err, fault));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            ended.countDown();
                        },
                        "assay-stop"));
        line.getOut().println(server.page());
        line.getOut().flush();
        ended.await();
        return ExitCode.DONE.code();
    }

    private static void fault(PrintWriter err, Throwable fault) {
        synchronized (err) {
            err.println("assay: this should not have happened: " + fault);
            if (System.getenv("ASSAY_DEBUG") != null) {
                fault.printStackTrace(err);
            }
            err.flush();
        }
    }
}
