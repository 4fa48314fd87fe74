package dev.assay.cli;

import dev.assay.diff.Gate;
import dev.assay.doc.Nearest;
import dev.assay.model.CapabilityClass;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds what an argument names; what does not exist is a usage error with the nearest that does. */
final class Lookup {

    private final CommandLine line;

    Lookup(CommandLine line) {
        this.line = line;
    }

    Factor factor(String id) {
        Factor factor = Factor.find(id);
        if (factor == null) {
            throw missing(
                    "factor", id, Stream.of(Factor.values()).map(Factor::id).toList());
        }
        return factor;
    }

    Layer layer(int number) {
        Layer layer = Layer.find(number);
        if (layer == null) {
            throw new ParameterException(line, "there is no layer " + number + "; the layers are 1 to 7");
        }
        return layer;
    }

    Rule rule(RulePack pack, String id) {
        Rule rule = pack.find(id);
        if (rule == null) {
            throw missing("rule", id, pack.rules().stream().map(Rule::id).toList());
        }
        return rule;
    }

    /** The gate of some class names. */
    Gate gate(RulePack pack, List<String> names) {
        List<String> known =
                new ArrayList<>(pack.classes().stream().map(CapabilityClass::id).toList());
        known.addAll(CapabilityClass.RESERVED);
        names.stream().filter(n -> !known.contains(n)).findFirst().ifPresent(n -> {
            throw missing("class", n, known);
        });
        return new Gate(
                pack.classes().stream().filter(c -> names.contains(c.id())).toList(),
                names.contains("controls-lost"),
                names.contains("score"),
                names.contains("any"));
    }

    private ParameterException missing(String what, String id, List<String> known) {
        String nearest = Nearest.to(id, known);
        return new ParameterException(
                line,
                "there is no " + what + " '" + id + "'" + (nearest == null ? "" : "; maybe " + nearest + " is meant"));
    }
}
