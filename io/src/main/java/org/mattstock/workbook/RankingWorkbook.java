package org.mattstock.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.CellFormulas;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.report.Labels;
import org.mattstock.report.RankingReport;

/**
 * A ranking as an Excel workbook that works it out: raw values, what they go through, bounds, normalized values, weights, the values
 * of every branch, scores and places, all as live formulas, and the page of a unit whose name is chosen in a cell. Whoever changes a
 * weight, a bound or a figure sees everything follow. Immutable; the same scores give the same bytes.
 *
 * <p>Beside the formulas stand the scores, places and learned bounds that the library found, and the differences: recalculated,
 * scores agree to 1e-9 and all places are the same. The file holds formulas without results: programs work them out when they
 * open it, previews show blanks.
 *
 * <p>A definition that has no formula in some step is refused, and every such node and method is named: by population (rank sums,
 * Copeland), methods of one's own, dense places, figures of other years in imputation, means of years that are divided, places among
 * figures of other years, groups of one's own as reference, what drops parts that are not applicable, and places on scores that differ in nothing but rounding. {@link Workbook#of} writes the values of
 * any of them.
 */
public final class RankingWorkbook {
    private static final String MUNICIPALITY = "K";

    private final Scores scores;
    private final CellFormulas formulas;
    private final Locale locale;
    private final String followed;

    private RankingWorkbook(Scores scores, CellFormulas formulas, Locale locale, String followed) {
        this.scores = scores;
        this.formulas = formulas;
        this.locale = locale;
        this.followed = followed;
    }

    /**
     * The workbook of scores, in the language of their definition.
     *
     * @throws IllegalArgumentException if a step has no formula; nodes and methods are named
     */
    public static RankingWorkbook of(Scores scores) {
        CellFormulas formulas = formulas(scores);
        requirePlaces(scores);
        requireCoverage(scores, formulas);
        String first = Stream.concat(
                        scores.ranking().entries().stream().map(Ranking.Entry::unit), formulas.units().stream())
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new IllegalArgumentException("scores must have a unit, got none"));
        return new RankingWorkbook(scores, formulas, Labels.localeOf(scores.index()), first);
    }

    private static CellFormulas formulas(Scores scores) {
        try {
            return scores.inCells();
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalArgumentException refused(String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "a workbook with formulas cannot be made: " + why
                        + ". Workbook.of(scores.toTable()) writes the values without formulas",
                cause);
    }

    /** Spreadsheets work with 15 digits: scores that only differ after them have one place there. */
    private static void requirePlaces(Scores scores) {
        RankingRule rule = scores.ranking().rule();
        if (rule.precision() instanceof Precision.Exact
                && !scores.ranking(rule.withPrecision(Precision.upToRounding()))
                        .entries()
                        .equals(scores.ranking().entries())) {
            throw refused(
                    "places are taken on exact scores, and some scores differ in nothing but the rounding of the arithmetic;"
                            + " let ranking.precision be up-to-rounding",
                    null);
        }
    }

    private static void requireCoverage(Scores scores, CellFormulas formulas) {
        Set<String> known = new HashSet<>();
        formulas.nodes().forEach(each -> known.add(each.node().id()));
        for (Requirement each : scores.index().eligibility().requirements()) {
            if (each instanceof Requirement.CoverageAtLeast coverage && !known.contains(coverage.node())) {
                throw refused("coverage is demanded of " + coverage.node() + ", which has weight 0", null);
            }
        }
    }

    /** In a language, Swedish or English. */
    public RankingWorkbook in(Locale other) {
        Labels.in(other);
        return new RankingWorkbook(scores, formulas, other, followed);
    }

    /** With the page of one unit shown at first, instead of that of the first in the ranking. */
    public RankingWorkbook following(String idOrName) {
        return new RankingWorkbook(
                scores, formulas, locale, scores.panel().requireUnit(idOrName).id());
    }

    /** The workbook, to which more sheets can be added. */
    public Workbook workbook() {
        return workbook(Map.of());
    }

    /**
     * The workbook with other weights tried in it.
     *
     * @param tried by part; the definition's for all others
     */
    Workbook workbook(Map<String, Double> tried) {
        Words words = Words.in(locale);
        List<String> names = names();
        UnitSheet.Rows rows =
                new UnitSheet.Rows(formulas.units().stream().map(Unit::id).toList(), names, formulas.reference());
        BoundsSheet bounds = new BoundsSheet(words);
        WeightsSheet weights = new WeightsSheet(words, formulas.nodes(), tried);
        LeafColumns leaves = new LeafColumns(words, rows, bounds, scores.year());
        BranchBlocks blocks = new BranchBlocks(words, rows, bounds, weights, demandsCoverage());
        Map<String, LeafColumns.OfLeaf> byLeaf = new HashMap<>();
        for (CellFormulas.OfNode node : formulas.nodes()) {
            if (node instanceof CellFormulas.OfLeaf leaf) {
                LeafColumns.OfLeaf columns = leaves.add(leaf);
                byLeaf.put(leaf.node().id(), columns);
                blocks.add(leaf, columns);
            } else if (node instanceof CellFormulas.OfBranch branch) {
                blocks.add(branch);
            }
        }
        PlacesSheet places = new PlacesSheet(words, scores, formulas, rows, blocks);
        WorkbookSheet page = new UnitPage(words, words.sheet(kind()), rows, byLeaf, blocks, weights, places)
                .build(formulas, names.get(rows.ids().indexOf(followed)), title(), decimals());
        String sourceLine = RankingReport.of(scores).in(locale).sourceLine();
        Workbook book = empty().with(new AboutSheet(words, scores, sourceLine).build())
                .with(page)
                .with(places.sheet().sheet().build())
                .with(weights.build());
        for (UnitSheet each : leaves.sheets()) {
            book = book.with(each.sheet().build());
        }
        book = blocks.sheet().isEmpty()
                ? book
                : book.with(blocks.sheet().sheet().build());
        return book.with(bounds.build());
    }

    private static Workbook empty() {
        return Workbook.of();
    }

    private boolean demandsCoverage() {
        return scores.index().eligibility().requirements().stream()
                .anyMatch(Requirement.CoverageAtLeast.class::isInstance);
    }

    private int decimals() {
        return scores.ranking().rule().scoreColumn().decimals();
    }

    private String title() {
        return scores.index().title() + ", " + scores.year();
    }

    private String kind() {
        return formulas.units().stream()
                        .limit(formulas.reference())
                        .allMatch(unit -> unit.kind().equals(MUNICIPALITY))
                ? "municipality"
                : "one-unit";
    }

    /** A name that several units have is told apart by the id, until no other unit is called so. */
    private List<String> names() {
        List<String> names = formulas.units().stream().map(Unit::name).toList();
        while (Set.copyOf(names).size() < names.size()) {
            names = toldApart(names);
        }
        return names;
    }

    private List<String> toldApart(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return IntStream.range(0, names.size())
                .mapToObj(i -> Objects.equals(counts.get(names.get(i)), 1)
                        ? names.get(i)
                        : names.get(i) + " (" + formulas.units().get(i).id() + ")")
                .toList();
    }

    /**
     * Writes a file whole, or not at all.
     *
     * @param file its folder must exist
     * @throws IOException if writing fails
     * @throws IllegalStateException if {@code org.dhatim:fastexcel} is not there
     */
    public void write(Path file) throws IOException {
        workbook().write(file);
    }

    /**
     * Writes a file's bytes.
     *
     * @param out flushed, not closed
     * @throws IOException if writing fails
     * @throws IllegalStateException if {@code org.dhatim:fastexcel} is not there
     */
    public void write(OutputStream out) throws IOException {
        workbook().write(out);
    }
}
