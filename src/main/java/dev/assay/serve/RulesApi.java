package dev.assay.serve;

import dev.assay.doc.Documents;
import dev.assay.doc.PlainFile;
import dev.assay.doc.ProblemException;
import dev.assay.doc.Quote;
import dev.assay.docs.RuleCard;
import dev.assay.pack.RulePack;
import dev.assay.rule.Rule;
import dev.assay.score.Profile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules: listed, read in plain words, tried with a change, and saved where that is allowed. */
final class RulesApi {

    private final Shelf shelf;
    private final @Nullable SaveDirectory saves;
    private final Turns turns;
    private final Metrics metrics;

    RulesApi(Shelf shelf, @Nullable SaveDirectory saves, Turns turns, Metrics metrics) {
        this.shelf = shelf;
        this.saves = saves;
        this.turns = turns;
        this.metrics = metrics;
    }

    List<Route> routes(Limits limits) {
        return List.of(
                Route.get("/v1/rules", request -> list()),
                Route.get("/v1/rules/{id}", request -> show(id(request))),
                Route.post("/v1/rules/{id}/try", limits.body(), this::attempt),
                Route.put("/v1/rules/{id}", limits.body(), this::save));
    }

    private static String id(Request request) {
        return String.valueOf(request.parameter("id"));
    }

    private Reply list() {
        RulePack pack = current().pack();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rulePack", CatalogueApi.pack(pack));
        answer.put("rules", pack.rules().stream().map(r -> head(r, pack)).toList());
        return Reply.json(answer);
    }

    private static Map<String, Object> head(Rule rule, RulePack pack) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", rule.id());
        map.put("title", rule.title());
        map.put("group", RuleCard.group(rule));
        map.put("concludes", RuleCard.conclusion(rule, pack));
        map.put("reason", rule.reason());
        map.put("status", rule.status().word());
        map.put("since", rule.since());
        map.put("file", RuleCard.file(rule, pack));
        return map;
    }

    private Reply show(String id) {
        Book current = current();
        Rule rule = current.find(id);
        if (rule == null) {
            throw unknown(id);
        }
        RulePack pack = current.packOf(rule);
        Map<String, Object> answer = head(rule, pack);
        answer.put("source", rule.source());
        answer.put("parts", RuleCard.parts(rule, pack, current.cases(id)));
        answer.put("hasCases", current.hasCases());
        answer.put("cases", cases(current, id));
        answer.put("edits", current.pack().find(id) != null);
        answer.put("saves", saves != null);
        return Reply.json(answer);
    }

    private static String cases(Book book, String id) {
        return book.caseFiles(id).stream()
                .findFirst()
                .map(f -> Documents.text(
                        f.place().file(), PlainFile.bytes(Path.of(f.place().file()))))
                .orElse("");
    }

    private Reply attempt(Request request) {
        Book current = current();
        Fields body = request.json().only("source", "cases", "name", "document", "from", "corrections");
        Rule rule = rule(current, id(request));
        String source = body.text("source");
        String cases = body.optional("cases");
        List<Asked> listings = body.optional("document") == null
                ? List.of()
                : List.of(Asked.of(body, Profile.LISTING_0_8, current.pack().vocabulary()));
        return turns.run(() -> {
            RulePack edited = RuleEdit.of(rule, current.sources()).checked(source, current.sources(), current.pack());
            return Reply.json(new RuleTrial(current, edited, rule.id(), metrics).answer(cases, listings));
        });
    }

    private Reply save(Request request) {
        SaveDirectory directory = saves;
        if (directory == null) {
            throw new Rejection(Rejection.Kind.NOT_SAVING, "The server was started without --save-to");
        }
        Book current = current();
        Fields body = request.json().only("source", "cases", "casesBefore");
        Rule rule = rule(current, id(request));
        String source = body.text("source");
        String cases = body.optional("cases");
        String casesBefore = body.optional("casesBefore");
        return turns.run(() -> {
            RuleEdit edit = RuleEdit.of(rule, current.sources());
            RulePack edited = edit.checked(source, current.sources(), current.pack());
            new RuleTrial(current, edited, rule.id(), metrics).answer(cases, List.of());
            return save(directory, current, edit, source, cases, casesBefore);
        });
    }

    private synchronized Reply save(
            SaveDirectory directory,
            Book current,
            RuleEdit edit,
            String source,
            @Nullable String cases,
            @Nullable String casesBefore) {
        String there = directory.text(edit.path());
        if (there != null && !there.contains(edit.rule().source())) {
            throw new Rejection(
                    Rejection.Kind.CONFLICT,
                    edit.path() + " holds another text of " + edit.rule().id() + " than was edited");
        }
        String casePath = "cases/" + edit.rule().id() + ".yaml";
        String newCases = cases == null || cases.isBlank() ? null : cases;
        String casesThere = directory.text(casePath);
        if (newCases != null && casesThere != null && !casesThere.equals(casesBefore)) {
            throw new Rejection(Rejection.Kind.CONFLICT, casePath + " holds other cases than were edited");
        }
        directory.write(
                edit.path(),
                there == null ? edit.with(source) : there.replace(edit.rule().source(), source));
        if (newCases != null) {
            directory.write(casePath, newCases);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("saved", newCases != null ? List.of(edit.path(), casePath) : List.of(edit.path()));
        answer.put("inUse", reload(directory, current));
        return Reply.json(answer);
    }

    /** Takes the saved rules into use if they were saved where the rules come from. */
    private boolean reload(SaveDirectory directory, Book current) {
        if (current.directories().stream().noneMatch(directory::is)) {
            return false;
        }
        try {
            shelf.put(current.again());
            return true;
        } catch (ProblemException e) {
            return false; // somebody else has broken the pack meanwhile; what was read before holds
        }
    }

    private Book current() {
        return shelf.book();
    }

    private static Rule rule(Book book, String id) {
        Rule rule = book.pack().find(id);
        if (rule == null) {
            throw unknown(id);
        }
        return rule;
    }

    private static Rejection unknown(String id) {
        return new Rejection(Rejection.Kind.NOT_FOUND, "There is no rule " + Quote.of(id));
    }
}
