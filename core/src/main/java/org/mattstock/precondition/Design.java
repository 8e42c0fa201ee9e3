package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mattstock.data.Panel;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.statistics.matrix.LinearRegression;

/** The figures and preconditions of one year, and who has them all. */
final class Design {
    private static final int UNITS_A_COEFFICIENT = 2;

    final Panel panel;
    final int year;
    final PreconditionColumn figures;
    final List<PreconditionColumn> preconditions;
    private final boolean[] stated;
    private final List<Integer> taking = new ArrayList<>();

    Design(ExpectedValue expected, Panel panel, int year) {
        this.panel = panel;
        this.year = year;
        figures = PreconditionColumn.of(expected.indicator(), expected.breakdown(), panel, year);
        preconditions = expected.preconditions().stream()
                .map(each -> PreconditionColumn.of(each, panel, year))
                .toList();
        stated = Populations.members(expected.among(), panel);
        for (int unit = 0; unit < stated.length; unit++) {
            if (stated[unit] && isComplete(unit)) {
                taking.add(unit);
            }
        }
    }

    boolean isStated(int unit) {
        return stated[unit];
    }

    boolean isComplete(int unit) {
        return figures.has(unit) && preconditions.stream().allMatch(each -> each.has(unit));
    }

    /** The positions of the units that take part, by id. */
    List<Integer> taking() {
        return taking;
    }

    List<LeftOut> leftOut() {
        List<LeftOut> left = new ArrayList<>();
        for (int unit = 0; unit < stated.length; unit++) {
            if (!stated[unit]) {
                left.add(new LeftOut(panel.units().get(unit), LeftOut.OUTSIDE));
            } else if (!isComplete(unit)) {
                left.add(new LeftOut(panel.units().get(unit), lack(unit)));
            }
        }
        return left;
    }

    private String lack(int unit) {
        List<PreconditionColumn> all = new ArrayList<>(List.of(figures));
        all.addAll(preconditions);
        return String.join(
                ", ",
                all.stream()
                        .filter(each -> !each.has(unit))
                        .map(each -> each.lack(unit))
                        .toList());
    }

    double[] row(int unit) {
        return preconditions.stream().mapToDouble(each -> each.value(unit)).toArray();
    }

    double[][] rows() {
        return taking().stream().map(this::row).toArray(double[][]::new);
    }

    double[] values() {
        return taking().stream().mapToDouble(figures::value).toArray();
    }

    /** How many units a fit needs. */
    int least() {
        return UNITS_A_COEFFICIENT * (preconditions.size() + 1);
    }

    boolean hasEnough() {
        return taking().size() >= least();
    }

    LinearRegression regression() {
        if (!hasEnough()) {
            throw new IllegalArgumentException(
                    "units with " + figures.name() + " and all preconditions must be at least "
                            + least() + ", two for each of " + (preconditions.size() + 1) + " coefficients, got "
                            + taking().size() + " in " + year);
        }
        double[][] rows = rows();
        double[] values = values();
        requireDiffering(values);
        LinearRegression.dependent(rows).ifPresent(j -> {
            throw new IllegalArgumentException(dependent(rows, j));
        });
        LinearRegression regression = LinearRegression.of(rows, values);
        if (!regression.isFinite()) {
            throw new IllegalArgumentException("figures of " + figures.name()
                    + " and preconditions must have coefficients within the range of a double, got others in " + year);
        }
        return regression;
    }

    private void requireDiffering(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return;
            }
        }
        throw new IllegalArgumentException("figures of " + figures.name() + " must differ among the units, got "
                + values[0] + " for all in " + year);
    }

    private String dependent(double[][] rows, int j) {
        List<String> names =
                preconditions.stream().map(PreconditionColumn::name).toList();
        boolean isConstant = LinearRegression.dependent(single(rows, j)).equals(OptionalInt.of(0));
        return "preconditions must each say something of their own, got " + names.get(j)
                + (isConstant
                        ? ", which is " + rows[0][j] + " for all"
                        : ", which follows from " + String.join(", ", names.subList(0, j)))
                + " in " + year;
    }

    private static double[][] single(double[][] rows, int j) {
        double[][] single = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            single[i] = new double[] {rows[i][j]};
        }
        return single;
    }
}
