package org.mattstock.io.published;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;

/**
 * Something that must be reported, as in {@code note[file.csv] World & total|sum}: what stands between {@code &} must all be in
 * the text of one report, in any of the words between {@code |}.
 *
 * @param isNote whether it loses and doubts nothing
 * @param files the files that it is said of; empty for each
 */
record Report(boolean isNote, List<String> files, List<String> words) {
    static Report of(String line) {
        String[] parts = line.split(" ", 2);
        int bracket = parts[0].indexOf('[');
        List<String> files = bracket < 0
                ? List.of()
                : List.of(parts[0].substring(bracket + 1, parts[0].length() - 1).split(","));
        return new Report(parts[0].startsWith("note"), files, List.of(parts[1].split(" & ")));
    }

    boolean concerns(String name) {
        return files.isEmpty() || files.contains(name);
    }

    boolean isIn(Loaded<?> loaded) {
        return loaded.problems().stream().anyMatch(this::is);
    }

    private boolean is(Problem problem) {
        String text = problem.toString().toLowerCase(Locale.ROOT);
        return isNote == (problem.kind().effect() == Problem.Effect.NOTED)
                && words.stream()
                        .allMatch(any -> Stream.of(any.split("\\|"))
                                .anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT))));
    }

    @Override
    public String toString() {
        return (isNote ? "note " : "problem ") + words;
    }
}
