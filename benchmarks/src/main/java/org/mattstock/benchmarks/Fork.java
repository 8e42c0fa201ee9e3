package org.mattstock.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java virtual machine of its own: what one pair taught the compiler does not touch the next, and what the compiler happened
 * to decide in one fork is seen against other forks.
 *
 * @param heap the fixed size of its heap, as in {@code -Xmx}
 */
record Fork(String heap) {
    /** Room for every pair, without a second pause between them. */
    static Fork standard() {
        return new Fork("1g");
    }

    /**
     * Runs {@link Main} with arguments and gives its lines.
     *
     * @throws IllegalStateException if it ends with an error; what it said has then been printed
     */
    List<String> run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms" + heap,
                "-Xmx" + heap,
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = out.lines().toList();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "the fork for " + String.join(" ", arguments) + " ended with exit code " + code);
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a fork", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A build tool may run the main class in its own virtual machine, whose class path is the tool's. */
    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(Fork::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        return Path.of(java.net.URI.create(url.toString())).toString();
    }
}
