package dev.assay.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a node of the network when a {@link Run} gets there: rules that have no line left fire at once, without
 * a place on the agenda, which none of them needs; lines in an index are looked up, other nodes are asked. The network
 * itself stays as Drools built it.
 */
final class RunSinks implements ObjectSinkPropagator {

    private final ObjectSinkPropagator built;
    private final Fires[] fire;
    private final RunSinks[] found;
    private final @Nullable SinkIndex index;
    private final AlphaNode[] ask;

    /**
     * @param built what Drools put here
     * @param fire the rules that fire here
     * @param found what comes after each line of the index
     * @param ask nodes that have to be asked
     */
    RunSinks(ObjectSinkPropagator built, Fires[] fire, RunSinks[] found, @Nullable SinkIndex index, AlphaNode[] ask) {
        this.built = built;
        this.fire = fire;
        this.found = found;
        this.index = index;
        this.ask = ask;
    }

    @Override
    public void propagateAssertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
        Run run = (Run) handle.getObject();
        for (Fires rule : fire) {
            rule.execute(run);
        }
        if (index != null) {
            long[] holding = index.holding(run.scene);
            for (int w = 0; w < holding.length; w++) {
                for (long word = holding[w]; word != 0; word &= word - 1) {
                    found[(w << 6) + Long.numberOfTrailingZeros(word)].propagateAssertObject(handle, context, session);
                }
            }
        }
        for (AlphaNode node : ask) {
            node.assertObject(handle, context, session);
        }
    }

    @Override
    public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashing, int ranges) {
        throw new UnsupportedOperationException("the rules of a phase never change");
    }

    @Override
    public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
        throw new UnsupportedOperationException("the rules of a phase never change");
    }

    @Override
    public void propagateModifyObject(
            InternalFactHandle handle, ModifyPreviousTuples tuples, PropagationContext context, ReteEvaluator session) {
        throw new UnsupportedOperationException("a run never changes");
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle handle, ModifyPreviousTuples tuples, PropagationContext context, ReteEvaluator session) {
        throw new UnsupportedOperationException("a run never changes");
    }

    @Override
    public BaseNode getMatchingNode(BaseNode candidate) {
        return built.getMatchingNode(candidate);
    }

    @Override
    public ObjectSink[] getSinks() {
        return built.getSinks();
    }

    @Override
    public int size() {
        return built.size();
    }

    @Override
    public boolean isEmpty() {
        return built.isEmpty();
    }

    @Override
    public void doLinkSubnetwork(ReteEvaluator session) {
        built.doLinkSubnetwork(session);
    }

    @Override
    public void doUnlinkSubnetwork(ReteEvaluator session) {
        built.doUnlinkSubnetwork(session);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException();
    }
}
