package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Path;
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
    private final Path folder;
    private final Results.Form form;
    private final Screen screen;
    private final Loaded<Panel> data;
    private final DevelopmentResult result;
    private final DevelopmentReport report;
    private final UnitDevelopment opened;
    private final DevelopmentReview review;

    private DevelopmentJob(
            Call call,
            Arguments arguments,
            Path folder,
            Loaded<Panel> data,
            DevelopmentResult result,
            Locale language) {
        this.arguments = arguments;
        this.folder = folder;
        this.form = Results.Form.of(call);
        this.screen = new Screen(Words.in(language), arguments.width());
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
    static DevelopmentJob of(Call call) {
        Arguments arguments = Arguments.ofUnit(call);
        DevelopmentAsked asked = DevelopmentAsked.of(call);
        Path folder = call.folder(Path.of(Arguments.DEFAULT_OUT));
        CompositeIndex stated = Inputs.definition(Option.DEFINITION, arguments.definition());
        Loaded<Panel> data = Inputs.panel(arguments.reading(), stated);
        CompositeIndex index = Inputs.compared(stated, arguments.population(), data.value());
        try {
            Development development = asked.of(index, data.value()).seed(arguments.seed());
            DevelopmentResult result = development.run(data.value());
            Locale language = asked.language().orElseGet(() -> Labels.localeOf(index));
            if (result.honor().order().isEmpty()) {
                throw nobody(DevelopmentReport.of(result, language), development, data.value())
                        .beside(data);
            }
            return new DevelopmentJob(call, arguments, folder, data, result, language);
        } catch (UsageException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.YEARS, e).beside(data);
        }
    }

    private static UsageException nobody(DevelopmentReport report, Development development, Panel panel) {
        return new UsageException(Option.YEARS.flag() + ": "
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
        screen.say(out, report.heading());
        screen.say(out, versions());
        out.println();
        Losses.show(data, screen, out);
        section(out, Section.PASSES, report.passes(arguments.top()));
        section(out, Section.LUCK, report.luck());
        section(out, Section.BARS, report.bars());
        section(out, Section.LEADERS, List.of());
        screen.show(out, report.leaders(arguments.top()));
        tell(out, aboutOpened());
        screen.show(out, report.unit(opened.unit().id()));
        section(out, Section.CUTS, List.of(report.aboutCuts()));
        show(out, report.cuts());
        section(out, Section.EVIDENCE, List.of());
        show(out, report.evidence(arguments.top()));
        tell(out, report.aboutEvidence(arguments.top()));
        section(out, Section.REVIEW, List.of());
        review.print(out, screen);
        section(out, Section.COUNTS, List.of());
        screen.show(out, report.counts());
        screen.say(out, attribution());
    }

    @Override
    public Optional<String> incomplete() {
        return Losses.line(data, screen.words());
    }

    private List<String> aboutOpened() {
        List<String> told = new ArrayList<>();
        report.notJudged(opened.unit().id()).ifPresent(told::add);
        told.addAll(report.course(opened.unit().id()));
        return told;
    }

    private void section(PrintStream out, Section section, List<String> sentences) {
        screen.say(out, "== " + report.title(section));
        out.println();
        tell(out, sentences);
    }

    private void tell(PrintStream out, List<String> sentences) {
        sentences.forEach(sentence -> screen.say(out, sentence));
        if (!sentences.isEmpty()) {
            out.println();
        }
    }

    private void show(PrintStream out, Table table) {
        if (table.rowCount() > 0) {
            screen.show(out, table);
        }
    }

    /** What it takes to check that somebody else computed the same thing. */
    private String versions() {
        return screen.words()
                        .text(
                                "versions",
                                CommandLines.version(),
                                result.index().id(),
                                result.definitionHash().substring(0, 12),
                                result.panelDigest().substring(0, 12),
                                result.index().leaves().size())
                + ", " + screen.words().text("seed", String.valueOf(arguments.seed())) + "; " + report.years();
    }

    private String attribution() {
        return Attribution.of(result.provenance(), screen.words().locale());
    }

    @Override
    public void write(PrintStream out) {
        Results results = Results.of(result.lineage(), result.provenance(), form);
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
        results.write(folder);
        screen.tell(out, "written.development", folder.toAbsolutePath().normalize());
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
                List.of("", versions(), result.lineage().toString(), attribution(), ""));
        return String.join("\n", told.flatMap(List::stream).toList());
    }

    private void add(Results results, String name, Table table) {
        results.table(name, table.withTitle(report.heading() + ": " + name));
    }
}
