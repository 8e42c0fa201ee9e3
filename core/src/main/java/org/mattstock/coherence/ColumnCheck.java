package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.fit.Finding;

/** Looks at columns over time: figures that jump, columns that move as a whole. */
final class ColumnCheck {
    /** What is called nearly all. */
    private static final double NEARLY_ALL = 0.9;

    private final Reviewed reviewed;
    private final Review.Limits limits;
    private final List<Finding> found = new ArrayList<>();
    private int changes;
    private int columns;

    ColumnCheck(Reviewed reviewed, Review.Limits limits) {
        this.reviewed = reviewed;
        this.limits = limits;
        reviewed.columns().forEach(key -> look(new ColumnChanges(reviewed, key)));
    }

    List<Finding> found() {
        return found;
    }

    int changes() {
        return changes;
    }

    int columns() {
        return columns;
    }

    private void look(ColumnChanges column) {
        for (int round = 1; round < column.rounds.count(); round++) {
            if (reviewed.looksAt(column.rounds.year(round))) {
                columns++;
                lookAtAll(column, round);
                for (int unit = 0; unit < reviewed.population.length; unit++) {
                    jump(column, round, unit).ifPresent(found::add);
                }
            }
        }
    }

    private void lookAtAll(ColumnChanges column, int round) {
        Optional<Finding.Movement> movement = column.movement(round);
        if (column.breakBefore(round).isPresent()) {
            found.add(new Finding.StatedBreak(
                    column.indicator, column.breakBefore(round).get(), movement));
        } else {
            movement.filter(this::isCommon)
                    .map(moved -> new Finding.CommonChange(
                            column.indicator, column.key.breakdown(), column.rounds.year(round), moved))
                    .ifPresent(found::add);
        }
    }

    private boolean isCommon(Finding.Movement movement) {
        return movement.times() >= limits.common() && movement.same() >= NEARLY_ALL * movement.units();
    }

    private Optional<Finding> jump(ColumnChanges column, int round, int unit) {
        double after = column.rounds.figure(round, unit);
        int before = Double.isNaN(after) ? -1 : column.before(round, unit);
        double spread = column.spread(round);
        if (before < 0 || !(spread > 0)) {
            return Optional.empty();
        }
        changes++;
        double distance = Spread.change(column.rounds.figure(before, unit), after) - column.median(before, round);
        return Math.abs(distance) >= limits.jump() * grown(spread, before, round)
                ? found(column, before, round, unit)
                : Optional.empty();
    }

    private Optional<Finding> found(ColumnChanges column, int before, int round, int unit) {
        double own = column.ownSpread(round, unit);
        Finding.Jump jump = new Finding.Jump(
                reviewed.panel.units().get(unit),
                column.indicator,
                column.key.breakdown(),
                figure(column, before, unit),
                figure(column, round, unit),
                column.median(before, round),
                grown(column.spread(round), before, round),
                Double.isNaN(own) ? OptionalDouble.empty() : OptionalDouble.of(grown(own, before, round)));
        return jump.leastTimes() >= limits.jump() ? Optional.of(jump) : Optional.empty();
    }

    /** As far as independent changes carry over so many rounds. */
    private static double grown(double spread, int before, int round) {
        return Spread.within(spread * Math.sqrt(round - before));
    }

    private static Finding.Jump.Figure figure(ColumnChanges column, int round, int unit) {
        return new Finding.Jump.Figure(column.rounds.year(round), column.rounds.figure(round, unit));
    }
}
