package dev.assay.cli;

import dev.assay.doc.Nearest;
import dev.assay.model.Factor;
import dev.assay.model.Layer;
import dev.assay.model.Stake;
import dev.assay.model.Vocabulary;
import dev.assay.pack.RulePack;
import dev.assay.scaffold.Home;
import dev.assay.scaffold.Mark;
import dev.assay.scaffold.NewRule;
import dev.assay.scaffold.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a new rule of flags and answers, in the order in which an author thinks of them. */
final class NewRuleForm {

    private static final List<String> SUBJECTS = List.of("--factor", "--layer", "--chain", "--contradiction");
    private static final List<String> MOVES = List.of("--at-least", "--add", "--at-most");
    private static final List<String> OF_LAYER = List.of("--mapped", "--threat", "--caveat");
    private static final Pattern MOVE =
            Pattern.compile("(?:--)?(at[ -]least|add|at[ -]most)\\s+\\+?(\\S+)", Pattern.CASE_INSENSITIVE);

    private final Answers answers;
    private final RulePack pack;
    private final List<Mark> marks = new ArrayList<>();

    NewRuleForm(Answers answers, RulePack pack) {
        this.answers = answers;
        this.pack = pack;
    }

    NewRule read() {
        Vocabulary vocabulary = pack.vocabulary();
        String subject = pack.isPolicy() ? "--verdict" : subject();
        Home home;
        List<String> placeholder;
        switch (subject) {
            case "--factor" -> {
                Factor factor = factor();
                home = Home.of(factor);
                placeholder = Placeholder.of(factor, vocabulary);
            }
            case "--layer" -> {
                Layer layer = layer();
                home = Home.of(layer);
                placeholder = Placeholder.of(layer, vocabulary);
            }
            case "--verdict" -> {
                verdict();
                home = Home.of(pack.rules().get(0));
                placeholder = Placeholder.ofVerdict();
            }
            case "--contradiction" -> {
                text("contradiction", subject, "What is at stake: high, medium or low?");
                List<String> ids = settledBy("Which side is to be asked about, by its capability?");
                home = Home.ofContradictions();
                placeholder = Placeholder.ofContradiction(ids.get(0), vocabulary);
            }
            default -> {
                marks.add(Mark.text("chain", answers.need("--chain", "Which threat does the chain make?"), "--chain"));
                home = Home.ofChains();
                placeholder = Placeholder.ofChain(vocabulary);
            }
        }
        String title = answers.need("--title", "Title, the problem in a few words:");
        String reason = answers.need("--reason", "Reason, why the conclusion follows, in one sentence:");
        String when = answers.maybe("--when", "Condition, or nothing for " + String.join(" ", placeholder) + ":");
        answers.given("--file");
        answers.given("--id");
        answers.allUsed(subject);
        return new NewRule(
                home,
                marks,
                title,
                reason,
                when == null ? placeholder : when.lines().map(String::strip).toList());
    }

    private void verdict() {
        text("verdict", "--verdict", "Which verdict: allow, review or deny?");
        String obligations = answers.maybe("--obligation", "What has to be done then, or nothing:");
        if (obligations != null) {
            obligations.lines().forEach(o -> marks.add(Mark.text("obligation", o.strip(), "--obligation")));
        }
    }

    private String subject() {
        String flag = answers.oneOf(SUBJECTS);
        if (flag == null) {
            String answer = answers.need(
                    "--factor, --layer, --chain or --contradiction",
                    "About what: a factor (" + factors().collect(Collectors.joining(", "))
                            + "), a layer (1 to 7), the id of the threat that a chain makes,"
                            + " or the stake of a contradiction (high, medium, low)?");
            flag = answer.matches("\\d+")
                    ? "--layer"
                    : pack.threats().find(answer) != null
                            ? "--chain"
                            : Stake.find(answer) != null ? "--contradiction" : "--factor";
            answers.put(flag, answer);
        }
        return flag;
    }

    private Factor factor() {
        String id = answers.need("--factor", "Which factor?");
        Factor factor = Factor.find(id);
        if (factor == null) {
            String nearest = Nearest.to(id, factors().toList());
            throw answers.usage("there is no factor '" + id + "'; "
                    + (nearest == null
                            ? factors().collect(Collectors.joining(", ")) + " are"
                            : "maybe " + nearest + " is meant"));
        }
        marks.add(Mark.text("factor", id, "--factor"));
        String flag = answers.oneOf(MOVES);
        if (flag == null) {
            flag = move();
        }
        String number = answers.need(flag, "How much?");
        if (!number.matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            throw answers.usage(flag + " is '" + number + "', which is no number such as 0.8");
        }
        marks.add(Mark.number(
                switch (flag) {
                    case "--at-least" -> "atLeast";
                    case "--add" -> "add";
                    default -> "atMost";
                },
                number,
                flag));
        return factor;
    }

    private String move() {
        String answer = answers.need(
                "--at-least, --add or --at-most", "What of it, such as `at least 0.8`, `add -0.1`, `at most 0.3`?");
        Matcher parts = MOVE.matcher(answer);
        if (!parts.matches()) {
            throw answers.usage("'" + answer + "' is not `at least`, `add` or `at most` with a number");
        }
        String flag = "--" + parts.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
        answers.put(flag, parts.group(2));
        return flag;
    }

    private Layer layer() {
        String number = answers.need("--layer", "Which layer, 1 to 7?");
        Layer layer = number.matches("\\d{1,3}") ? Layer.find(Integer.parseInt(number)) : null;
        if (layer == null) {
            throw answers.usage("there is no layer '" + number + "'; the layers are 1 to 7");
        }
        marks.add(Mark.number("layer", number, "--layer"));
        String flag = answers.oneOf(OF_LAYER);
        if (flag == null) {
            flag = "--" + answers.need("--mapped, --threat or --caveat", "What of it: mapped, threat or caveat?");
        }
        switch (flag) {
            case "--mapped" -> marks.add(Mark.bare("mapped", flag));
            case "--threat" -> {
                text("threat", flag, "Which threat, by its id?");
                text(
                        "certainty",
                        "--certainty",
                        "Do the facts show it (evidenced), or does it go with the kind (general)?");
            }
            case "--caveat" -> {
                text("caveat", flag, "What is open, as `it does not say …`?");
                settledBy("Which capabilities would settle it, joined by commas?");
            }
            default -> throw answers.usage("'" + flag.substring(2) + "' is not mapped, threat or caveat");
        }
        return layer;
    }

    private List<String> settledBy(String question) {
        List<String> ids =
                List.of(answers.need("--settled-by", question).strip().split("\\s*[, ]\\s*"));
        marks.add(Mark.texts("settledBy", ids, "--settled-by"));
        return ids;
    }

    private void text(String key, String flag, String question) {
        marks.add(Mark.text(key, answers.need(flag, question), flag));
    }

    private static Stream<String> factors() {
        return Stream.of(Factor.values()).map(Factor::id);
    }
}
