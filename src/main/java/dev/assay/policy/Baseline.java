package dev.assay.policy;

import dev.assay.model.BaselineState;
import dev.assay.model.Decision;
import dev.assay.model.Fact;
import dev.assay.model.PolicyFinding;
import dev.assay.model.Standing;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The findings that a run does not fail by, because they were there before. Immutable.
 *
 * @param policy the name of the policy that made them
 * @param entries the findings, by listing and rule
 */
public record Baseline(String policy, List<Entry> entries) {

    /**
     * A finding.
     *
     * @param listing the listing's id
     * @param rule the rule's id
     * @param verdict what the rule concluded
     * @param about the threats and capabilities that it rested on
     */
    public record Entry(String listing, String rule, Verdict verdict, Set<String> about) {

        /** Sorts what it is about. */
        public Entry {
            about = java.util.Collections.unmodifiableSet(new TreeSet<>(about));
        }

        static Entry of(String listing, PolicyFinding finding) {
            return new Entry(listing, finding.rule(), finding.verdict(), subjects(finding));
        }

        /** Whether a finding is this one, or less of it. */
        boolean covers(Decision decision, PolicyFinding finding) {
            return isOf(decision, finding)
                    && finding.verdict().compareTo(verdict) <= 0
                    && about.containsAll(subjects(finding));
        }

        private boolean isOf(Decision decision, PolicyFinding finding) {
            return decision.id().equals(listing) && finding.rule().equals(rule);
        }

        private static Set<String> subjects(PolicyFinding finding) {
            Set<String> subjects = new TreeSet<>(finding.threats());
            finding.facts().stream().map(Fact::capability).forEach(subjects::add);
            return subjects;
        }
    }

    /** Sorts the entries. */
    public Baseline {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::listing).thenComparing(Entry::rule))
                .toList();
    }

    /** Decisions whose findings say which of them the baseline has. */
    public List<Decision> marked(List<Decision> decisions) {
        Map<String, List<Entry>> byListing = entries.stream().collect(Collectors.groupingBy(Entry::listing));
        return decisions.stream()
                .map(d -> marked(d, byListing.getOrDefault(d.id(), List.of())))
                .toList();
    }

    private static Decision marked(Decision decision, List<Entry> entries) {
        return decision.withFindings(decision.findings().stream()
                .map(f -> f.standing() == Standing.COUNTS && entries.stream().anyMatch(e -> e.covers(decision, f))
                        ? f.known()
                        : f)
                .toList());
    }

    /** What is left of the baseline: nothing is added, and what a listing of the run no longer has is gone. */
    public Baseline shrunk(List<Decision> decisions) {
        List<Entry> left = new ArrayList<>();
        Map<String, List<Decision>> seen = decisions.stream().collect(Collectors.groupingBy(Decision::id));
        for (Entry entry : entries) {
            if (!seen.containsKey(entry.listing())) {
                left.add(entry);
                continue;
            }
            for (Decision decision : seen.getOrDefault(entry.listing(), List.of())) {
                decision.findings().stream()
                        .filter(f -> entry.isOf(decision, f))
                        .map(f -> entry.covers(decision, f) ? Entry.of(decision.id(), f) : entry)
                        .forEach(left::add);
            }
        }
        return new Baseline(policy, left);
    }

    /** The baseline with everything that the decisions find; listings that are not in the run keep what they have. */
    public Baseline updated(List<Decision> decisions) {
        Set<String> seen = new HashSet<>(decisions.stream().map(Decision::id).toList());
        List<Entry> all = new ArrayList<>(
                entries.stream().filter(e -> !seen.contains(e.listing())).toList());
        for (Decision decision : decisions) {
            decision.findings().stream()
                    .filter(f -> f.standing() != Standing.WAIVED && f.verdict() != Verdict.ALLOW)
                    .forEach(f -> all.add(Entry.of(decision.id(), f)));
        }
        return new Baseline(policy, all);
    }

    /** What the baseline was worth. */
    public BaselineState state(List<Decision> marked, Baseline after, boolean written) {
        int known = marked.stream().mapToInt(d -> d.count(Standing.KNOWN)).sum();
        return new BaselineState(
                known, Math.max(0, entries.size() - after.entries().size()), written);
    }
}
