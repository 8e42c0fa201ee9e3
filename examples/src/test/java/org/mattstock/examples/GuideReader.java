package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.mattstock.cli.Run;

/**
 * Follows a guide as its reader would, in a folder of its own. A block right after the name of a file is that file; Java files are
 * compiled, and services found. Paths of the repository lead there. Other Java is typed in the shell and commands are run; the text after either is what came out, or, where
 * the words before it say "in part", has its lines in that order. What it asks of Kolada and Statistics Sweden is played on this machine.
 */
final class GuideReader {
    private static final Pattern FILE =
            Pattern.compile("(?<=[\"` ])(?<!resolve\\(\")[\\w-]+\\.(?:csv|json|txt|zip|spaced|html|xlsx|px)(?=[\"` ]|$)"
                    + "|(?<=withCache\\(Path\\.of\\(\")[\\w-]+(?=\"\\))");
    private static final Pattern FILE_THAT_FOLLOWS = Pattern.compile("`([\\w./-]+\\.\\w+)`:\\s*\\z");
    private static final String SERVICES = "META-INF/services";

    private final Path folder;
    private final Path classes;
    private final List<String> unsaid = new ArrayList<>();
    private String said = "";

    GuideReader(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("classes");
    }

    /** What came out, where the guide has something else: both. */
    List<String> follow(String guide) throws IOException {
        Files.createDirectories(classes);
        try (PlayedNet net = new PlayedNet();
                JavaSession session =
                        guide.contains(SERVICES) ? JavaSession.asInTheShell(classes) : JavaSession.asInTheShell()) {
            for (MarkdownBlock block : MarkdownBlock.of(guide)) {
                Optional<String> name = fileOf(block);
                if (name.isPresent()) {
                    keep(name.get(), block.text());
                } else {
                    take(block, session, net);
                }
            }
        }
        return unsaid;
    }

    private static Optional<String> fileOf(MarkdownBlock block) {
        Pattern naming = block.is("csv") ? FILE : FILE_THAT_FOLLOWS;
        return naming.matcher(block.before())
                .results()
                .reduce((first, second) -> second)
                .map(found -> found.group(found.groupCount()));
    }

    private void keep(String name, String text) throws IOException {
        Path file = (name.startsWith(SERVICES) ? classes : folder).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (name.endsWith(".java")) {
            compile(file);
        }
    }

    private void compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complained = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-Xlint:all", "-Werror", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            complained, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(complained.toString()).isTrue();
        }
    }

    private void take(MarkdownBlock block, JavaSession session, PlayedNet net) {
        switch (block.language()) {
            case "java" -> said = session.run(net.played(inFolder(block.text())));
            case "sh" -> block.text().lines().forEach(command -> said = printedBy(command));
            case "xml" -> Dependency.requireThisVersion(block.text());
            default -> compare(block);
        }
    }

    private void compare(MarkdownBlock block) {
        String whole = said.stripTrailing()
                .lines()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
        boolean isPart = block.before().contains("in part");
        if (isPart) {
            block.requireInOrder(whole);
        } else if (!whole.equals(block.text())) {
            unsaid.add(whole + "\nis not\n" + block.text());
        }
    }

    private String inFolder(String text) {
        return FILE.matcher(text).replaceAll(this::pathOf).replace("\"io/src/", "\"../io/src/");
    }

    private String pathOf(MatchResult file) {
        return Matcher.quoteReplacement(folder.resolve(file.group()).toString().replace('\\', '/'));
    }

    private String printedBy(String command) {
        Run run = CommandLine.of(command).run(folder);
        assertThat(run.code()).as(command + "\n" + run.complained()).isZero();
        return run.printed();
    }
}
