package dev.assay.drl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a rule's metadata.
 *
 * @param name the word behind the at sign
 * @param values its values; empty for a bare word
 */
record Annotation(Token name, List<Value> values) {

    /** A string or a number, with the sign of the number. */
    record Value(Token token, boolean minus) {
        boolean isText() {
            return token.kind() == Token.Kind.STRING;
        }
    }

    @Nullable
    Value first() {
        return values.isEmpty() ? null : values.get(0);
    }
}
