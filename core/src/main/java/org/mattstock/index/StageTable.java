package org.mattstock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/** The values of all leaves at one stage, units by leaves. */
final class StageTable {
    private static final String ID = "id";
    private static final String UNIT = "unit";
    private static final int MOST_DECIMALS = 3;

    private StageTable() {}

    static Table of(Scores scores, Scores.Stage stage) {
        Objects.requireNonNull(stage, "stage");
        Table.Builder table = Table.builder(scores.index().title() + " " + scores.year() + ", " + Words.of(stage))
                .text(ID)
                .text(UNIT);
        List<double[]> columns = new ArrayList<>();
        for (Leaf leaf : scores.index().leaves()) {
            double[] column = values(scores, leaf, stage);
            table.decimal(heading(leaf), Decimals.needed(column, MOST_DECIMALS));
            columns.add(column);
        }
        List<Unit> units = scores.units();
        for (int unit = 0; unit < units.size(); unit++) {
            table.row(row(units.get(unit), unit, columns));
        }
        return table.build();
    }

    /** A leaf of weight 0 stops nobody: where it cannot be scored, it has its figures and nothing after them. */
    private static double[] values(Scores scores, Leaf leaf, Scores.Stage stage) {
        try {
            return values((LeafValues) scores.values(leaf.id()), stage);
        } catch (ScoringException | InvalidIndexException e) {
            double[] figures = new double[scores.units().size()];
            Arrays.fill(figures, Double.NaN);
            boolean asked = stage == Scores.Stage.RAW || stage == Scores.Stage.SCALED;
            if (asked && scores.panel().hasCells(leaf.indicator(), leaf.breakdown())) {
                Selected selected = SelectionMethods.select(scores.panel(), leaf, scores.year());
                return stage == Scores.Stage.RAW ? selected.raw : selected.scaled;
            }
            return figures;
        }
    }

    private static double[] values(LeafValues leaf, Scores.Stage stage) {
        return switch (stage) {
            case RAW -> leaf.raw;
            case SCALED -> leaf.scaled;
            case TREATED -> told(leaf, leaf.treated);
            case IMPUTED -> told(leaf, leaf.imputed);
            case NORMALIZED -> told(leaf, leaf.values);
        };
    }

    /** Without what stands in for figures that the source keeps confidential, which would be read as these. */
    private static double[] told(LeafValues leaf, double[] values) {
        double[] told = values.clone();
        for (int unit = 0; unit < told.length; unit++) {
            if (leaf.isStandIn(unit)) {
                told[unit] = Double.NaN;
            }
        }
        return told;
    }

    /** A leaf may be called what another column is called. */
    private static String heading(Leaf leaf) {
        boolean taken = leaf.id().equals(ID) || leaf.id().equals(UNIT);
        return taken ? "leaf " + leaf.id() : leaf.id();
    }

    private static @Nullable Object[] row(Unit unit, int position, List<double[]> columns) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size() + 2);
        cells.add(unit.id());
        cells.add(unit.name());
        columns.forEach(column -> cells.add(Optionals.orNull(column[position])));
        return cells.toArray();
    }
}
