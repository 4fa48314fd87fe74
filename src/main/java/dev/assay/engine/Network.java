package dev.assay.engine;

import dev.assay.rule.Condition;
import dev.assay.rule.FactCondition;
import dev.assay.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.KieBase;

/** Goes over the network that Drools has built for a phase and puts {@link RunSinks} after each of its nodes. */
final class Network {

    /** With fewer lines asking each is no dearer than looking them up. */
    private static final int LEAST_INDEXED = 4;

    private final Map<String, Fires> rules = new HashMap<>();
    private final Map<String, Condition> lines;
    private int fires;

    private Network(List<Rule> rules, Map<String, Condition> lines) {
        for (int i = 0; i < rules.size(); i++) {
            this.rules.put(rules.get(i).name(), new Fires(i));
        }
        this.lines = lines;
    }

    /**
     * Finishes a network.
     *
     * @param lines all lines of the rules, by their texts
     * @throws IllegalStateException if a rule has no place in the network, which would lose it silently
     */
    static void finish(KieBase base, List<Rule> rules, Map<String, Condition> lines) {
        Network network = new Network(rules, lines);
        for (ObjectTypeNode type : ((InternalRuleBase) base).getRete().getObjectTypeNodes()) {
            if (type.getObjectType().getClassName().equals(Run.class.getName())) {
                network.after(type);
            }
        }
        if (network.fires != rules.size()) {
            throw new IllegalStateException(network.fires + " of " + rules.size() + " rules are in the network");
        }
    }

    private RunSinks after(ObjectSource node) {
        List<Fires> fire = new ArrayList<>();
        List<AlphaNode> ask = new ArrayList<>();
        List<AlphaNode> find = new ArrayList<>();
        for (ObjectSink sink : node.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaTerminalNode terminal) {
                for (Object end : terminal.getSinks()) {
                    fire.add(Objects.requireNonNull(
                            rules.get(((TerminalNode) end).getRule().getName())));
                    fires++;
                }
            } else if (sink instanceof AlphaNode alpha) {
                (Lines.found(line(alpha)) == null ? ask : find).add(alpha);
            } else {
                throw new IllegalStateException("unexpected " + sink);
            }
        }
        if (find.size() < LEAST_INDEXED) {
            ask.addAll(find);
            find.clear();
        }
        for (AlphaNode asked : ask) {
            after(asked);
        }
        RunSinks[] found = new RunSinks[find.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = after(find.get(i));
        }
        RunSinks sinks = new RunSinks(
                node.getObjectSinkPropagator(),
                fire.toArray(new Fires[0]),
                found,
                find.isEmpty() ? null : index(find),
                ask.toArray(new AlphaNode[0]));
        node.setObjectSinkPropagator(sinks);
        return sinks;
    }

    private SinkIndex index(List<AlphaNode> nodes) {
        List<FactCondition> found = new ArrayList<>();
        for (AlphaNode node : nodes) {
            found.add(Objects.requireNonNull(Lines.found(line(node))));
        }
        return new SinkIndex(found);
    }

    private Condition line(AlphaNode node) {
        String text = ((LambdaConstraint) node.getConstraint()).getEvaluator().getId();
        return Objects.requireNonNull(lines.get(text));
    }
}
