package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Runs the Java of a text for readers, statement by statement, in this JVM. */
final class JavaSession implements AutoCloseable {
    private static final Pattern COMMENT = Pattern.compile("\\A *// *([^\n]*)");

    private final JShell shell;
    private int stated;

    JavaSession() {
        this(JShell.builder().executionEngine("local").build());
    }

    private JavaSession(JShell shell) {
        this.shell = shell;
        shell.addToClasspath(System.getProperty("java.class.path"));
        shell.eval("import java.util.*;");
    }

    /** A session that starts as {@link Shell} does. */
    static JavaSession asInTheShell() throws IOException {
        return new JavaSession().started();
    }

    /** The same with the library loaded once more, beside a folder of classes in which it finds services. */
    static JavaSession asInTheShell(Path classes) throws IOException {
        JShell shell =
                JShell.builder().executionEngine(ApartLoader.engine(), Map.of()).build();
        shell.addToClasspath(classes.toString());
        return new JavaSession(shell).started();
    }

    private JavaSession started() throws IOException {
        run("import java.nio.file.*;");
        try (InputStream script = Objects.requireNonNull(Shell.class.getResourceAsStream("mattstock.jsh"))) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** How many statements so far had a comment on their line, whose value it was. */
    int stated() {
        return stated;
    }

    /**
     * Runs statements; one with a comment on its line must give the value in the comment. What the last of them shows: its value, or
     * what it prints.
     */
    String run(String code) {
        String value = "";
        String rest = code;
        while (!rest.isBlank()) {
            var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = Optional.ofNullable(next.source()).orElse(rest).strip();
            rest = next.remaining();
            value = shown(source);
            // jshell counts a comment at the very end to the statement, any other to the rest.
            String end = (source + rest).substring(source.lastIndexOf(';') + 1);
            Matcher comment = COMMENT.matcher(end);
            if (comment.find()) {
                assertThat(value).as(source).isEqualTo(comment.group(1).strip());
                stated++;
            }
        }
        return value;
    }

    private String shown(String source) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return evaluate(source) + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(console);
        }
    }

    private String evaluate(String source) {
        String value = "";
        for (SnippetEvent event : shell.eval(source)) {
            assertThat(event.exception()).as(source).isNull();
            assertThat(event.status())
                    .as(() -> source + "\n"
                            + shell.diagnostics(event.snippet())
                                    .map(fault -> fault.getMessage(null))
                                    .toList())
                    .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
            value = Optional.ofNullable(event.value()).orElse(value);
        }
        return value;
    }

    @Override
    public void close() {
        shell.close();
    }
}
