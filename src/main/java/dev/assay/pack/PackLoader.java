package dev.assay.pack;

import dev.assay.doc.Digest;
import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.drl.DrlReader;
import dev.assay.format.Formats;
import dev.assay.format.FormatsReader;
import dev.assay.model.Capability;
import dev.assay.model.CapabilityClass;
import dev.assay.model.PackId;
import dev.assay.model.Threat;
import dev.assay.model.ThreatCatalogue;
import dev.assay.model.Vocabulary;
import dev.assay.rule.Rule;
import dev.assay.text.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays rule packs over each other, the first at the bottom. Each may add capabilities, threats, classes and rules, replace rules
 * that its {@code overrides} name, and switch off rules that its {@code disables} name.
 */
final class PackLoader {

    /** The entries of the lexicon, and the lexicon that they make. */
    private record Words(List<Wording> wordings, Lexicon lexicon) {}

    private final boolean trusted;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PackId> ids = new ArrayList<>();
    private final Map<String, Capability> capabilities = new LinkedHashMap<>();
    private final Map<String, Threat> threats = new LinkedHashMap<>();
    private final Map<String, CapabilityClass> classes = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final LaidRules rules = new LaidRules("pack", problems);
    private final boolean later;
    private Formats formats = Formats.NONE;
    private @Nullable PackSource unread;

    /** The digest of a pack that might have been kept and was not. */
    private @Nullable String anew;

    private PackLoader(boolean trusted, boolean later) {
        this.trusted = trusted;
        this.later = later;
    }

    /** @param later whether what only some listings need may wait until they come, if the pack stands alone */
    static RulePack load(List<PackSource> sources, boolean trusted, boolean later) {
        PackLoader loader = new PackLoader(trusted, later && sources.size() == 1);
        for (int i = 0; i < sources.size(); i++) {
            loader.add(sources.get(i), i == 0);
        }
        RulePack pack = loader.finish(sources.get(0));
        if (loader.anew != null) {
            Kept.keep(sources.get(0), loader.anew, pack);
        }
        return pack;
    }

    private void add(PackSource source, boolean bottom) {
        Alongside<String> digest = new Alongside<>("assay-digest", () -> Digest.of(source.files()));
        PackInfo info = Objects.requireNonNull(source.part(PackInfo.FILE, true, PackInfo::read));
        refusePolicy(source, info);
        // what is switched off may be an entry of the lexicon
        boolean alone = later && info.overrides().isEmpty() && info.disables().isEmpty();
        Kept kept = alone && !trusted ? Kept.find(source, digest::get) : null;
        Vocabulary more = kept == null
                ? source.part(VocabularyReader.FILE, bottom, VocabularyReader::read)
                : new Vocabulary(kept.capabilities());
        ThreatCatalogue moreThreats = kept == null
                ? source.part(CatalogueReader.FILE, bottom, CatalogueReader::read)
                : new ThreatCatalogue(kept.threats());
        Place place = Place.of(source.name());
        if (more != null) {
            more.capabilities().forEach(c -> once(capabilities.put(c.id(), c), place, "capability", c.id()));
        }
        if (moreThreats != null) {
            moreThreats.threats().forEach(t -> once(threats.put(t.id(), t), place, "threat", t.id()));
        }
        formats(source, alone);
        classes(source);
        List<Rule> own = kept == null
                ? rules.read(source, new DrlReader(new Vocabulary(List.copyOf(capabilities.values())), trusted))
                : kept.rules();
        if (kept != null) {
            rules.kept(kept.texts());
        } else if (alone && !trusted) {
            anew = digest.get();
        }
        List<Wording> words = alone ? List.of() : wordings(source);
        unread = alone ? source : null;
        ids.add(new PackId(info.name(), info.version(), digest.get()));
        List<String> entries = new ArrayList<>(words.size());
        words.forEach(w -> entries.add(w.phrase().id()));
        rules.lay(info, own, entries, id -> wordings.remove(id) != null);
        words.forEach(this::once);
    }

    private static void refusePolicy(PackSource source, PackInfo info) {
        if (info.policy()) {
            throw new ProblemException(new Problem(
                    Place.of(source.name()),
                    "is a policy; a pack that assesses was expected",
                    "`assay check --policy " + source.name() + "` is meant"));
        }
        if (source.files().containsKey(ParametersReader.FILE)) {
            throw new ProblemException(new Problem(
                    Place.of(source.name() + "/" + ParametersReader.FILE),
                    "only policies have parameters; this pack assesses",
                    "`kind: policy` is missing in its pack.yaml"));
        }
    }

    /** Classes only grow, so that no pack weakens a gate of another. */
    private void classes(PackSource source) {
        Vocabulary vocabulary = new Vocabulary(List.copyOf(capabilities.values()));
        List<CapabilityClass> more =
                source.part(ClassesReader.FILE, false, (file, text) -> ClassesReader.read(file, text, vocabulary));
        if (more != null) {
            more.forEach(c -> classes.merge(c.id(), c, PackLoader::together));
        }
    }

    private static CapabilityClass together(CapabilityClass below, CapabilityClass above) {
        return new CapabilityClass(
                below.id(),
                below.means(),
                Stream.concat(below.capabilities().stream(), above.capabilities().stream())
                        .distinct()
                        .toList());
    }

    private void once(@Nullable Object before, Place place, String what, String id) {
        if (before != null) {
            problems.add(new Problem(
                    place,
                    "the " + what + " " + Quote.of(id) + " stands in a pack below already",
                    "the pack should bring only what it adds",
                    Topic.ID_TAKEN));
        }
    }

    private void formats(PackSource source, boolean alone) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        source.files().forEach((path, bytes) -> {
            if (path.startsWith("import/")) {
                files.put(source.name() + "/" + path, bytes);
            }
        });
        Vocabulary vocabulary = new Vocabulary(List.copyOf(capabilities.values()));
        try {
            if (alone) {
                formats = FormatsReader.later(files, PackText::of, vocabulary);
            } else {
                SortedMap<String, String> texts = new TreeMap<>();
                files.forEach((name, bytes) -> texts.put(name, PackText.of(name, bytes)));
                formats = FormatsReader.read(formats, texts, vocabulary);
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
    }

    private void once(Wording wording) {
        Wording other = wordings.putIfAbsent(wording.phrase().id(), wording);
        if (other != null) {
            problems.add(new Problem(
                    wording.place(),
                    "the id " + Quote.of(wording.phrase().id()) + " is taken by " + other.place(),
                    "the next free number is meant"));
        }
    }

    private List<Wording> wordings(PackSource source) {
        LexiconReader reader = new LexiconReader(new Vocabulary(List.copyOf(capabilities.values())), problems);
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            if (LexiconReader.isLexicon(file.getKey())) {
                String name = source.name() + "/" + file.getKey();
                try {
                    reader.read(name, PackText.of(name, file.getValue()));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return reader.wordings();
    }

    private RulePack finish(PackSource bottom) {
        List<Rule> all = rules.all();
        ThreatCatalogue catalogue = new ThreatCatalogue(List.copyOf(threats.values()));
        problems.addAll(PackCheck.of(all, catalogue));
        if (problems.isEmpty() && all.isEmpty()) {
            problems.add(new Problem(
                    Place.of(bottom.name()),
                    "the rule pack has no rules; .drl files were expected",
                    "another directory is meant"));
        }
        Supplier<Words> words;
        if (unread == null) {
            Words read = words(bottom);
            words = () -> read;
        } else {
            words = new Later<>(() -> new PackLoader(trusted, false).words(bottom, capabilities));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Vocabulary vocabulary = new Vocabulary(List.copyOf(capabilities.values()));
        if (ids.size() > 1) {
            all.replaceAll(rule -> rule.over(vocabulary));
        }
        return new RulePack(
                ids,
                vocabulary,
                catalogue,
                List.copyOf(classes.values()),
                all,
                Lexicon.later(() -> words.get().lexicon()),
                new LaterList<>(() -> words.get().wordings()),
                formats,
                rules.drl(),
                trusted);
    }

    /** The lexicon of a pack that stands alone. */
    private Words words(PackSource source, Map<String, Capability> vocabulary) {
        capabilities.putAll(vocabulary);
        wordings(source).forEach(this::once);
        Words words = words(source);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems).ofRules();
        }
        return words;
    }

    private Words words(PackSource bottom) {
        List<Wording> all = List.copyOf(wordings.values());
        try {
            return new Words(all, Lexicon.of(all.stream().map(Wording::phrase).toList()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(Place.of(bottom.name()), String.valueOf(e.getMessage())));
            return new Words(all, Lexicon.EMPTY);
        }
    }
}
