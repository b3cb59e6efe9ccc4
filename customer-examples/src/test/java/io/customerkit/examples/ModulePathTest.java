package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs an application on the module path. Our own tests run on the class path, where a package that is not
 * exported or not opened is as good as any other.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulePathTest {

    /** Nobody requires it by name: it is found as the driver of a database. */
    private static final String H2 = "com.h2database";

    @TempDir
    private Path folder;

    @Test
    void an_application_with_a_module_of_its_own_runs_on_what_the_modules_declare() throws Exception {
        String libraries = modulePath("com.zaxxer.hikari", "io.customerkit.jdbc", "io.customerkit.mongo", H2);
        compile(Checkout.root().resolve("customer-examples/src/test/module-path/shop"), libraries);

        assertThat(run("example.shop/example.shop.Shop", libraries))
                .containsExactly(
                        "in memory: SILVER, 4 violations", "on a database: SILVER, 4 violations", "no MongoDB");
    }

    private void compile(Path sources, String libraries) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var java = Files.walk(sources)) {
            List<Path> all =
                    java.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of("--module-path", libraries, "-d", folder.toString(), "-Xlint:all", "-Werror");
            boolean isCompiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(isCompiled).as(complaints.toString()).isTrue();
        }
    }

    private List<String> run(String main, String libraries) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        folder + File.pathSeparator + libraries,
                        "--add-modules",
                        H2,
                        "--module",
                        main)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<String> lines;
        try (var out = java.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        assertThat(java.waitFor())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        return lines;
    }

    /** Returns where the modules are, and every module that one of them says it requires; nothing else. */
    private static String modulePath(String... roots) {
        Map<String, ModuleReference> observable = observable();
        var needed = new LinkedHashMap<String, ModuleReference>();
        for (String root : roots) {
            add(root, observable, needed);
        }
        return needed.values().stream()
                .map(module -> Path.of(module.location().orElseThrow()).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void add(String name, Map<String, ModuleReference> observable, Map<String, ModuleReference> needed) {
        ModuleReference module = observable.get(name);
        if (module == null || needed.putIfAbsent(name, module) != null) {
            return;
        }
        module.descriptor().requires().stream()
                .filter(requires -> isNeeded(requires.modifiers()))
                .forEach(requires -> add(requires.name(), observable, needed));
    }

    /** What is optional when a program runs is still needed to compile it, where it is passed on to those who require it. */
    private static boolean isNeeded(Set<Modifier> modifiers) {
        return !modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.TRANSITIVE);
    }

    private static Map<String, ModuleReference> observable() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .flatMap(place -> modules(Path.of(place)).stream())
                .collect(Collectors.toMap(module -> module.descriptor().name(), module -> module, (one, two) -> one));
    }

    /** A jar whose name makes no module name is none that anybody requires. */
    private static Set<ModuleReference> modules(Path place) {
        try {
            return ModuleFinder.of(place).findAll();
        } catch (FindException e) {
            return Set.of();
        }
    }
}
