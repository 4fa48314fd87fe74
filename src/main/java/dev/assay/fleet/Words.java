package dev.assay.fleet;

import dev.assay.doc.Quote;
import dev.assay.model.Capability;
import dev.assay.model.Threat;
import dev.assay.pack.RulePack;

/** What ids are called. */
final class Words {

    private static final int LONGEST = 100;

    private final RulePack pack;

    Words(RulePack pack) {
        this.pack = pack;
    }

    /** The name of a threat or chain; an id that the pack does not have stands for itself. */
    String threat(String id) {
        Threat threat = pack.threats().find(id);
        return threat == null ? id : threat.name();
    }

    /** What a vendor is asked about a capability. */
    String asks(String capability) {
        Capability known = pack.vocabulary().find(capability);
        return known == null ? capability : known.asks();
    }

    /** A kind, such as {@code chat assistant}. */
    static String kind(String capability) {
        return capability.equals(Fleet.NO_KIND)
                ? "no kind named"
                : capability.substring(capability.indexOf('.') + 1).replace('-', ' ');
    }

    /** Untrusted text in one line of at most 100 characters, with what is invisible as escapes. */
    static String shown(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return Quote.escape(text.substring(0, end)) + (end < text.length() ? "…" : "");
    }

    /** A number with commas between thousands. */
    static String number(long value) {
        String digits = Long.toString(value);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(i > 0 && (digits.length() - i) % 3 == 0 ? "," : "").append(digits.charAt(i));
        }
        return text.toString();
    }
}
