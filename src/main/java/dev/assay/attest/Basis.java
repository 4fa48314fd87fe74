package dev.assay.attest;

import dev.assay.model.PackId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What results rest on beside the listings. The same basis and the same listings always give the same results.
 *
 * @param version the version of the program
 * @param profile the id of the scoring profile
 * @param from the format that the files were read as, or null if their content told
 * @param together whether all files are about one agent
 * @param answers the form with the vendor's answers, or null
 * @param rules which rules assessed
 * @param packs the packs that these were laid together from, the lowest first
 * @param policy what decided, or null
 */
public record Basis(
        String version,
        String profile,
        @Nullable String from,
        boolean together,
        @Nullable Subject answers,
        PackId rules,
        List<PackId> packs,
        @Nullable Deciding policy) {

    /**
     * What decided over the assessments.
     *
     * @param policy which policy
     * @param parameters the values of its parameters by name, in the policy's order
     * @param waivers the file with waivers, or null
     * @param today the day by which waivers counted, or null without any
     */
    public record Deciding(
            PackId policy,
            Map<String, String> parameters,
            @Nullable Subject waivers,
            @Nullable String today) {

        Map<String, Object> tree() {
            Map<String, Object> tree = Basis.tree(policy);
            tree.put("parameters", parameters);
            if (waivers != null) {
                tree.put("waivers", waivers.tree());
            }
            if (today != null) {
                tree.put("today", today);
            }
            return tree;
        }
    }

    /** Copies the list. */
    public Basis {
        packs = List.copyOf(packs);
    }

    void into(Map<String, Object> tree) {
        tree.put("assay", version);
        tree.put("profile", profile);
        if (from != null) {
            tree.put("from", from);
        }
        if (together) {
            tree.put("as", "one");
        }
        if (answers != null) {
            tree.put("answers", answers.tree());
        }
        tree.put("rulePack", tree(rules));
        tree.put("packs", packs.stream().map(Basis::tree).toList());
        if (policy != null) {
            tree.put("policy", policy.tree());
        }
    }

    private static Map<String, Object> tree(PackId pack) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", pack.name());
        tree.put("version", pack.version());
        tree.put("digest", pack.digest());
        return tree;
    }
}
