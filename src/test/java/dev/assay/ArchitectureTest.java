package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and each library is known to one place. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.assay");

    @Test
    void only_the_engine_knows_drools() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2.."));
    }

    @Test
    void only_the_pages_know_the_template_engine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.html", "dev.assay.fleet")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte.."));
        check(classes()
                .that()
                .resideInAPackage("dev.assay.html")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.assay.html",
                        "dev.assay.model",
                        "dev.assay.report",
                        "dev.assay.doc",
                        "java..",
                        "org.jspecify..",
                        "gg.jte.."));
    }

    @Test
    void only_the_job_knows_spark_and_nothing_knows_the_job() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.assay.spark", "org.apache.spark..", "org.apache.hadoop..", "scala.."));
    }

    @Test
    void records_of_listing_facts_and_assessment_depend_on_nothing_but_java() {
        check(classes()
                .that()
                .resideInAPackage("dev.assay.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.assay.model", "java..", "org.jspecify.."));
    }

    @Test
    void arithmetic_depends_on_java_and_the_cvss_library_alone() {
        check(classes()
                .that()
                .resideInAPackage("dev.assay.score")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.assay.score", "java..", "org.jspecify..", "us.springett.."));
    }

    @Test
    void only_the_document_reader_knows_jackson() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.doc")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.."));
    }

    @Test
    void nothing_depends_on_the_commands() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.cli", "dev.assay.spark")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assay.cli"));
    }

    @Test
    void nothing_within_depends_on_the_facade() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay", "dev.assay.cli", "dev.assay.serve")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assay"));
    }

    @Test
    void rules_as_data_know_neither_their_language_nor_their_engine() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.assay.rule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.assay.drl", "dev.assay.engine", "dev.assay.pack", "dev.assay.assess"));
    }

    @Test
    void only_the_facade_the_commands_and_the_server_use_policies() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay", "dev.assay.policy", "dev.assay.serve", "dev.assay.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assay.policy"));
    }

    @Test
    void only_the_server_knows_http_and_only_the_commands_know_the_server() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.serve")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.serve", "dev.assay.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assay.serve"));
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("dev.assay.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_commands_use_the_standard_streams_or_end_the_process() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.cli", "dev.assay.spark")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void there_is_no_static_state_that_changes() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
