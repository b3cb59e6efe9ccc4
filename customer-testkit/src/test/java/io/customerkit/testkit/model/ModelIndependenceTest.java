package io.customerkit.testkit.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.customerkit.testkit", importOptions = DoNotIncludeTests.class)
class ModelIndependenceTest {

    @ArchTest
    static final ArchRule the_model_knows_no_class_of_the_library = classes()
            .that()
            .resideInAPackage("io.customerkit.testkit.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.customerkit.testkit.model", "java..", "org.jspecify..");
}
