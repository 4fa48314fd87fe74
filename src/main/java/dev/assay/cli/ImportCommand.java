package dev.assay.cli;

import dev.assay.model.Listing;
import dev.assay.pack.RulePack;
import dev.assay.report.JsonTree;
import dev.assay.report.NativeForm;
import dev.assay.report.YamlTree;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay import}: listings of other formats in the native form, for correcting by hand. */
@Command(
        name = "import",
        description = "Prints listings of any format in the native form, each fact with where the listing says so.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    enum Format {
        JSON,
        YAML,
        JSONL;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: json.",
            defaultValue = "json")
    private Format format = Format.JSON;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, directories, or - for the standard input.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        RulePack pack = rules.pack();
        Inputs inputs = input.inputs(pack, line.getErr());
        List<Listing> listings = new ArrayList<>();
        inputs.read(ListingFiles.of(files), listings::add);
        print(listings.stream().map(NativeForm::of).toList(), line.getOut());
        return inputs.code().code();
    }

    private void print(List<Map<String, Object>> listings, PrintWriter out) {
        if (format == Format.JSONL) {
            listings.forEach(l -> JsonTree.write(l, out, false));
        } else if (!listings.isEmpty()) {
            Object tree = listings.size() == 1 ? listings.get(0) : listings;
            if (format == Format.YAML) {
                YamlTree.write(tree, out);
            } else {
                JsonTree.write(tree, out);
            }
        }
        out.flush();
    }
}
