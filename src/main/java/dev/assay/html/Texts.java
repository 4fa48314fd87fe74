package dev.assay.html;

import dev.assay.model.Assessment;
import dev.assay.model.Evidence;
import dev.assay.model.Fact;
import dev.assay.model.Listing;
import dev.assay.model.OpenQuestion;
import dev.assay.model.Passage;
import dev.assay.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the evidence of an assessment in the listing's own texts. */
final class Texts {

    private final List<Excerpt> excerpts = new ArrayList<>();
    private final Map<Evidence, Integer> numbers = new LinkedHashMap<>();
    private final Map<Evidence, Set<String>> about = new LinkedHashMap<>();
    private int marks;

    Texts(Listing listing, Assessment assessment) {
        assessment.facts().stream().filter(f -> f.derivedBy() == null).forEach(this::fact);
        assessment.setAside().forEach(this::fact);
        assessment
                .contradictions()
                .forEach(c -> c.sides().stream()
                        .filter(s -> assessment.facts().stream().noneMatch(f -> derives(f, s.capability(), s.status())))
                        .forEach(s -> s.evidence().forEach(e -> about(e, s.capability()))));
        for (OpenQuestion question : assessment.openQuestions()) {
            if (question.hint() != null) {
                question.hint().evidence().forEach(e -> about(e, question.capability()));
            }
        }
        passages(listing).forEach(this::excerpt);
    }

    /** The texts, each with its marks. */
    List<Excerpt> excerpts() {
        return excerpts;
    }

    /** The number of the mark that shows a piece of evidence, or 0 if no text has it. */
    int number(Evidence evidence) {
        return numbers.getOrDefault(evidence, 0);
    }

    private void fact(Fact fact) {
        fact.evidence().forEach(e -> about(e, fact.capability()));
        fact.against().forEach(e -> about(e, fact.capability()));
    }

    /** A derived statement rests on words that are about other capabilities. */
    private static boolean derives(Fact fact, String capability, Status status) {
        return fact.derivedBy() != null && fact.capability().equals(capability) && fact.status() == status;
    }

    private void about(Evidence evidence, String capability) {
        about.computeIfAbsent(evidence, k -> new LinkedHashSet<>()).add(capability);
    }

    private static List<Passage> passages(Listing listing) {
        List<Passage> passages = new ArrayList<>();
        String description = listing.description();
        if (description != null
                && listing.passages().stream().noneMatch(p -> p.text().startsWith(description))) {
            passages.add(new Passage("/description", description, 0));
        }
        passages.addAll(listing.passages());
        return passages;
    }

    private void excerpt(Passage passage) {
        Map<Span, Set<String>> found = new TreeMap<>();
        Map<Evidence, Span> places = new LinkedHashMap<>();
        about.forEach((evidence, capabilities) -> {
            Span span = numbers.containsKey(evidence) ? null : Span.of(evidence, passage);
            if (span != null) {
                found.computeIfAbsent(span, k -> new LinkedHashSet<>()).addAll(capabilities);
                places.put(evidence, span);
            }
        });
        List<Mark> list = new ArrayList<>();
        found.forEach((span, capabilities) -> {
            String words = passage.text().substring(span.start(), span.end());
            list.add(new Mark(++marks, words, span.start(), span.end(), List.copyOf(capabilities)));
            places.forEach((evidence, place) -> {
                if (place.equals(span)) {
                    numbers.put(evidence, marks);
                }
            });
        });
        String at = passage.at().isEmpty() ? "Text" : passage.at();
        String title = passage.source() == null ? at : at + " of " + passage.source();
        excerpts.add(Excerpt.of(title, passage.text(), List.copyOf(list)));
    }
}
