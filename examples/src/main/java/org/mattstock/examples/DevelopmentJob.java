package org.mattstock.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Loaded;
import org.mattstock.io.TableWriter;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.report.DevelopmentReport;
import org.mattstock.report.DevelopmentReport.Section;
import org.mattstock.report.Labels;
import org.mattstock.table.Table;

/**
 * One run over a span of years, told in the order in which a skeptic asks: who passes the rule and the bars, what luck gives,
 * which bars were lifted, who leads and what carries them, what was cut, and the evidence beside it.
 */
final class DevelopmentJob implements Task {
    private final Arguments arguments;
    private final Loaded<Panel> data;
    private final DevelopmentResult result;
    private final DevelopmentReport report;
    private final UnitDevelopment opened;
    private final DevelopmentReview review;

    private DevelopmentJob(Arguments arguments, Loaded<Panel> data, DevelopmentResult result, Locale language) {
        this.arguments = arguments;
        this.data = data;
        this.result = result;
        this.report = DevelopmentReport.of(result, language);
        this.opened = opened();
        this.review = DevelopmentReview.of(result, data.value(), report, language, opened.unit(), arguments.top());
    }

    /**
     * Reads and computes.
     *
     * @throws UsageException if an argument names what there is not, or nobody can be judged
     */
    static DevelopmentJob of(Arguments arguments) {
        CompositeIndex stated = Inputs.definition(arguments.definition());
        Loaded<Panel> data = Inputs.panel(arguments, stated);
        CompositeIndex index = Inputs.compared(stated, arguments, data.value());
        DevelopmentAsked asked = arguments.development().orElseThrow();
        try {
            Development development = asked.of(index, data.value()).seed(arguments.seed());
            DevelopmentResult result = development.run(data.value());
            Locale language = asked.language().orElseGet(() -> Labels.localeOf(index));
            if (result.honor().order().isEmpty()) {
                throw nobody(DevelopmentReport.of(result, language), development, data.value())
                        .beside(data);
            }
            return new DevelopmentJob(arguments, data, result, language);
        } catch (UsageException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEVELOPMENT, e).beside(data);
        }
    }

    private static UsageException nobody(DevelopmentReport report, Development development, Panel panel) {
        return new UsageException(Option.DEVELOPMENT.flag() + ": "
                + report.nobodyJudged(development.reach(panel)).orElseThrow());
    }

    private UnitDevelopment opened() {
        Optional<String> asked = arguments.municipality();
        try {
            return result.requireUnit(
                    asked.orElseGet(() -> result.honor().order().get(0).unit().id()));
        } catch (IllegalArgumentException e) {
            throw UsageException.of(Option.MUNICIPALITY, e);
        }
    }

    @Override
    public void print(PrintStream out) {
        out.println(report.heading());
        out.println(versions());
        out.println();
        Losses.show(data, out);
        section(out, Section.PASSES, report.passes(arguments.top()));
        section(out, Section.LUCK, report.luck());
        section(out, Section.BARS, report.bars());
        section(out, Section.LEADERS, List.of());
        Task.show(out, report.leaders(arguments.top()));
        tell(out, aboutOpened());
        Task.show(out, report.unit(opened.unit().id()));
        section(out, Section.CUTS, List.of(report.aboutCuts()));
        show(out, report.cuts());
        section(out, Section.EVIDENCE, List.of());
        show(out, report.evidence(arguments.top()));
        tell(out, report.aboutEvidence(arguments.top()));
        section(out, Section.REVIEW, List.of());
        review.print(out);
        section(out, Section.COUNTS, List.of());
        Task.show(out, report.counts());
        out.println(result.lineage());
        out.println(Task.attribution(result.provenance()));
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(data);
    }

    private List<String> aboutOpened() {
        List<String> told = new ArrayList<>();
        report.notJudged(opened.unit().id()).ifPresent(told::add);
        told.addAll(report.course(opened.unit().id()));
        return told;
    }

    private void section(PrintStream out, Section section, List<String> sentences) {
        out.println("== " + report.title(section));
        out.println();
        tell(out, sentences);
    }

    private static void tell(PrintStream out, List<String> sentences) {
        sentences.forEach(out::println);
        if (!sentences.isEmpty()) {
            out.println();
        }
    }

    private static void show(PrintStream out, Table table) {
        if (table.rowCount() > 0) {
            Task.show(out, table);
        }
    }

    /** What it takes to check that somebody else computed the same thing. */
    private String versions() {
        return "Definition " + result.index().id() + " "
                + result.definitionHash().substring(0, 12) + ", panel "
                + result.panelDigest().substring(0, 12) + ", " + report.years();
    }

    @Override
    public void write(PrintStream out) {
        Results results = Results.of(result.lineage(), result.provenance());
        add(results, "development", result.toTable());
        add(results, "luck", result.luckTable());
        add(results, "mirror", result.mirrorTable());
        add(results, "composites", result.compositesTable());
        add(results, "contributions", result.contributionsTable());
        add(results, "fragility", result.robustnessTable());
        add(results, "cuts", result.scalesTable());
        add(results, "leaves", result.leavesTable());
        add(results, "evidence", result.evidence().toTable());
        review.made().ifPresent(made -> add(results, "review", made.toTable()));
        add(results, "lineage", result.lineage().toTable());
        Losses.write(data, results);
        results.text("definition.json", CompositeIndexJson.toJson(result.index()));
        results.text("table.schema.json", TableWriter.jsonSchema());
        results.text("about.txt", about());
        results.write(arguments.out());
        out.println("Written to " + arguments.out().toAbsolutePath().normalize()
                + ": development, luck, mirror, composites, contributions, fragility, cuts, leaves, evidence, review and lineage as CSV"
                + " and JSON, definition.json, about.txt");
    }

    private String about() {
        Stream<List<String>> told = Stream.of(
                List.of(report.heading(), "", result.index().description(), ""),
                report.passes(arguments.top()),
                report.luck(),
                report.bars(),
                List.of(report.aboutCuts()),
                report.aboutEvidence(arguments.top()),
                incomplete().stream().toList(),
                List.of("", versions(), result.lineage().toString(), Task.attribution(result.provenance()), ""));
        return String.join("\n", told.flatMap(List::stream).toList());
    }

    private void add(Results results, String name, Table table) {
        results.table(name, table.withTitle(report.heading() + ": " + name));
    }
}
