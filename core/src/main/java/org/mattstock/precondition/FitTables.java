package org.mattstock.precondition;

import java.util.List;
import java.util.stream.DoubleStream;
import org.mattstock.data.Breakdown;
import org.mattstock.table.Table;

/** A regression on preconditions as tables. */
final class FitTables {
    private static final int LEAST_DECIMALS = 3;
    private static final int MOST_DECIMALS = 12;
    private static final int DIGITS = 4;

    private FitTables() {}

    static Table terms(ExpectedValueFit fit) {
        double smallest = fit.terms().stream()
                .flatMapToDouble(each -> DoubleStream.of(each.coefficient(), each.standardError()))
                .map(Math::abs)
                .filter(each -> each > 0)
                .min()
                .orElse(1);
        int decimals = decimals(smallest);
        Table.Builder table = Table.builder(title(fit) + ": what goes together with it, no cause")
                .text("precondition")
                .decimal("coefficient", decimals)
                .decimal("standard error", decimals)
                .decimal("t", 2)
                .decimal("per deviation", LEAST_DECIMALS);
        fit.terms()
                .forEach(each -> table.row(
                        each.precondition().map(Precondition::toString).orElse("constant"),
                        each.coefficient(),
                        each.standardError(),
                        each.t(),
                        each.perDeviation()));
        return table.build();
    }

    /** So many that the smallest number has some digits. */
    private static int decimals(double smallest) {
        int decimals = LEAST_DECIMALS;
        for (double size = smallest; size < 1 && decimals < MOST_DECIMALS; size *= 10) {
            decimals++;
        }
        return Math.min(MOST_DECIMALS, Math.max(LEAST_DECIMALS, decimals - LEAST_DECIMALS + DIGITS - 1));
    }

    private static String title(ExpectedValueFit fit) {
        String of = fit.breakdown().equals(Breakdown.TOTAL) ? "" : " (" + fit.breakdown() + ")";
        return fit.indicator() + of + " " + fit.basisYear();
    }

    static Table fit(ExpectedValueFit fit) {
        Table.Builder table = Table.builder("How well " + title(fit) + " is told: " + fit.count() + " units fitted, "
                        + fit.leftOut().size() + " left out")
                .text("measure")
                .decimal("units it has seen", LEAST_DECIMALS)
                .decimal("each left out", LEAST_DECIMALS)
                .decimal("by tenths", LEAST_DECIMALS);
        ExpectedValueFit.OutOfSample one = fit.outOfSample().get(0);
        ExpectedValueFit.OutOfSample folds = fit.outOfSample().get(1);
        double seen =
                fit.residualDeviation() * Math.sqrt((fit.count() - fit.terms().size()) / (double) fit.count());
        return table.row("R2", fit.r2(), one.r2(), folds.r2())
                .row("root mean square error", seen, one.rootMeanSquare(), folds.rootMeanSquare())
                .row("adjusted R2", fit.adjustedR2(), null, null)
                .row("residual deviation", fit.residualDeviation(), null, null)
                .build();
    }

    static Table units(ExpectedValueFit fit) {
        Table.Builder table = Table.builder(fit.indicator() + " " + fit.year() + " beside what is expected")
                .text("id")
                .text("unit")
                .decimal("figure", LEAST_DECIMALS)
                .decimal("expected", LEAST_DECIMALS)
                .decimal("difference", LEAST_DECIMALS)
                .decimal("leverage", LEAST_DECIMALS)
                .words("reach");
        fit.units()
                .forEach(each -> table.row(
                        each.unit().id(),
                        each.unit().name(),
                        each.figure(),
                        each.expected(),
                        each.difference(),
                        each.leverage(),
                        each.reach().name()));
        return table.build();
    }

    static Table leftOut(String title, List<LeftOut> leftOut) {
        Table.Builder table = Table.builder(title).text("id").text("unit").text("why");
        leftOut.forEach(each -> table.row(each.unit().id(), each.unit().name(), each.why()));
        return table.build();
    }
}
