package dev.assay.pack;

import dev.assay.doc.Digest;
import dev.assay.doc.Node;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.drl.DrlReader;
import dev.assay.model.PackId;
import dev.assay.rule.Parameter;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lays policies over each other, the first at the bottom. Always of the safe subset: a policy runs no code. */
final class PolicyLoader {

    private final RulePack assessing;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PackId> ids = new ArrayList<>();
    private final LaidRules rules = new LaidRules("policy", problems);
    private Map<String, Parameter> parameters = Map.of();

    private PolicyLoader(RulePack assessing) {
        this.assessing = assessing;
    }

    static Policy load(List<PackSource> sources, Collection<Map.Entry<String, Node>> values, RulePack assessing) {
        PolicyLoader loader = new PolicyLoader(assessing);
        List<PackInfo> infos = sources.stream().map(PolicyLoader::info).toList();
        sources.forEach(loader::parameters);
        loader.parameters = ParametersReader.with(loader.parameters, values);
        for (int i = 0; i < sources.size(); i++) {
            loader.add(sources.get(i), infos.get(i));
        }
        return loader.finish(sources.get(0));
    }

    private static PackInfo info(PackSource source) {
        PackInfo info = source.part(PackInfo.FILE, false, PackInfo::read);
        if (info == null) {
            throw new ProblemException(new Problem(
                    Place.of(source.name()), "the policy has no " + PackInfo.FILE, "another directory is meant"));
        }
        if (!info.policy()) {
            throw new ProblemException(new Problem(
                    Place.of(source.name() + "/" + PackInfo.FILE),
                    "is that of a pack that assesses; a policy was expected",
                    "`--rules` is meant, or `kind: policy` is missing"));
        }
        source.files().keySet().stream()
                .filter(f -> !f.endsWith(".drl") && !f.equals(PackInfo.FILE) && !f.equals(ParametersReader.FILE))
                .findFirst()
                .ifPresent(f -> {
                    throw new ProblemException(new Problem(
                            Place.of(source.name() + "/" + f),
                            "a policy brings rules and parameters alone; capabilities and threats come from the pack"
                                    + " that assesses",
                            "it belongs into a pack for `--rules`"));
                });
        return info;
    }

    private void parameters(PackSource source) {
        Map<String, Parameter> own = source.part(
                ParametersReader.FILE, false, (name, text) -> ParametersReader.read(name, text, parameters));
        parameters = own == null ? parameters : own;
    }

    private void add(PackSource source, PackInfo info) {
        DrlReader reader = DrlReader.ofPolicy(assessing.vocabulary(), assessing.threats(), parameters.values());
        List<Rule> own = rules.read(source, reader);
        ids.add(new PackId(info.name(), info.version(), Digest.of(source.files())));
        rules.lay(info, own, List.of(), id -> false);
    }

    private Policy finish(PackSource bottom) {
        List<Rule> all = rules.all();
        problems.addAll(PackCheck.of(all, assessing.threats()));
        if (problems.isEmpty() && all.isEmpty()) {
            problems.add(Problem.of(Place.of(bottom.name()), "the policy has no rules; .drl files were expected"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        RulePack pack = new RulePack(
                ids,
                assessing.vocabulary(),
                assessing.threats(),
                assessing.classes(),
                all,
                assessing.lexicon(),
                List.of(),
                assessing.formats(),
                rules.drl(),
                false,
                List.copyOf(parameters.values()));
        return new Policy(pack);
    }
}
