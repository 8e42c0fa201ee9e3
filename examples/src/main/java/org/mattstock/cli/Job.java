package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.mattstock.coherence.Review;
import org.mattstock.data.Unit;
import org.mattstock.io.TableWriter;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;
import org.mattstock.workbook.RankingWorkbook;

/** The main job: a definition scored on a panel for a year, printed and written. */
final class Job implements Task {
    private static final int WORST_SHOWN = 5;

    /** The name of the workbook that works the ranking out. */
    static final String WORKBOOK = "ranking.xlsx";

    private final Scoring scoring;
    private final Screen screen;
    private final Unit opened;
    private final Spans spans;
    private final Review review;
    private final Path folder;
    private final Results.Form form;
    private final boolean reports;
    /** The ranking as it is worked out, if that is asked for. */
    private final Optional<RankingWorkbook> workbook;

    private Job(Scoring scoring, Unit opened, Call call, Path folder, Optional<RankingWorkbook> workbook) {
        this.scoring = scoring;
        this.screen = scoring.screen();
        this.opened = opened;
        this.spans = Spans.of(scoring, call.terminal().progress());
        this.review = Review.of(
                scoring.scores(), scoring.data().value(), scoring.scores().year(), Review.Limits.standard());
        this.folder = folder;
        this.form = Results.Form.of(call);
        this.reports = !call.has(Option.NO_REPORT);
        this.workbook = workbook;
    }

    /**
     * Reads, scores, and tries other definitions.
     *
     * @throws UsageException if an argument names what there is not
     */
    static Job of(Call call) {
        Arguments arguments = Arguments.of(call);
        Path folder = call.folder(Path.of(Arguments.DEFAULT_OUT));
        Scoring scoring = Scoring.of(arguments);
        scoring.requireRanking();
        Unit opened = scoring.opened();
        Optional<RankingWorkbook> workbook =
                call.has(Option.XLSX) ? Optional.of(workbook(scoring, opened)) : Optional.empty();
        return new Job(scoring, opened, call, folder, workbook);
    }

    /** A method without a formula is refused before any work is done. */
    private static RankingWorkbook workbook(Scoring scoring, Unit opened) {
        try {
            return RankingWorkbook.of(scoring.scores()).in(scoring.language()).following(opened.id());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.XLSX, e);
        }
    }

    private Ranking ranking() {
        return scoring.ranking();
    }

    @Override
    public void print(PrintStream out) {
        screen.say(out, scoring.heading());
        screen.say(out, versions());
        out.println();
        Losses.show(scoring.data(), screen, out);
        int first = Math.min(scoring.arguments().top(), ranking().size());
        int last = Math.min(first, ranking().size() - first);
        screen.show(out, spans.top(first));
        if (last > 0) {
            screen.show(out, spans.bottom(last));
        }
        screen.say(out, spans.meaning());
        out.println();
        spans.together(first).ifPresent(table -> screen.show(out, table));
        screen.explain(out, scoring.scores().explain(opened.id()).toTable());
        showReview(out);
        screen.show(out, unranked());
        screen.say(out, scoring.attribution());
    }

    private void showReview(PrintStream out) {
        int found = review.findings().size();
        String title = screen.words().review(found, WORST_SHOWN);
        screen.findings(out, review.worst(WORST_SHOWN), scoring.index(), title);
        screen.findings(
                out, review.of(opened.id()), scoring.index(), screen.words().text("review.of", opened));
    }

    private Table unranked() {
        return ranking()
                .unrankedTable()
                .withTitle(screen.words().text("unranked", ranking().unranked().size()));
    }

    private String versions() {
        return scoring.versions() + spans.seed().map(seed -> ", " + seed).orElse("");
    }

    @Override
    public Optional<String> incomplete() {
        return scoring.incomplete();
    }

    @Override
    public void write(PrintStream out) {
        Results results = Results.of(spans.lineage(), scoring.data().value().provenance(), form);
        add(results, "scores", scoring.scores().toTable());
        add(results, "ranking", ranking().toTable());
        spans.distribution().ifPresent(places -> add(results, "spans", places.toTable()));
        spans.together(Math.min(scoring.arguments().top(), ranking().size()))
                .ifPresent(table -> results.table("joint-band", table));
        add(results, "unranked", ranking().unrankedTable());
        add(results, "lineage", spans.lineage().toTable());
        add(results, "explanation", scoring.scores().explain(opened.id()).toTable());
        add(results, "review", review.toTable());
        add(results, "part-correlations", scoring.scores().partCorrelations());
        Losses.write(scoring.data(), results);
        results.panel(scoring.data());
        results.csv("definition", DefinitionTable.of(scoring.scores().index()));
        results.text("definition.json", CompositeIndexJson.toJson(scoring.index()));
        results.text("table.schema.json", TableWriter.jsonSchema());
        results.text("about.txt", about());
        workbook.ifPresent(each -> results.workbook(WORKBOOK, each.workbook()));
        if (reports) {
            new ReportFiles(scoring, spans.distribution(), review, opened, workbook.map(each -> WORKBOOK))
                    .addTo(results);
        }
        results.write(folder);
        tellWhere(out);
    }

    private void tellWhere(PrintStream out) {
        Path written = folder.toAbsolutePath().normalize();
        screen.tell(
                out,
                "written",
                written,
                screen.words().text(spans.distribution().isPresent() ? "written.spans" : "written.places"));
        if (reports) {
            out.println(screen.words().text("written.report", written.resolve(ReportFiles.PAGE)));
        }
        if (workbook.isPresent()) {
            out.println(screen.words().text("written.workbook", written.resolve(WORKBOOK)));
        }
    }

    private String about() {
        return incomplete().map(line -> line + "\n\n").orElse("")
                + String.join(
                        "\n",
                        scoring.heading(),
                        "",
                        scoring.index().description(),
                        "",
                        versions(),
                        spans.lineage().toString(),
                        spans.meaning(),
                        scoring.attribution(),
                        "");
    }

    private void add(Results results, String name, Table table) {
        results.table(name, table.withTitle(scoring.heading() + ": " + name));
    }
}
