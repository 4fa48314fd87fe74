package dev.assay.pack;

import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.model.PackId;
import dev.assay.rule.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Rules that decide over assessments, with the values that they name. Immutable.
 *
 * @param rules the rules, with the vocabulary and the threats of the pack that assesses
 */
public record Policy(RulePack rules) {

    /**
     * Policies laid over each other, the lowest first. Each may add rules, replace rules that it says it overrides, switch
     * off rules with a reason, and give parameters other values.
     *
     * @param names names of policies that come with the program, or directories or zip files; at least one
     * @param values values of parameters by name that take the place of the policies' own
     * @param assessing the pack that assesses, whose capabilities and threats the policies may name
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with them
     */
    public static Policy load(List<String> names, Collection<Map.Entry<String, Node>> values, RulePack assessing) {
        return of(sources(names), values, assessing);
    }

    /**
     * The same for policies whose files are at hand.
     *
     * @throws dev.assay.doc.ProblemException naming everything that is wrong with them
     */
    public static Policy of(List<PackSource> sources, Collection<Map.Entry<String, Node>> values, RulePack assessing) {
        return PolicyLoader.load(sources, values, assessing);
    }

    /**
     * The files of policies.
     *
     * @param names names of policies that come with the program, or directories or zip files
     * @throws dev.assay.doc.ProblemException if one of them is not there or cannot be read
     */
    public static List<PackSource> sources(List<String> names) {
        return names.stream().map(PolicyFiles::find).toList();
    }

    /**
     * A value of a parameter as it is written on one line: a number, a text, or several of them with commas between.
     *
     * @param place where it is said
     */
    public static Map.Entry<String, Node> value(String parameter, String text, Place place) {
        List<Node> items = new ArrayList<>();
        for (String item : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String bare = item.strip();
            items.add(bare.matches("-?\\d+(\\.\\d+)?") ? new Node.Num(place, bare) : new Node.Text(place, bare));
        }
        return Map.entry(parameter, items.size() == 1 ? items.get(0) : new Node.Arr(place, items));
    }

    /** The names of the policies that come with the program. */
    public static List<String> shipped() {
        return PolicyFiles.SHIPPED;
    }

    /** Whether a directory or zip file holds a policy, and not a pack that assesses. */
    public static boolean isPolicy(Path pack) {
        return PolicyFiles.isPolicy(pack);
    }

    /** The values that the rules name, in the order of the file. */
    public List<Parameter> parameters() {
        return rules.parameters();
    }

    /** Which policy it is. */
    public PackId id() {
        return new PackId(rules.name(), rules.version(), rules.digest());
    }
}
