package org.mattstock.workbook;

import java.util.List;
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

    private final Words words;
    private final Scores scores;
    private final CellFormulas formulas;
    private final UnitSheet.Rows rows;
    private final BranchBlocks blocks;
    private final RankingRule rule;
    private final PlaceFormulas places;
    private final UnitSheet sheet;

    private final Column place;
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
        computed();
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

    /** What the library found, and how far the formulas are from it. */
    private void computed() {
        Column foundPlace = sheet.add(words.text("computed"), words.text("column.place"));
        Column foundScore = sheet.add(words.text("computed"), words.text("column.score"));
        Column difference = sheet.add(words.text("check"), words.text("column.score-difference"));
        Column moved = sheet.add(words.text("check"), words.text("column.place-difference"));
        Column reason = sheet.add("", words.text("column.unranked"));
        for (int unit = 0; unit < rows.count(); unit++) {
            String id = rows.ids().get(unit);
            var found = scores.score(id);
            sheet.put(foundScore, unit, found.isPresent() && isRanked(id) ? found.getAsDouble() : null);
            sheet.put(foundPlace, unit, place(id));
            sheet.put(reason, unit, reason(id));
            sheet.formula(difference, unit, difference(score, foundScore, unit), Look.PLAIN, -1);
            sheet.formula(moved, unit, difference(place, foundPlace, unit), Look.PLAIN, -1);
        }
        sheet.above(
                UnitSheet.NUMBER,
                difference,
                "MAX(MAX(" + difference.all() + "),-MIN(" + difference.all() + "))",
                Look.RESULT);
        sheet.above(
                UnitSheet.NUMBER,
                moved,
                "COUNTIF(" + moved.all() + ",\">0\")+COUNTIF(" + moved.all() + ",\"<0\")",
                Look.RESULT);
    }

    private static String difference(Column own, Column found, int unit) {
        return "IF(AND(ISNUMBER(" + own.cell(unit) + "),ISNUMBER(" + found.cell(unit) + "))," + own.cell(unit) + "-"
                + found.cell(unit) + ",IF(ISNUMBER(" + own.cell(unit) + ")=ISNUMBER(" + found.cell(unit) + "),\"\",\""
                + "!" + "\"))";
    }

    private boolean isRanked(String id) {
        return scores.ranking().entry(id).isPresent();
    }

    private @Nullable Double place(String id) {
        return scores.ranking().entry(id).map(Ranking.Entry::place).orElse(null);
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
            sheet.put(entitled, unit, formulas.entitled().get(unit) ? 1 : 0);
            sheet.formula(
                    score, unit, "IF(" + isRanked(unit) + "," + root().cell(unit) + ",\"\")", Look.RESULT, decimals());
            sheet.formula(
                    seen,
                    unit,
                    "IF(ISNUMBER(" + score.cell(unit) + ")," + places.seen(score.cell(unit)) + ",\"\")",
                    Look.PLAIN,
                    -1);
            sheet.formula(start, unit, ofGroup(starts, unit), Look.PLAIN, -1);
            sheet.formula(
                    place, unit, "IF(ISNUMBER(" + start.cell(unit) + ")," + place(unit) + ",\"\")", Look.RESULT, -1);
            sheet.put(order, unit, unit + 1);
            sheet.formula(sorted, unit, places.sorted(seen.all(), order.cell(unit)), Look.PLAIN, -1);
            String empty = "IF(" + sorted.cell(unit) + "=\"\",\"\",";
            boolean first = unit == 0;
            String newStart = first
                    ? "1"
                    : "IF(" + best.cell(unit) + "=" + best.cell(unit - 1) + "," + starts.cell(unit - 1) + ","
                            + order.cell(unit) + ")";
            String newGroup = first
                    ? "1"
                    : "IF(" + starts.cell(unit) + "=" + starts.cell(unit - 1) + "," + groups.cell(unit - 1) + ","
                            + groups.cell(unit - 1) + "+1)";
            String newBest = first
                    ? sorted.cell(unit)
                    : "IF(ABS(" + best.cell(unit - 1) + "-" + sorted.cell(unit) + ")<="
                            + places.tolerance(best.cell(unit - 1)) + "," + best.cell(unit - 1) + ","
                            + sorted.cell(unit) + ")";
            sheet.formula(best, unit, empty + newBest + ")", Look.PLAIN, -1);
            sheet.formula(starts, unit, empty + newStart + ")", Look.PLAIN, -1);
            sheet.formula(groups, unit, empty + newGroup + ")", Look.PLAIN, -1);
        }
        sheet.sheet().filter(UnitSheet.STEP, 0, place.position() + 6);
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
