package org.mattstock.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.mattstock.coherence.Review;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.Loaded;
import org.mattstock.io.TableWriter;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

/** One run: a definition scored on a panel for a year, printed and written. */
final class Job implements Task {
    private static final int WORST_SHOWN = 5;

    private final Arguments arguments;
    private final CompositeIndex index;
    private final Loaded<Panel> data;
    private final Scores scores;
    private final Ranking ranking;
    private final Unit opened;
    private final Spans spans;
    private final Review review;

    private Job(Arguments arguments, CompositeIndex index, Loaded<Panel> data, Scores scores, Progress progress) {
        this.arguments = arguments;
        this.index = index;
        this.data = data;
        this.scores = scores;
        this.ranking = scores.ranking();
        this.opened = opened();
        this.spans = Spans.of(index, data.value(), scores, arguments, progress);
        this.review = Review.of(scores, data.value(), scores.year(), Review.Limits.standard());
    }

    /**
     * Reads, scores, and tries other definitions.
     *
     * @param progress is told how far that has come
     * @throws UsageException if an argument names what there is not
     */
    static Job of(Arguments arguments, Progress progress) {
        CompositeIndex stated = Inputs.definition(arguments.definition());
        Loaded<Panel> data = Inputs.panel(arguments, stated);
        CompositeIndex index = Inputs.compared(stated, arguments, data.value());
        List<Integer> years = data.value().years();
        if (!years.contains(arguments.year())) {
            throw new UsageException(Option.YEAR.flag() + " must be a year of the data (" + span(years) + "), got "
                    + arguments.year() + Losses.table(data));
        }
        try {
            return new Job(arguments, index, data, index.score(data.value(), arguments.year()), progress);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEFINITION, e).beside(data);
        }
    }

    private static String span(List<Integer> years) {
        return years.isEmpty() ? "none" : years.get(0) + "-" + years.get(years.size() - 1);
    }

    private Unit opened() {
        if (arguments.municipality().isPresent()) {
            try {
                return data.value().requireUnit(arguments.municipality().get());
            } catch (IllegalArgumentException e) {
                throw UsageException.of(Option.MUNICIPALITY, e);
            }
        }
        if (ranking.size() == 0) {
            throw new UsageException(Option.YEAR.flag() + ": nobody can be ranked in " + arguments.year()
                    + " by this definition; too much is missing" + Losses.table(data));
        }
        return ranking.entries().get(0).unit();
    }

    @Override
    public void print(PrintStream out) {
        out.println(heading());
        out.println(versions());
        out.println();
        Losses.show(data, out);
        int shown = Math.min(arguments.top(), ranking.size());
        Task.show(out, spans.top(shown));
        Task.show(out, spans.bottom(shown));
        out.println(spans.meaning());
        out.println();
        Task.show(out, scores.explain(opened.id()).toTable());
        Task.show(out, review.toTable().head(WORST_SHOWN));
        Task.show(out, review.toTable(List.of(opened)).withTitle("What concerns " + opened));
        Task.show(
                out,
                ranking.unrankedTable()
                        .withTitle("Not ranked: " + ranking.unranked().size()));
        out.println(spans.lineage(scores));
        out.println(attribution());
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(data);
    }

    private String heading() {
        return index.title() + ", " + arguments.year();
    }

    /** What it takes to check that somebody else computed the same thing. */
    private String versions() {
        return "Definition " + index.id() + " " + scores.definitionHash().substring(0, 12) + ", panel "
                + scores.panelDigest().substring(0, 12) + ", " + index.leaves().size() + " indicators in use";
    }

    private String attribution() {
        return Task.attribution(data.value().provenance());
    }

    @Override
    public void write(PrintStream out) {
        Results results = Results.of(spans.lineage(scores), data.value().provenance());
        add(results, "scores", scores.toTable());
        add(results, "ranking", ranking.toTable());
        spans.distribution().ifPresent(places -> add(results, "spans", places.toTable()));
        add(results, "unranked", ranking.unrankedTable());
        add(results, "lineage", spans.lineage(scores).toTable());
        add(results, "explanation", scores.explain(opened.id()).toTable());
        add(results, "review", review.toTable());
        add(results, "part-correlations", scores.partCorrelations());
        Losses.write(data, results);
        results.panel(data);
        results.csv("definition", DefinitionTable.of(index));
        results.text("definition.json", CompositeIndexJson.toJson(index));
        results.text("table.schema.json", TableWriter.jsonSchema());
        results.text("about.txt", about());
        results.write(arguments.out());
        out.println(
                "Written to " + arguments.out().toAbsolutePath().normalize()
                        + ": scores, ranking," + (spans.distribution().isPresent() ? " spans," : "")
                        + " unranked, lineage (what repeats them), explanation, review, part-correlations and definition as CSV and JSON, the figures as panel.zip, about.txt");
    }

    private String about() {
        return incomplete().map(line -> line + "\n\n").orElse("")
                + String.join(
                        "\n",
                        heading(),
                        "",
                        index.description(),
                        "",
                        versions(),
                        spans.lineage(scores).toString(),
                        spans.meaning(),
                        attribution(),
                        "");
    }

    private void add(Results results, String name, Table table) {
        results.table(name, table.withTitle(heading() + ": " + name));
    }
}
