package io.customerkit.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.customerkit.jdbc", importOptions = DoNotIncludeTests.class)
class JdbcArchitectureTest {

    @ArchTest
    static final ArchRule only_the_storage_and_its_schema_tool_are_public = classes()
            .that()
            .doNotHaveSimpleName("JdbcStorage")
            .and()
            .doNotHaveSimpleName("JdbcSchema")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .areNotNestedClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule the_adapter_knows_no_front_door =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.customerkit");
}
