package dev.assay.engine;

import dev.assay.doc.Place;
import dev.assay.doc.Problem;
import dev.assay.doc.ProblemException;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles full DRL with Drools' compiler. */
final class Compiler {

    private static final String ROOT = "src/main/resources/rules/";

    private Compiler() {}

    static KieBase compile(SortedMap<String, String> drl) {
        KieServices services = KieServices.get();
        // a name of its own, because the repository of compiled modules is shared by the whole process
        ReleaseId id = services.newReleaseId("dev.assay.pack", UUID.randomUUID().toString(), "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        drl.forEach((path, text) -> files.write(ROOT + path, text));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        List<Problem> problems = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(Compiler::problem)
                .toList();
        if (!problems.isEmpty()) {
            services.getRepository().removeKieModule(id);
            throw new ProblemException(problems);
        }
        KieBase base = services.newKieContainer(id).getKieBase();
        services.getRepository().removeKieModule(id);
        return base;
    }

    private static Problem problem(Message message) {
        return Problem.of(
                Place.of(String.valueOf(message.getPath()), Math.max(message.getLine(), 0), 0),
                message.getText().strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
