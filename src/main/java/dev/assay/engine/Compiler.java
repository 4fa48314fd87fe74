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

    /** Of drools-engine and of drools-mvel, which an application that compiles nothing does without. */
    private static final List<String> NEEDED = List.of(
            "org.drools.drl.parser.DrlParser",
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.mvel.MVELConstraintBuilder",
            "org.mvel2.MVEL");

    private Compiler() {}

    static KieBase compile(SortedMap<String, String> drl) {
        if (!NEEDED.stream().allMatch(Compiler::exists)) {
            throw new ProblemException(new Problem(
                    Place.of("trusted rules"),
                    "are compiled by Drools' compiler, which is not on the class path",
                    "the dependencies drools-engine and drools-mvel of org.drools are missing"));
        }
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

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Compiler.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    private static Problem problem(Message message) {
        return Problem.of(
                Place.of(String.valueOf(message.getPath()), Math.max(message.getLine(), 0), 0),
                message.getText().strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
