package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Panel;

/** Whatever the heap, work ends in a result or in a refusal that says what would help: never in an OutOfMemoryError. */
class SmallHeapTest {
    @Test
    void anAnalysisThatDoesNotFitIsRefusedBeforeMemoryIsTaken() throws IOException, InterruptedException {
        assertThat(ended(64, "6000 100 1 2 analyze"))
                .startsWith("REFUSED: 6000 units")
                .contains("must fit into the heap", "-Xmx", "fewer units, indicators, or methods that vary");
    }

    @ParameterizedTest
    @Tag("simulation")
    @CsvSource({
        "300, 29000 200 1 1 score",
        "300, 29000 200 1 1 explain",
        "300, 29000 200 1 1 analyze",
        "400, 29000 200 1 2 analyze",
        "500, 29000 200 1 2 analyze",
        "700, 29000 200 1 1 analyze",
        "900, 29000 200 1 1 analyze",
        "300, 29000 200 1 1 leave-out",
        "700, 29000 200 1 1 leave-out",
        "300, 29000 200 4 1 develop",
        "500, 29000 200 4 1 develop",
        "700, 29000 200 4 1 develop"
    })
    void manyUnitsInSmallHeaps(int megabytes, String work) throws IOException, InterruptedException {
        assertThat(ended(megabytes, work)).matches("(?s)(DONE|REFUSED: .*(heap|-Xmx).*)\\s*");
    }

    private static String ended(int megabytes, String work) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                classPath(),
                SmallHeap.class.getName());
        builder.command().addAll(List.of(work.split(" ")));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.MINUTES);
        return said;
    }

    /** Whether tests run on the class path or on the module path. */
    private static String classPath() {
        return Stream.of(
                        root(SmallHeap.class),
                        root(Panel.class),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String root(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String url = Objects.requireNonNull(type.getResource(name)).toString();
        return Path.of(URI.create(url.substring(0, url.length() - name.length())))
                .toString();
    }
}
