package dev.assay.drl;

import dev.assay.doc.Nearest;
import dev.assay.doc.Quote;
import dev.assay.doc.Topic;
import dev.assay.rule.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of parameters into the reason of a policy's rule. What only a listing can fill in stays. */
final class Reason {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}?");

    private final Tokens tokens;
    private final Ids ids;

    Reason(Tokens tokens, Ids ids) {
        this.tokens = tokens;
        this.ids = ids;
    }

    /** The reason with {@code {$scoreLimit}} and the like replaced. */
    String filled(Token reason) {
        Matcher found = PLACEHOLDER.matcher(reason.text());
        StringBuilder text = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(text, Matcher.quoteReplacement(value(reason, found)));
        }
        return found.appendTail(text).toString();
    }

    private String value(Token reason, Matcher found) {
        String name = found.group(1);
        if (Decided.PLACEHOLDERS.contains(name)) {
            return found.group();
        }
        if (name.startsWith("$") && ids.parameters().containsKey(name.substring(1))) {
            return ids.parameters().get(name.substring(1)).value();
        }
        List<String> known = new ArrayList<>(Decided.PLACEHOLDERS);
        ids.parameters().keySet().forEach(p -> known.add("$" + p));
        throw tokens.problem(
                        reason,
                        Quote.of(found.group()) + " is not a placeholder; {" + String.join("}, {", known) + "} are",
                        Nearest.hint(name, known, null))
                .about(Topic.WRONG_METADATA);
    }
}
