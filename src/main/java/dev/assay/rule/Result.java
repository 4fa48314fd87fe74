package dev.assay.rule;

import dev.assay.model.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One result of an assessment, as conditions of policies see it.
 *
 * @param type what it is
 * @param texts its text fields
 * @param numbers its number fields
 * @param words what it is, for people
 * @param facts the facts that it rests on
 * @param unknowns the capabilities whose being unknown it rests on
 */
public record Result(
        FactType type,
        Map<String, String> texts,
        Map<String, BigDecimal> numbers,
        String words,
        List<Fact> facts,
        List<String> unknowns)
        implements Row {

    /** Copies the collections. */
    public Result {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
        facts = List.copyOf(facts);
        unknowns = List.copyOf(unknowns);
    }

    /** The same result with what it rests on. */
    public Result restsOn(List<Fact> behind, List<String> open) {
        return new Result(type, texts, numbers, words, behind, open);
    }

    @Override
    public String text(String field) {
        return Objects.requireNonNull(texts.get(field), field);
    }

    @Override
    public BigDecimal number(String field) {
        return Objects.requireNonNull(numbers.get(field), field);
    }
}
