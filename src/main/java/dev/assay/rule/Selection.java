package dev.assay.rule;

import dev.assay.model.Strength;
import dev.assay.model.Vocabulary;
import java.util.List;

/** Works out which capabilities pass a test. Most tests name capabilities, and those need not look at all others. */
final class Selection {

    private Selection() {}

    /** The capabilities that pass, given how their facts are known. */
    static Mask of(FieldTest test, Strength strength, Vocabulary vocabulary) {
        int size = vocabulary.size();
        if (test instanceof FieldTest.Every every) {
            Mask all = Mask.of(size, i -> true);
            for (FieldTest part : every.parts()) {
                all = all.and(of(part, strength, vocabulary));
            }
            return all;
        }
        if (test instanceof FieldTest.OneOf one && one.wanted() && one.field().equals("id")) {
            return Mask.of(vocabulary, one.texts());
        }
        return Mask.of(size, i -> test.passes(new Rows.OfCapability(vocabulary.at(i), strength)));
    }

    /** Whether it may matter how a fact is known. */
    static boolean looksAtStrength(FieldTest test) {
        if (test instanceof FieldTest.Every every) {
            return some(every.parts());
        }
        if (test instanceof FieldTest.Some some) {
            return some(some.parts());
        }
        return !(test instanceof FieldTest.OneOf one) || one.field().equals("strength");
    }

    private static boolean some(List<FieldTest> parts) {
        for (FieldTest part : parts) {
            if (looksAtStrength(part)) {
                return true;
            }
        }
        return false;
    }
}
