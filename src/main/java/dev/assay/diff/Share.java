package dev.assay.diff;

import dev.assay.model.Because;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that has another share in a result.
 *
 * @param rule the rule's id
 * @param way how its share differs
 * @param effect what it does, or did if it no longer holds
 * @param reason why, in a sentence
 * @param facts the capabilities whose facts differ and made it so, as the listing states them
 */
public record Share(String rule, Way way, String effect, String reason, List<String> facts) {

    /** How a share can differ. */
    public enum Way {
        HOLDS("now holds"),
        NO_LONGER_HOLDS("no longer holds"),
        /** It does something else, or rests on other facts. */
        DIFFERS("holds in another way");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** In words that follow the rule's id. */
        public String words() {
            return words;
        }
    }

    /** Copies the list. */
    public Share {
        facts = List.copyOf(facts);
    }

    /** The shares that differ in a result, by rule. */
    static List<Share> of(Moved moved, Blame blame) {
        Map<String, Because> before = byRule(moved.before());
        Map<String, Because> after = byRule(moved.after());
        Map<String, Because> all = new TreeMap<>(before);
        all.putAll(after);
        List<Share> shares = new ArrayList<>();
        all.forEach((rule, because) -> {
            Because old = before.get(rule);
            Because now = after.get(rule);
            if (old == null || now == null || !old.effect().equals(now.effect())) {
                shares.add(share(old, now, because, blame));
            }
        });
        if (shares.isEmpty()) {
            // a chain or caveat that stays, with another state
            all.forEach((rule, b) -> shares.add(share(before.get(rule), after.get(rule), b, blame)));
        }
        return shares;
    }

    private static Share share(@Nullable Because old, @Nullable Because now, Because shown, Blame blame) {
        Way way = old == null ? Way.HOLDS : now == null ? Way.NO_LONGER_HOLDS : Way.DIFFERS;
        return new Share(shown.rule(), way, shown.effect(), shown.reason(), facts(old, now, blame));
    }

    private static List<String> facts(@Nullable Because old, @Nullable Because now, Blame blame) {
        Set<String> facts = new TreeSet<>();
        Stream.of(Optional.ofNullable(old), Optional.ofNullable(now))
                .flatMap(Optional::stream)
                .forEach(b -> facts.addAll(blame.facts(b)));
        return blame.inOrder(facts);
    }

    private static Map<String, Because> byRule(Finding finding) {
        Map<String, Because> shares = new TreeMap<>();
        finding.because().forEach(b -> shares.put(b.rule(), b));
        return shares;
    }
}
