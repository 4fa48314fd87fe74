package dev.assay.report;

import dev.assay.model.Because;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what results rest on: rules, facts and the evidence for them. */
final class GroundsJson {

    private final Json json;
    private final JsonLines lines;

    /** Where something about a fact was written first. */
    private record Span(Fact of, int from, int to) {}

    private final Map<String, Span> evidence = new HashMap<>();
    private final Map<String, Span> alone = new HashMap<>();

    GroundsJson(Json json, JsonLines lines) {
        this.json = json;
        this.lines = lines;
    }

    /** Forgets what stands where; another assessment begins. */
    void restart() {
        evidence.clear();
        alone.clear();
    }

    void because(String name, List<Because> because) {
        json.list(name, because, this::because);
    }

    private void because(Because b) {
        json.startObject();
        if (b.facts().isEmpty() && b.unknowns().isEmpty()) {
            lines.groundless.write(json, b.rule(), b.reason(), b);
        } else {
            lines.rules.write(json, b.rule(), b.reason(), b);
            if (b.facts().size() == 1 && b.unknowns().isEmpty()) {
                once(alone, b.facts().get(0), this::grounds);
            } else {
                grounds(b.facts(), b.unknowns());
            }
        }
        json.endObject();
    }

    /** What a rule rests on that needs a single fact; many do, of few facts. */
    private void grounds(Fact alone) {
        grounds(List.of(alone), List.of());
    }

    private void grounds(List<Fact> facts, List<String> unknowns) {
        capabilities(facts);
        json.texts("unknown", unknowns);
        json.list("evidence", facts, f -> once(evidence, f, this::all));
    }

    void capabilities(List<Fact> facts) {
        json.list("facts", facts, f -> json.word(f.capability()));
    }

    void fact(Fact fact) {
        json.startObject();
        json.word("id", fact.capability());
        json.word("status", fact.status().word());
        json.word("strength", fact.strength().word());
        if (fact.derivedBy() != null) {
            json.word("derivedBy", fact.derivedBy());
        }
        json.list("evidence", fact.evidence(), this::evidence);
        if (fact.contested()) {
            json.list("against", fact.against(), this::evidence);
        }
        json.endObject();
    }

    private void all(Fact fact) {
        for (Evidence one : fact.evidence()) {
            evidence(fact.capability(), one);
        }
    }

    /** Writes what stands with every rule that rests on a fact, and the next time copies it. */
    @SuppressWarnings("ReferenceEquality") // to compare what is equal would cost more than it saves
    private void once(Map<String, Span> written, Fact fact, Consumer<Fact> write) {
        Span span = written.get(fact.capability());
        if (span != null && span.of() == fact) {
            json.again(span.from(), span.to());
            return;
        }
        int from = json.next();
        write.accept(fact);
        if (!json.isPretty()) {
            written.put(fact.capability(), new Span(fact, from, json.size()));
        }
    }

    /** A piece of evidence, as an object. */
    void evidence(Evidence evidence) {
        evidence(null, evidence);
    }

    private void evidence(@Nullable String capability, Evidence evidence) {
        json.startObject();
        if (capability != null) {
            json.word("fact", capability);
        }
        if (evidence.quote() != null) {
            json.text("quote", evidence.quote());
        }
        json.text("at", evidence.at());
        if (evidence.source() != null) {
            json.text("source", evidence.source());
        }
        json.endObject();
    }
}
