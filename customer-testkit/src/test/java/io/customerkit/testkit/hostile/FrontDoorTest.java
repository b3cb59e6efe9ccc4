package io.customerkit.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.customerkit.CustomerKit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing that an application can call, or send, is left out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDoorTest {

    private static List<Class<?>> publicClasses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.customerkit").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().startsWith("io.customerkit.testkit"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void has_every_class_that_is_called_a_service() {
        List<Class<?>> services = publicClasses().stream()
                .filter(type -> type.getPackage() == CustomerKit.class.getPackage())
                .filter(type -> type.getSimpleName().endsWith("Service"))
                .toList();

        assertThat(services).isNotEmpty();
        assertThat(FrontDoor.services()).containsAll(services);
    }

    @Test
    void takes_every_record_with_constraints() {
        List<Class<?>> requests = publicClasses().stream()
                .filter(Class::isRecord)
                .filter(Place::isRequest)
                .toList();
        Set<Class<?>> taken = FrontDoor.methods().stream()
                .flatMap(method -> Place.of(method).stream())
                .map(Place::rawType)
                .collect(Collectors.toSet());

        assertThat(requests).isNotEmpty();
        assertThat(taken).containsAll(requests);
    }

    @Test
    void has_hostile_values_for_every_place() {
        assertThat(FrontDoor.methods()).hasSizeGreaterThan(40).allSatisfy(method -> {
            for (Place place : Place.of(method)) {
                assertThat(HostileValues.of(place)).as(place.name()).isNotEmpty();
            }
        });
    }
}
