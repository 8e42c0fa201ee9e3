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
 * @param file the file that it is said of; empty for each
 */
record Report(boolean isNote, String file, List<String> words) {
    static Report of(String line) {
        String[] parts = line.split(" ", 2);
        String file =
                parts[0].contains("[") ? parts[0].substring(parts[0].indexOf('[') + 1, parts[0].length() - 1) : "";
        return new Report(parts[0].startsWith("note"), file, List.of(parts[1].split(" & ")));
    }

    boolean concerns(String name) {
        return file.isEmpty() || file.equals(name);
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
