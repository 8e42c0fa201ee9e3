package org.mattstock.workbook;

import java.util.List;
import java.util.Optional;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.CellFormulas;
import org.mattstock.fit.CellFormulas.Kind;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.workbook.UnitSheet.Column;

/** The columns of leaves on three sheets: figures, what they go through, and normalized values. */
final class LeafColumns {
    private final Words words;
    private final BoundsSheet bounds;
    private final int year;
    private final UnitSheet raw;
    private final UnitSheet prepared;
    private final UnitSheet normalized;

    /**
     * What a leaf has.
     *
     * @param raw its figures
     * @param observed its figures after the denominator
     * @param value normalized
     * @param hidden by unit: whether what it counts with stands in for a confidential figure
     */
    record OfLeaf(Column raw, Column observed, Column value, List<Boolean> hidden) {
        /** The look of a unit's value, or of a copy of it. */
        Look look(int unit) {
            return hidden.get(unit) ? Look.HIDDEN : Look.PLAIN;
        }

        boolean hidesSome() {
            return hidden.contains(true);
        }
    }

    LeafColumns(Words words, UnitSheet.Rows rows, BoundsSheet bounds, int year) {
        this.words = words;
        this.bounds = bounds;
        this.year = year;
        this.raw = sheet("raw", rows);
        this.prepared = sheet("prepared", rows);
        this.normalized = sheet("normalized", rows);
    }

    private UnitSheet sheet(String key, UnitSheet.Rows rows) {
        return new UnitSheet(
                words.sheet(key), rows, words.text(key + ".title"), words.text(key + ".remark"), words.text("unit"));
    }

    List<UnitSheet> sheets() {
        return prepared.isEmpty() ? List.of(raw, normalized) : List.of(raw, prepared, normalized);
    }

    OfLeaf add(CellFormulas.OfLeaf of) {
        Leaf leaf = of.node();
        Column figures = figures(of);
        Optional<Column> divisors = divisors(of);
        years(of);
        Column from = figures;
        Column observed = figures;
        boolean imputed = false;
        List<Boolean> hidden = of.figures().stream()
                .map(figure -> figure.isStandIn() && of.steps().stream().anyMatch(step -> step.kind() == Kind.IMPUTED))
                .toList();
        for (CellFormulas.StepCell step : of.steps()) {
            String name = words.text("step." + step.kind().name().toLowerCase(java.util.Locale.ROOT));
            imputed |= step.kind() == Kind.IMPUTED;
            UnitSheet sheet = step.kind() == Kind.NORMALIZED ? normalized : prepared;
            Column to = sheet.add(leaf.title(), sheet == normalized ? leaf.id() : leaf.id() + " " + name);
            String text = bounds.resolve(leaf, name, step.formula(), from.reference());
            for (int unit = 0; unit < of.figures().size(); unit++) {
                String own = text.replace("{x}", from.cell(unit));
                int current = unit;
                own = divisors.isEmpty()
                        ? own
                        : own.replace("{denominator}", divisors.get().cell(current));
                boolean hides = imputed && hidden.get(unit);
                sheet.formula(to, unit, own, hides ? Look.HIDDEN : Look.PLAIN, sheet == normalized ? 2 : -1);
            }
            from = to;
            observed = step.kind() == Kind.SCALED ? to : observed;
        }
        return new OfLeaf(figures, observed, from, hidden);
    }

    private Column figures(CellFormulas.OfLeaf of) {
        Leaf leaf = of.node();
        Column column = raw.add(
                leaf.title(),
                leaf.id().equals(leaf.indicator()) ? leaf.id() : leaf.id() + " (" + leaf.indicator() + ")");
        for (int unit = 0; unit < of.figures().size(); unit++) {
            CellFormulas.Taken figure = of.figures().get(unit);
            if (figure.value().isPresent()) {
                raw.put(column, unit, figure.value().getAsDouble());
            } else {
                raw.put(column, unit, reason(figure.reason()));
            }
        }
        return column;
    }

    private String reason(Optional<MissingReason> reason) {
        return reason.map(each -> words.labels().of(each)).orElseGet(() -> words.text("missing"));
    }

    private Optional<Column> divisors(CellFormulas.OfLeaf of) {
        return of.node().denominator().map(by -> {
            Column column = raw.add(
                    of.node().title(),
                    words.text(
                            "divisor",
                            by.indicator()
                                    + by.unit().map(unit -> " " + unit).orElse("")
                                    + (by.year().isPresent() ? " " + by.year().getAsInt() : "")));
            for (int unit = 0; unit < of.figures().size(); unit++) {
                var divisor = of.figures().get(unit).denominator();
                raw.put(column, unit, divisor.isPresent() ? divisor.getAsDouble() : words.text("missing"));
            }
            return column;
        });
    }

    /** Only where some figures are of other years. */
    private void years(CellFormulas.OfLeaf of) {
        if (of.figures().stream().allMatch(figure -> figure.year() == 0 || figure.year() == year)) {
            return;
        }
        Column column =
                raw.add(of.node().title(), words.text("year-of", of.node().id()));
        for (int unit = 0; unit < of.figures().size(); unit++) {
            int taken = of.figures().get(unit).year();
            raw.put(column, unit, taken == 0 ? null : taken);
        }
    }
}
