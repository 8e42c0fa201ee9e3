package org.mattstock.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.CellFormulas;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.Unranked;
import org.mattstock.workbook.UnitSheet.Column;

/**
 * Who is ranked, with which score, at which place, beside what the library found. Places are told in steps that a reader can
 * follow: the scores in order, the best score of each group of tied ones, where a group starts.
 */
final class PlacesSheet {
    /** Coverage is a sum of decimals: one that is met but for the last bit is met. */
    private static final String SLACK = "-1E-12";

    /** Has a place in one of the two only. */
    private static final String UNLIKE = "!";

    private final Words words;
    private final Scores scores;
    private final CellFormulas formulas;
    private final UnitSheet.Rows rows;
    private final BranchBlocks blocks;
    private final RankingRule rule;
    private final PlaceFormulas places;
    private final UnitSheet sheet;

    private final Column place;
    private final Column reason;
    private final Column score;
    private final Column entitled;
    private final Column seen;
    private final Column start;
    /** Position by id; that of the rows, where nobody asks. */
    private final Column byId;

    private final Column order;
    private final Column sorted;
    private final Column best;
    private final Column starts;
    private final Column groups;

    PlacesSheet(Words words, Scores scores, CellFormulas formulas, UnitSheet.Rows rows, BranchBlocks blocks) {
        this.words = words;
        this.scores = scores;
        this.formulas = formulas;
        this.rows = rows;
        this.blocks = blocks;
        this.rule = scores.ranking().rule();
        this.places = new PlaceFormulas(rule, formulas.size());
        this.sheet = new UnitSheet(
                words.sheet("places"),
                rows,
                words.text("places.title"),
                words.text("places.remark"),
                words.text("unit"));
        this.place = sheet.add("", words.text("column.place"));
        this.score = sheet.add("", words.text("column.score"));
        this.reason = computed();
        sheet.gap();
        this.entitled = helper("entitled");
        this.seen = helper("seen");
        this.start = helper("start");
        sheet.gap();
        this.order = helper("order");
        this.byId = rule.ties() == TieRule.ORDINAL ? positions() : order;
        this.sorted = helper("sorted");
        this.best = helper("best");
        this.starts = helper("starts");
        this.groups = helper("groups");
        fill();
    }

    private Column helper(String key) {
        return sheet.add(words.text("places.helper"), words.text("column." + key));
    }

    private Column positions() {
        Column column = helper("by-id");
        List<String> ids = scores.units().stream().map(Unit::id).toList();
        for (int unit = 0; unit < rows.count(); unit++) {
            sheet.put(column, unit, ids.indexOf(rows.ids().get(unit)) + 1);
        }
        return column;
    }

    /** What the library found, and how far the formulas are from it; at last why units have no place. */
    private Column computed() {
        Column foundPlace = sheet.add(words.text("computed"), words.text("column.place"));
        Column foundScore = sheet.add(words.text("computed"), words.text("column.score"));
        Column difference = sheet.add(words.text("check"), words.text("column.score-difference"));
        Column moved = sheet.add(words.text("check"), words.text("column.place-difference"));
        Column why = sheet.add("", words.text("column.unranked"));
        for (int unit = 0; unit < rows.count(); unit++) {
            String id = rows.ids().get(unit);
            Optional<Ranking.Entry> found = scores.ranking().entry(id);
            sheet.put(foundScore, unit, found.map(Ranking.Entry::score).orElse(null));
            sheet.put(foundPlace, unit, found.map(Ranking.Entry::place).orElse(null));
            sheet.put(why, unit, reason(id));
            sheet.formula(difference, unit, difference(score, foundScore, unit), Look.PLAIN, -1);
            sheet.formula(moved, unit, difference(place, foundPlace, unit), Look.PLAIN, -1);
        }
        String apart = difference.all();
        sheet.above(UnitSheet.NUMBER, difference, "MAX(MAX(" + apart + "),-MIN(" + apart + "))", Look.RESULT);
        sheet.above(
                UnitSheet.NUMBER,
                moved,
                count(moved, "<0") + "+" + count(moved, ">0") + "+" + count(moved, UNLIKE),
                Look.RESULT);
        return why;
    }

    private static String count(Column column, String condition) {
        return "COUNTIF(" + column.all() + ",\"" + condition + "\")";
    }

    /** Empty where neither has a value, and a sign where only one has. */
    private static String difference(Column own, Column found, int unit) {
        String here = "ISNUMBER(" + own.cell(unit) + ")";
        String there = "ISNUMBER(" + found.cell(unit) + ")";
        return "IF(AND(" + here + "," + there + ")," + own.cell(unit) + "-" + found.cell(unit) + ",IF(" + here + "="
                + there + ",\"\",\"" + UNLIKE + "\"))";
    }

    private @Nullable String reason(String id) {
        return scores.ranking().unranked().stream()
                .filter(each -> each.unit().id().equals(id))
                .map(this::reason)
                .findFirst()
                .orElse(null);
    }

    private String reason(Unranked unranked) {
        String why = words.labels().of(unranked.reason());
        return unranked.detail().isEmpty() ? why : why + ": " + unranked.detail();
    }

    private void fill() {
        for (int unit = 0; unit < rows.count(); unit++) {
            own(unit);
            inOrder(unit);
        }
        sheet.sheet().filter(UnitSheet.STEP, 0, reason.position());
    }

    /** What a unit has. */
    private void own(int unit) {
        sheet.put(entitled, unit, formulas.entitled().get(unit) ? 1 : 0);
        String ranked = "IF(" + isRanked(unit) + "," + root().cell(unit) + ",\"\")";
        sheet.formula(score, unit, ranked, Look.RESULT, decimals());
        sheet.formula(seen, unit, ifNumber(score, unit, places.seen(score.cell(unit))), Look.PLAIN, -1);
        sheet.formula(start, unit, ofGroup(starts, unit), Look.PLAIN, -1);
        sheet.formula(place, unit, ifNumber(start, unit, place(unit)), Look.RESULT, -1);
    }

    private static String ifNumber(Column column, int unit, String text) {
        return "IF(ISNUMBER(" + column.cell(unit) + ")," + text + ",\"\")";
    }

    /** What stands at a position among the scores in order: a group starts where a score is not level with the best before it. */
    private void inOrder(int row) {
        sheet.put(order, row, row + 1);
        sheet.formula(sorted, row, places.sorted(seen.all(), order.cell(row)), Look.PLAIN, -1);
        following(best, row, sorted.cell(row), isLevel(row), "");
        following(starts, row, order.cell(row), row == 0 ? "" : best.cell(row) + "=" + best.cell(row - 1), "");
        following(groups, row, "1", row == 0 ? "" : starts.cell(row) + "=" + starts.cell(row - 1), "+1");
    }

    private String isLevel(int row) {
        return row == 0
                ? ""
                : "ABS(" + best.cell(row - 1) + "-" + sorted.cell(row) + ")<=" + places.tolerance(best.cell(row - 1));
    }

    /**
     * A cell that repeats the one above it where a condition holds.
     *
     * @param fresh what it is else; added to the one above where {@code added} says so
     */
    private void following(Column column, int row, String fresh, String same, String added) {
        String above = row == 0 ? "" : column.cell(row - 1);
        String other = row == 0 || added.isEmpty() ? fresh : above + added;
        String text = row == 0 ? fresh : "IF(" + same + "," + above + "," + other + ")";
        sheet.formula(column, row, "IF(" + sorted.cell(row) + "=\"\",\"\"," + text + ")", Look.PLAIN, -1);
    }

    private int decimals() {
        return rule.scoreColumn().decimals();
    }

    private Column root() {
        return blocks.value(
                formulas.nodes().get(formulas.nodes().size() - 1).node().id());
    }

    /** Entitled, covered as far as the definition demands, and with a score. */
    private String isRanked(int unit) {
        String covered = demands().stream()
                .map(each -> "," + blocks.coverage(scores.index().requireNode(each.node()), unit) + ">="
                        + CellFormula.number(each.share()) + SLACK)
                .collect(Collectors.joining());
        return "AND(" + entitled.cell(unit) + "=1,ISNUMBER(" + root().cell(unit) + ")" + covered + ")";
    }

    private List<Requirement.CoverageAtLeast> demands() {
        return scores.index().eligibility().requirements().stream()
                .filter(Requirement.CoverageAtLeast.class::isInstance)
                .map(Requirement.CoverageAtLeast.class::cast)
                .toList();
    }

    /** What stands in a column of the scores in order, where a unit's own score is. */
    private String ofGroup(Column column, int unit) {
        return "IF(ISNUMBER(" + seen.cell(unit) + "),INDEX(" + column.all() + ",MATCH(" + seen.cell(unit) + ","
                + sorted.all() + ",0)),\"\")";
    }

    private String place(int unit) {
        String first = start.cell(unit);
        String tied = "COUNTIF(" + starts.all() + "," + first + ")";
        return switch (rule.ties()) {
            case COMPETITION -> first;
            case MODIFIED -> first + "+" + tied + "-1";
            case FRACTIONAL -> first + "+(" + tied + "-1)/2";
            case DENSE -> "INDEX(" + groups.all() + "," + first + ")";
            case ORDINAL -> first + "+" + earlier(unit);
        };
    }

    /** Of tied units, those whose id comes first; ids are compared as the library compares them, by their position. */
    private String earlier(int unit) {
        return "SUMPRODUCT(ISNUMBER(" + start.all() + ")*(" + start.all() + "=" + start.cell(unit) + ")*(" + byId.all()
                + "<" + byId.cell(unit) + "))";
    }

    UnitSheet sheet() {
        return sheet;
    }

    Column place() {
        return place;
    }

    Column score() {
        return score;
    }
}
