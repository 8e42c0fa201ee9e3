package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mattstock.data.Panel;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Honor;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.AtomicFile;
import org.mattstock.io.Loaded;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.table.Table;

/** One run over a span of years: who rose steadily, how many fell by the same rule, and what carried it. */
final class DevelopmentJob implements Task {
    /** Kolada's number of inhabitants: small municipalities are noisier. */
    private static final String INHABITANTS = "N01951";

    private final Arguments arguments;
    private final Loaded<Panel> data;
    private final DevelopmentResult result;
    private final UnitDevelopment opened;

    private DevelopmentJob(Arguments arguments, Loaded<Panel> data, DevelopmentResult result) {
        this.arguments = arguments;
        this.data = data;
        this.result = result;
        this.opened = opened();
    }

    /**
     * Reads and computes.
     *
     * @throws UsageException if an argument names what there is not
     */
    static DevelopmentJob of(Arguments arguments) {
        CompositeIndex index = Inputs.definition(arguments.definition());
        Loaded<Panel> data = Inputs.panel(arguments, index);
        Window window = arguments.development().orElseThrow();
        try {
            Development asked = Development.of(index).over(window.first(), window.last());
            Panel panel = data.value();
            DevelopmentResult result = (panel.hasIndicator(INHABITANTS) ? asked.size(INHABITANTS) : asked).run(panel);
            return new DevelopmentJob(arguments, data, result);
        } catch (UsageException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEVELOPMENT, e);
        }
    }

    private UnitDevelopment opened() {
        if (arguments.municipality().isPresent()) {
            try {
                return result.requireUnit(arguments.municipality().get());
            } catch (IllegalArgumentException e) {
                throw UsageException.of(Option.MUNICIPALITY, e);
            }
        }
        return result.honor().order().stream()
                .findFirst()
                .map(first -> result.requireUnit(first.unit().id()))
                .orElseThrow(() -> new UsageException(Option.DEVELOPMENT.flag() + ": nobody can be judged over "
                        + result.window() + " by this definition; too much is missing"));
    }

    @Override
    public void print(PrintStream out) {
        out.println(heading());
        out.println(versions());
        out.println(result.lineage());
        out.println();
        if (data.count() > 0) {
            Task.show(out, data.toTable());
        }
        Task.show(out, result.mirrorTable());
        Task.show(out, list());
        out.println(aboutTheList());
        out.println();
        Task.show(out, result.carriedTable(opened.unit().id()));
        Task.show(out, result.leavesTable());
        out.println(Task.attribution(result.provenance()));
    }

    private Table list() {
        int judged = result.honor().order().size();
        int shown = Math.min(arguments.top(), judged);
        return result.toTable()
                .head(shown)
                .select(
                        "order",
                        "id",
                        "unit",
                        "steady",
                        "rises",
                        "falls",
                        "change",
                        "improved %",
                        "slope",
                        "shrunken",
                        "expected place",
                        "q",
                        "q low",
                        "q high",
                        "in the way")
                .withTitle("First " + shown + " of " + judged + ": pattern first, then size; evidence beside");
    }

    /** Sentences about the list: what is known of one municipality is no more than its row. */
    private String aboutTheList() {
        return String.join("\n", qualified(), judged(), byChance(), clamped());
    }

    private String qualified() {
        if (result.honor().outcome() instanceof Honor.Finding.NoOneQualifies nobody) {
            return "No one qualifies: " + nobody.reason() + ".";
        }
        int steady =
                ((Honor.Finding.Qualified) result.honor().outcome()).units().size();
        int falls = result.mirrorCounts().get(0).falls();
        return steady + " rose every year by the composite, which has no probability in it; " + falls
                + " fell every year by the same rule.";
    }

    private String judged() {
        int judged = result.honor().order().size();
        int others = result.units().size() - judged;
        return judged + " of " + result.units().size()
                + " have a matched basket that passes the definition's missing rule; " + others
                + " cannot be judged, which is not the same as no development.";
    }

    private String byChance() {
        int place = Math.min(arguments.top(), result.evidence().tested());
        return place == 0
                ? "Evidence cannot be decided for anybody: fewer than 4 years or 10 indicators, or too many gaps."
                : result.evidence()
                        .statement(place)
                        .map(list -> "Among the " + list.k() + " with the lowest q, about "
                                + Math.round(100 * list.expectedByChanceShare())
                                + " % would be expected there by chance (compared with "
                                + result.evidence().nullModel() + "); "
                                + result.evidence().supported().size() + " of "
                                + result.evidence().tested() + " tested have q at most "
                                + result.evidence().rule().level() + ".")
                        .orElse("");
    }

    private String clamped() {
        return Math.round(1000 * result.clampedShare()) / 10.0
                + " % of the values lie beyond limits of the definition, which would cut them; they are not cut here.";
    }

    private String heading() {
        return result.index().title() + ", utveckling " + result.window();
    }

    /** What it takes to check that somebody else computed the same thing. */
    private String versions() {
        return "Definition " + result.index().id() + " "
                + result.definitionHash().substring(0, 12) + ", panel "
                + result.panelDigest().substring(0, 12) + ", " + result.window().values() + " values and "
                + result.window().changes() + " changes, reference "
                + result.years().get(0);
    }

    @Override
    public void write(PrintStream out) {
        Path folder = arguments.out();
        try {
            Files.createDirectories(folder);
            write(result.toTable(), "development");
            write(result.mirrorTable(), "mirror");
            write(result.contributionsTable(), "contributions");
            write(result.leavesTable(), "leaves");
            write(result.lineage().toTable(), "lineage");
            CompositeIndexJson.write(result.index(), folder.resolve("definition.json"));
            AtomicFile.write(folder.resolve("about.txt"), file -> file.write(about().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw UsageException.of(Option.OUT, e);
        }
        out.println(
                "Written to " + folder.toAbsolutePath().normalize()
                        + ": development, mirror, contributions, leaves and lineage as CSV and JSON, definition.json, about.txt");
    }

    private String about() {
        return String.join(
                "\n",
                heading(),
                "",
                result.index().description(),
                "",
                aboutTheList(),
                "",
                versions(),
                result.lineage().toString(),
                Task.attribution(result.provenance()),
                "");
    }

    private void write(Table table, String name) throws IOException {
        Task.write(table.withTitle(heading() + ": " + name), arguments.out(), name);
    }
}
