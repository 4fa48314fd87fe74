package dev.assay;

import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.ProblemException;
import dev.assay.pack.PackSource;
import dev.assay.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules that decide over assessments, as they were read, with the values of their parameters. A policy goes with any
 * rules that know the capabilities and threats that it names: keep it, and give it to {@link Assay#check} whichever rules
 * are in force. Immutable, and safe for use from any number of threads at once.
 */
public final class Policy {

    private final List<PackSource> sources;
    private final List<Map.Entry<String, Node>> values;

    private Policy(List<PackSource> sources, List<Map.Entry<String, Node>> values) {
        this.sources = List.copyOf(sources);
        this.values = List.copyOf(values);
    }

    /**
     * Reads the files of a policy and, in that order, of policies to lay over it.
     *
     * @param policy the name of a policy that comes with the library, such as {@code baseline}, or the path of a directory
     *     or zip file
     * @param over more of them, each of which may add to those before
     * @throws ProblemException if one of them is not there or cannot be read; what is in them is looked at when rules
     *     are at hand
     */
    public static Policy load(String policy, String... over) {
        List<String> policies = new ArrayList<>(List.of(policy));
        policies.addAll(List.of(over));
        return new Policy(dev.assay.pack.Policy.sources(policies), List.of());
    }

    /**
     * The same policy with another value of a parameter.
     *
     * @param parameter its name, such as {@code scoreLimit}
     * @param value a number, a text, or several of them with commas between
     */
    public Policy with(String parameter, String value) {
        List<Map.Entry<String, Node>> more = new ArrayList<>(values);
        more.add(dev.assay.pack.Policy.value(parameter, value, Place.of("parameter " + parameter)));
        return new Policy(sources, more);
    }

    dev.assay.pack.Policy read(RulePack assessing) {
        return dev.assay.pack.Policy.of(sources, values, assessing);
    }
}
