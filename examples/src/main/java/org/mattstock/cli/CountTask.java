package org.mattstock.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mattstock.io.files.AtomicFile;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/**
 * A part of a run over other definitions, counted and kept as a file; the parts are merged elsewhere.
 *
 * @param scoring what is ranked
 * @param counts what was counted
 * @param blocks how many the whole run has
 * @param target the file
 */
record CountTask(Scoring scoring, ReplicateCounts counts, long blocks, Path target) implements Task {
    private static final Path USUAL = Path.of("counts.bin");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /**
     * Counts.
     *
     * @throws UsageException if there are no such blocks
     */
    static CountTask of(Call call) {
        Path target = call.path(Option.OUT).orElse(USUAL);
        ArchiveTask.requireFree(target);
        Scoring scoring = Scoring.of(Arguments.of(call));
        UncertaintyAnalysis analysis = analysis(scoring, call);
        BlockRange range = range(call.text(Option.BLOCKS), analysis.blocks());
        try {
            ReplicateCounts counts =
                    analysis.count(scoring.data().value(), scoring.scores().year(), range.from(), range.to());
            return new CountTask(scoring, counts, analysis.blocks(), target);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEFINITION, e).beside(scoring.data());
        }
    }

    /** What files of counts come to: the table of the whole run. */
    static Task merge(Call call) {
        Scoring scoring = Scoring.of(Arguments.of(call));
        int top = Math.min(scoring.arguments().top(), scoring.requireRanking().size());
        UncertaintyAnalysis analysis = analysis(scoring, call);
        ReplicateCounts all = merged(call.operands());
        RankDistribution places;
        try {
            places = analysis.distribution(
                    scoring.data().value(), scoring.scores().year(), all);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UsageException("FILE: " + e.getMessage() + again(all));
        }
        Spans spans = new Spans(scoring, analysis, Optional.of(places));
        return Shown.about(scoring, call, scoring.heading())
                .madeOf(spans.lineage())
                .with(
                        "spans",
                        places.toTable()
                                .withTitle(scoring.screen()
                                        .words()
                                        .text("first", top, scoring.ranking().size())),
                        top)
                .with(spans.meaning());
    }

    /** How to count what is missing. */
    private static String again(ReplicateCounts counts) {
        if (counts.missing().isEmpty()) {
            return "";
        }
        return "; to be counted: "
                + counts.missing().stream()
                        .map(range -> "count " + Option.BLOCKS.flag() + " " + range)
                        .collect(Collectors.joining(", "));
    }

    private static ReplicateCounts merged(List<String> files) {
        ReplicateCounts sum = read(files.get(0));
        for (String file : files.subList(1, files.size())) {
            try {
                sum = sum.plus(read(file));
            } catch (IllegalArgumentException e) {
                throw new UsageException("FILE " + file + " and those before it do not go together: " + e.getMessage());
            }
        }
        return sum;
    }

    private static ReplicateCounts read(String file) {
        try {
            return ReplicateCounts.parse(Files.readAllBytes(Path.of(file)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("FILE " + file + " must be what the command count wrote: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("FILE must be what the command count wrote, got \"" + file
                    + "\", which there is not, or which cannot be read");
        }
    }

    private static UncertaintyAnalysis analysis(Scoring scoring, Call call) {
        int replicates = scoring.arguments().replicates();
        UncertaintyAnalysis analysis = Spans.analysis(scoring, call.terminal().progress());
        if (replicates == 0 || analysis.variations().isEmpty()) {
            throw new UsageException(
                    replicates == 0
                            ? Option.REPLICATES.flag() + " must be at least 1 where they are counted, got 0"
                            : Option.DEFINITION.flag() + ": nothing varies about "
                                    + scoring.index().id());
        }
        return analysis.replicates(replicates);
    }

    /** All blocks, those from one to another, or those of one part of several. */
    private static BlockRange range(Optional<String> asked, long blocks) {
        if (asked.isEmpty()) {
            return new BlockRange(0, blocks);
        }
        String text = asked.get().strip();
        Matcher range = RANGE.matcher(text);
        Matcher part = PART.matcher(text);
        long from = -1;
        long to = -1;
        if (range.matches()) {
            from = Long.parseLong(range.group(1));
            to = Long.parseLong(range.group(2)) + 1;
        } else if (part.matches()) {
            long number = Long.parseLong(part.group(1));
            long parts = Long.parseLong(part.group(2));
            if (number >= 1 && number <= parts && parts <= blocks) {
                from = (number - 1) * blocks / parts;
                to = number * blocks / parts;
            }
        }
        if (from < 0 || to <= from || to > blocks) {
            throw new UsageException(Option.BLOCKS.flag() + " must be FIRST..LAST of 0.." + (blocks - 1)
                    + ", or PART/PARTS of at most " + blocks + ", such as 1/" + Math.min(7, blocks) + ", got \"" + text
                    + "\"");
        }
        return new BlockRange(from, to);
    }

    @Override
    public void print(PrintStream out) {
        Screen screen = scoring.screen();
        screen.say(out, scoring.heading());
        screen.say(out, scoring.versions());
        screen.say(
                out,
                screen.words()
                        .text(
                                "counted",
                                counts.ranges().get(0),
                                "0.." + (blocks - 1),
                                counts.replicates(),
                                counts.origin().replicates()));
        screen.say(out, scoring.attribution());
    }

    @Override
    public void write(PrintStream out) {
        try {
            AtomicFile.write(target, file -> file.write(counts.toBytes()));
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        scoring.screen().tell(out, "written.counts", target.toAbsolutePath().normalize());
    }

    @Override
    public Optional<String> incomplete() {
        return scoring.incomplete();
    }
}
