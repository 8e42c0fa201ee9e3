package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Observed;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.scoring.PossibleFigures;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.text.Checks;

/**
 * The figures that are looked through.
 *
 * @param title of the tables
 * @param units by id
 * @param columns a column for each indicator, over these units
 * @param weights by unit: the share of weight that its figures carry; NaN where nothing has weight
 */
record ScreenedFigures(String title, Unit[] units, List<Column> columns, double[] weights) {
    /**
     * One indicator.
     *
     * @param figures NaN for none
     * @param reasons why not
     */
    record Column(
            String id,
            String title,
            double[] figures,
            @Nullable MissingReason[] reasons) {
        Column of(int[] positions) {
            @Nullable MissingReason[] left = new MissingReason[positions.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = reasons[positions[i]];
            }
            double[] kept =
                    Arrays.stream(positions).mapToDouble(at -> figures[at]).toArray();
            return new Column(id, title, kept, left);
        }
    }

    /** What a definition would start from. */
    static ScreenedFigures of(CompositeIndex index, Panel given, int year) {
        Objects.requireNonNull(index, "index");
        Panel panel = PossibleFigures.of(index.outOfRange(), Objects.requireNonNull(given, "panel"));
        Node counted = Tree.counted(index.tree());
        List<Column> columns = new ArrayList<>();
        for (Leaf leaf : Tree.leaves(counted)) {
            Selected selected = SelectionMethods.select(panel, leaf, year);
            columns.add(new Column(leaf.id(), leaf.title(), selected.scaled, selected.reasons));
        }
        Observed observed = Observed.of(counted, panel, year);
        boolean[] members = Populations.members(index.population(), panel);
        double[] weights = IntStream.range(0, members.length)
                .mapToDouble(unit -> observed.share(counted.id(), unit))
                .toArray();
        return of(index.title() + " " + year, panel, members, columns, weights);
    }

    /** A year's own figures. */
    static ScreenedFigures of(Panel panel, int year, Collection<String> indicators) {
        Objects.requireNonNull(panel, "panel");
        List<Indicator> found = indicators.stream().map(panel::requireIndicator).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("indicators must be at least one, got none");
        }
        Checks.distinct("indicators", found.stream().map(Indicator::id).toList());
        List<Column> columns = new ArrayList<>();
        for (Indicator indicator : found) {
            Slice slice = panel.slice(indicator.id(), Breakdown.TOTAL, year);
            columns.add(new Column(indicator.id(), indicator.name(), slice.toArray(), slice.reasons()));
        }
        boolean[] everybody = new boolean[panel.units().size()];
        Arrays.fill(everybody, true);
        double[] none = new double[everybody.length];
        Arrays.fill(none, Double.NaN);
        return of(found.size() + " indicators " + year, panel, everybody, columns, none);
    }

    private static ScreenedFigures of(
            String title, Panel panel, boolean[] members, List<Column> columns, double[] weights) {
        int[] positions =
                IntStream.range(0, members.length).filter(unit -> members[unit]).toArray();
        if (positions.length == 0) {
            throw new IllegalArgumentException("population must have a unit in the panel, got none");
        }
        return new ScreenedFigures(
                title,
                Arrays.stream(positions).mapToObj(panel.units()::get).toArray(Unit[]::new),
                columns.stream().map(column -> column.of(positions)).toList(),
                Arrays.stream(positions).mapToDouble(at -> weights[at]).toArray());
    }
}
