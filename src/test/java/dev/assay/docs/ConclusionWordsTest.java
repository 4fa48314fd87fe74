package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Certainty;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Posture;
import dev.assay.rule.Conclusion;
import dev.assay.rule.Move;
import dev.assay.rule.Multiplier;
import dev.assay.testing.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionWordsTest {

    @Test
    void puts_each_kind_into_words() {
        says(new Conclusion.Derive("tool.any"), "Derives that it: calls external tools or APIs (tool.any)");
        says(
                new Conclusion.OnFactor(Factor.AUTONOMY, Move.AT_LEAST, new BigDecimal("0.80")),
                "Raises Autonomy of Action to at least 0.8");
        says(
                new Conclusion.OnFactor(Factor.AUTONOMY, Move.ADD, new BigDecimal("0.1")),
                "Adds 0.1 to Autonomy of Action");
        says(
                new Conclusion.OnFactor(Factor.AUTONOMY, Move.ADD, new BigDecimal("-0.15")),
                "Takes 0.15 off Autonomy of Action");
        says(
                new Conclusion.OnMultiplier(Multiplier.MITIGATION, Move.AT_MOST, BigDecimal.ONE),
                "Limits the mitigation factor to at most 1.0");
        says(
                new Conclusion.OnMetric("AV", Move.AT_LEAST, "N"),
                "Raises the CVSS metric Attack Vector (AV) to at least Network (N)");
        says(
                new Conclusion.OnMetric("VC", Move.AT_MOST, "N"),
                "Limits the CVSS metric Vulnerable System Confidentiality (VC) to at most None (N)");
        says(new Conclusion.OnPosture(Move.AT_LEAST, Posture.HIGH), "Raises the posture to at least high");
        says(new Conclusion.Mapped(Layer.AGENT_FRAMEWORKS), "Marks layer 3 (Agent Frameworks) as mapped");
        says(
                new Conclusion.Names(Layer.AGENT_FRAMEWORKS, "T2", Certainty.GENERAL),
                "Names the threat T2 Tool Misuse on layer 3 (Agent Frameworks), general: it goes with the kind of agent");
        says(new Conclusion.Chain("T2"), "Completes the chain T2 Tool Misuse");
        says(
                new Conclusion.Caveat(Layer.DATA_OPERATIONS, "it does not say where", List.of("data.rag")),
                "Leaves open on layer 2 (Data Operations): it does not say where");
    }

    private static void says(Conclusion conclusion, String words) {
        assertThat(new ConclusionWords(Samples.PACK).of(conclusion)).isEqualTo(words);
    }
}
