package org.mattstock.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/**
 * Some blocks of a run over other definitions, counted and kept in a file of their own, so that many machines share one folder; and
 * what all the parts say together.
 *
 * @param scoring what the doubt is about
 * @param counts of the blocks
 * @param folder where they are kept
 */
record Counted(Scoring scoring, ReplicateCounts counts, Path folder) implements Task {
    /** How the name of a file with counts ends. */
    static final String ENDING = ".counts";

    private static final String USUAL = "counts";
    private static final long LARGEST = 1L << 30;

    /**
     * Counts the blocks that are asked for.
     *
     * @throws UsageException if the run has no such blocks, or nothing varies
     */
    static Counted of(Call call) {
        Path folder = call.folder(Path.of(Arguments.DEFAULT_OUT, USUAL));
        Scoring scoring = Scoring.of(Arguments.of(call));
        UncertaintyAnalysis analysis =
                analysis(scoring, call).listener(call.terminal().progress());
        List<Long> ends = call.words(Option.BLOCKS)
                .map(words -> ends(words, analysis.blocks()))
                .orElse(List.of(0L, analysis.blocks() - 1));
        try {
            return new Counted(
                    scoring, analysis.count(panel(scoring), year(scoring), ends.get(0), ends.get(1) + 1), folder);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEFINITION, e).beside(scoring.data());
        }
    }

    private static List<Long> ends(OptionWords words, long blocks) {
        List<String> parts = words.split("\\.\\.");
        int last = (int) Math.min(Integer.MAX_VALUE, blocks - 1);
        if (parts.size() != 2) {
            throw words.refused("must be the first and the last block, such as 0.." + last);
        }
        int from = words.whole(parts.get(0), 0, last);
        return List.of((long) from, (long) words.whole(parts.get(1), from, last));
    }

    /**
     * Puts parts together.
     *
     * @throws UsageException if a file is no part of this run, or has blocks that another has too, or blocks are missing
     */
    static Task merge(Call call) {
        Scoring scoring = Scoring.of(Arguments.of(call));
        UncertaintyAnalysis analysis = analysis(scoring, call);
        ReplicateCounts all = sum(files(call.operands()));
        List<ReplicateCounts.BlockRange> missing = all.missing();
        if (!missing.isEmpty()) {
            throw new UsageException("FILE: blocks are missing, to be counted by count with the same options and "
                    + String.join(
                            " or ",
                            missing.stream()
                                    .map(each -> Option.BLOCKS.flag() + " " + each)
                                    .toList()));
        }
        return Answers.spans(scoring, call, new Spans(scoring, analysis, Optional.of(places(scoring, analysis, all))));
    }

    private static RankDistribution places(Scoring scoring, UncertaintyAnalysis analysis, ReplicateCounts all) {
        try {
            return analysis.distribution(panel(scoring), year(scoring), all);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "FILE must be counts of this run, with the options that count was given: " + e.getMessage());
        }
    }

    private static ReplicateCounts sum(List<Path> files) {
        ReplicateCounts sum = parsed(files.get(0));
        for (Path file : files.subList(1, files.size())) {
            ReplicateCounts next = parsed(file);
            try {
                sum = sum.plus(next);
            } catch (IllegalArgumentException e) {
                throw new UsageException("FILE " + file + " and those before it do not go together: " + e.getMessage());
            }
        }
        return sum;
    }

    private static ReplicateCounts parsed(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageException(
                        "FILE must have at most " + LARGEST + " bytes, got \"" + file + "\" with " + Files.size(file));
            }
            return ReplicateCounts.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UsageException("FILE must be counts that were kept, got \"" + file + "\", which cannot be read: "
                    + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw new UsageException("FILE must be counts that were kept, got \"" + file + "\": " + e.getMessage());
        }
    }

    /** The files, and those with counts in the folders, in the order of their names. */
    private static List<Path> files(List<String> operands) {
        List<Path> files = new ArrayList<>();
        for (String operand : operands.isEmpty()
                ? List.of(Path.of(Arguments.DEFAULT_OUT, USUAL).toString())
                : operands) {
            files.addAll(files(operand));
        }
        return files;
    }

    private static List<Path> files(String operand) {
        try {
            Path path = Path.of(operand);
            if (!Files.isDirectory(path)) {
                return List.of(path);
            }
            try (Stream<Path> all = Files.list(path)) {
                List<Path> found = all.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new UsageException("FILE must be counts or a folder with some (*" + ENDING + "), got \""
                            + operand + "\", which has none");
                }
                return found;
            }
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(
                    "FILE must be counts that were kept, got \"" + operand + "\", which cannot be read");
        }
    }

    private static UncertaintyAnalysis analysis(Scoring scoring, Call call) {
        UncertaintyAnalysis analysis = Spans.analysis(scoring);
        if (scoring.arguments().replicates() == 0 || analysis.variations().isEmpty()) {
            throw new UsageException(call.command().shown() + " needs other definitions to try: "
                    + Option.REPLICATES.flag() + " above 0, and a definition of which something varies");
        }
        return analysis.replicates(scoring.arguments().replicates());
    }

    private static Panel panel(Scoring scoring) {
        return scoring.data().value();
    }

    private static int year(Scoring scoring) {
        return scoring.scores().year();
    }

    private Screen screen() {
        return scoring.screen();
    }

    @Override
    public void print(PrintStream out) {
        screen().say(out, scoring.heading());
        screen().say(out, scoring.versions());
        Losses.show(scoring.data(), screen(), out);
        screen().tell(
                        out,
                        "counted",
                        ranges(),
                        counts.origin().blocks() - 1,
                        counts.replicates(),
                        counts.origin().replicates());
    }

    private String ranges() {
        return String.join(", ", counts.ranges().stream().map(Object::toString).toList());
    }

    @Override
    public void write(PrintStream out) {
        Path file = folder.resolve("blocks-" + counts.ranges().get(0).from() + "-"
                + (counts.ranges().get(counts.ranges().size() - 1).to() - 1) + ENDING);
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file, to -> to.write(counts.toBytes()));
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        screen().tell(out, "written.counts", file.toAbsolutePath().normalize());
    }

    @Override
    public Optional<String> incomplete() {
        return scoring.incomplete();
    }
}
