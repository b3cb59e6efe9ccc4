package io.customerkit.mongo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.customerkit.mongo", importOptions = DoNotIncludeTests.class)
class MongoArchitectureTest {

    @ArchTest
    static final ArchRule only_the_storage_and_its_index_tool_are_public = classes()
            .that()
            .resideInAPackage("io.customerkit.mongo")
            .and()
            .doNotHaveSimpleName("MongoStorage")
            .and()
            .doNotHaveSimpleName("MongoIndexes")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .areNotMemberClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule the_adapter_knows_neither_the_front_door_nor_the_server_of_the_tests = noClasses()
            .that()
            .resideInAPackage("io.customerkit.mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.customerkit", "io.customerkit.mongo.server");
}
