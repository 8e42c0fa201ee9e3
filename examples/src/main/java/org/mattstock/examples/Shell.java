package org.mattstock.examples;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.mattstock.presets.Presets;

/**
 * Opens jshell with the library on its class path, the sample panel in {@code panel} and short questions to ask, by the script
 * {@code mattstock.jsh} that lies beside this class. Results are shown whole: jshell's own modes cut them after 1,000 characters, which
 * is less than a table of ten municipalities. The JDK itself cuts a result after 21,844 characters; the script's {@code show} does
 * not. An exception is told in a line, without the code it came through.
 */
public final class Shell {
    /** A mode can be made only within a session, so a first, silent session makes it, and the real one finds it retained. */
    private static final String MAKE_MODE = """
            /set mode mattstock normal -quiet
            /set truncation mattstock 10000000
            /set format mattstock display "{value}" expression,varvalue-added,modified,replaced
            /set format mattstock display "" vardecl,varinit-added,modified,replaced
            /set mode -retain mattstock
            /set feedback -retain mattstock
            /exit
            """;

    private Shell() {}

    /** Opens the shell on the terminal. */
    public static void main(String[] args) throws Exception {
        JavaShellToolBuilder terminal = JavaShellToolBuilder.builder().interactiveTerminal(true);
        System.exit(start(terminal));
    }

    /** Runs a session on whatever input and output the builder was given, to its end; the exit code of the session. */
    static int start(JavaShellToolBuilder builder) throws Exception {
        Path script = Files.createTempFile("mattstock", ".jsh");
        try (InputStream lines = Objects.requireNonNull(Shell.class.getResourceAsStream("mattstock.jsh"))) {
            Files.copy(lines, script, StandardCopyOption.REPLACE_EXISTING);
            return builder.persistence(retainedMode())
                    .start("--class-path", classPath(), "--startup", script.toString(), "-R-XX:-StackTraceInThrowable");
        } finally {
            Files.deleteIfExists(script);
        }
    }

    /** The first session evaluates nothing, so it starts no other JVM and needs none of jshell's own imports. */
    private static Map<String, String> retainedMode() throws Exception {
        Map<String, String> settings = new HashMap<>();
        InputStream commands = new ByteArrayInputStream(MAKE_MODE.getBytes(StandardCharsets.UTF_8));
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            JavaShellToolBuilder.builder()
                    .persistence(settings)
                    .in(commands, null)
                    .out(silent)
                    .start("--no-startup", "--execution", "local");
        }
        Map<String, String> kept = new TreeMap<>(settings);
        kept.keySet().removeIf(key -> key.startsWith("HISTORY"));
        return kept;
    }

    /** The class path that this program runs on, whether the JVM was given it or a class loader such as Maven's holds it. */
    private static String classPath() {
        if (Presets.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(Shell::path).collect(Collectors.joining(java.io.File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry must be a file, got " + url, e);
        }
    }
}
