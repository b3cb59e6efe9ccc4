package io.customerkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

@AnalyzeClasses(packages = "io.customerkit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MODELS = {
        "io.customerkit.customer..",
        "io.customerkit.order..",
        "io.customerkit.loyalty..",
        "io.customerkit.reward..",
        "io.customerkit.tier..",
        "io.customerkit.feedback..",
        "io.customerkit.notification.."
    };

    @ArchTest
    static final ArchRule models_know_no_storage = noClasses()
            .that()
            .resideInAnyPackage(MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.customerkit.storage..");

    @ArchTest
    static final ArchRule nobody_depends_on_the_front_door = noClasses()
            .that()
            .resideOutsideOfPackage("io.customerkit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.customerkit");

    @ArchTest
    static final ArchRule errors_depend_on_nothing_of_ours = classes()
            .that()
            .resideInAPackage("io.customerkit.error")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.customerkit.error", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule customers_know_no_orders_and_no_points = noClasses()
            .that()
            .resideInAPackage("io.customerkit.customer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.customerkit.order", "io.customerkit.loyalty", "io.customerkit.tier", "io.customerkit.reward");

    @ArchTest
    static final ArchRule orders_know_no_points = noClasses()
            .that()
            .resideInAPackage("io.customerkit.order")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.customerkit.loyalty", "io.customerkit.tier", "io.customerkit.reward");

    @ArchTest
    static final ArchRule rewards_know_no_orders_and_no_points = noClasses()
            .that()
            .resideInAPackage("io.customerkit.reward")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.customerkit.order", "io.customerkit.loyalty");

    @ArchTest
    static final ArchRule tiers_know_nobody = classes()
            .that()
            .resideInAPackage("io.customerkit.tier")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.customerkit.tier", "io.customerkit.constraint", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule feedback_knows_customers_and_orders_only = classes()
            .that()
            .resideInAPackage("io.customerkit.feedback")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.customerkit", "io.customerkit.loyalty", "io.customerkit.tier", "io.customerkit.reward");

    @ArchTest
    static final ArchRule only_the_front_door_storages_and_notifications_know_feedback = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.customerkit.customer",
                    "io.customerkit.order",
                    "io.customerkit.loyalty",
                    "io.customerkit.tier",
                    "io.customerkit.reward")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.customerkit.feedback");

    @ArchTest
    static final ArchRule models_and_storages_read_no_clock_and_make_no_ids = noClasses()
            .that()
            .resideOutsideOfPackage("io.customerkit")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @ArchTest
    static final ArchRule packages_form_no_cycle = SlicesRuleDefinition.slices()
            .matching("io.customerkit.(**)")
            .should()
            .beFreeOfCycles();
}
