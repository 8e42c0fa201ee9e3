package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.mattstock.coherence.Review;

/**
 * The report page alone, with its charts as files.
 *
 * @param files what is written
 * @param spans the doubt beside the places
 * @param folder where
 */
record ReportTask(ReportFiles files, Spans spans, Path folder) implements Task {
    static ReportTask of(Call call) {
        Arguments arguments = Arguments.ofUnit(call);
        Path folder = call.folder(Path.of(Arguments.DEFAULT_OUT, "report"));
        Scoring scoring = Scoring.of(arguments);
        scoring.requireRanking();
        Spans spans = Spans.of(scoring, call.terminal().progress());
        Review review = Review.of(
                scoring.scores(), scoring.data().value(), scoring.scores().year(), Review.Limits.standard());
        return new ReportTask(
                new ReportFiles(scoring, spans.distribution(), review, scoring.opened(), Optional.empty()),
                spans,
                folder);
    }

    @Override
    public void print(PrintStream out) {
        Screen screen = files.scoring().screen();
        screen.say(out, files.scoring().heading());
        screen.say(
                out,
                files.scoring().versions()
                        + spans.seed().map(seed -> ", " + seed).orElse(""));
        screen.say(out, files.scoring().attribution());
    }

    @Override
    public void write(PrintStream out) {
        Results results =
                Results.of(spans.lineage(), files.scoring().data().value().provenance());
        files.addTo(results);
        Losses.write(files.scoring().data(), results);
        results.write(folder);
        out.println(files.scoring()
                .screen()
                .words()
                .text("written.report", folder.toAbsolutePath().normalize().resolve(ReportFiles.PAGE)));
    }

    @Override
    public Optional<String> incomplete() {
        return files.scoring().incomplete();
    }
}
