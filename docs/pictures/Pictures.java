import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the pictures of the README anew: {@code java docs/pictures/Pictures.java}, from the root of the checkout. Needs
 * Chromium, by the name in CHROMIUM or as chromium.
 */
class Pictures {

    private static final Path HERE = Path.of("docs/pictures");
    private static final String LISTING = "fixtures/listings/qwen3-coder.json";
    private static final String TOKEN = "pictures-need-no-secret";

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("pictures");
        Path terminal = work.resolve("terminal.html");
        Files.writeString(terminal, terminal(first(output("evaluate", "--color", "always", LISTING), 34)));
        shoot(terminal.toUri().toString(), "terminal.png", 900, 640);
        Path report = work.resolve("report.html");
        Files.writeString(report, output("evaluate", "--format", "html", LISTING));
        shoot(report.toUri().toString(), "report.png", 1180, 1330);
        page();
    }

    private static void page() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("./assay", "serve", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ASSAY_TOKEN", TOKEN);
        Process server = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = lines.readLine().strip().replaceAll("#.*", "");
            String link = "{\"d\": " + quoted(Files.readString(Path.of(LISTING))) + ", \"c\": [[\"deploy.sandboxed\", \"present\"]]}";
            shoot(address + "#token=" + TOKEN + "&l=" + packed(link), "page.png", 1280, 900);
        } finally {
            server.destroy();
        }
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./assay"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return out;
    }

    private static void shoot(String address, String name, int width, int height) throws Exception {
        String chromium = System.getenv().getOrDefault("CHROMIUM", "chromium");
        Path profile = Files.createTempDirectory("chromium");
        int code = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height,
                        "--virtual-time-budget=15000",
                        "--screenshot=" + HERE.resolve(name).toAbsolutePath(),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start()
                .waitFor();
        System.out.println(name + " " + Files.size(HERE.resolve(name)) / 1024 + " KiB" + (code == 0 ? "" : ", exit " + code));
    }

    private static String first(String text, int lines) {
        return String.join("\n", text.lines().limit(lines).toList());
    }

    /** Colours of a terminal as HTML. */
    private static String terminal(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:0;background:#16181d;color:#d8dbe2}"
                + "pre{font:13px/1.42 'DejaVu Sans Mono',monospace;padding:14px 18px;margin:0}.p{color:#7fb4ff}"
                + ".c1{font-weight:700;color:#fff}.c2{color:#8d93a1}.c31{color:#ff7b72}.c32{color:#7ee787}.c33{color:#f0c05a}"
                + ".c34,.c36{color:#79c0ff}.c35{color:#d2a8ff}</style><pre><span class=p>$</span> ./assay evaluate "
                + LISTING + "\n");
        int open = 0;
        int at = 0;
        while (at < escaped.length()) {
            int escape = escaped.indexOf("\u001B[", at);
            html.append(escaped, at, escape < 0 ? escaped.length() : escape);
            if (escape < 0) {
                break;
            }
            int end = escaped.indexOf('m', escape);
            String code = escaped.substring(escape + 2, end);
            if (code.equals("0")) {
                html.append("</span>".repeat(open));
                open = 0;
            } else {
                html.append("<span class=\"c").append(code.replace(";", " c")).append("\">");
                open++;
            }
            at = end + 1;
        }
        return html.append("</pre>").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
