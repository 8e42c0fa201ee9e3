package org.mattstock.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;

/**
 * An indicator that is worked out from others by a {@link Formula}: costs per inhabitant, women less men, a sum. It is
 * described as its user says, and the others stay as they are. Shares their cells.
 *
 * @param indicator its description, under an id that the panel does not have
 * @param formula how it is worked out
 */
public record DerivedIndicator(Indicator indicator, Formula formula) implements Panel.Change {
    /** Checks for null. */
    public DerivedIndicator {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(formula, "formula");
    }

    /** An indicator worked out by a formula. */
    public static DerivedIndicator of(Indicator indicator, Formula formula) {
        return new DerivedIndicator(indicator, formula);
    }

    /** An indicator of which only id and name are said, worked out by a formula. */
    public static DerivedIndicator of(String id, String name, Formula formula) {
        return new DerivedIndicator(Indicator.of(id, name), formula);
    }

    /**
     * The panel with this indicator besides.
     *
     * @throws IllegalArgumentException if the panel has the id already, lacks an indicator or breakdown that the formula takes
     *     (the nearest there is are named), or the operands have no breakdown in common
     */
    @Override
    public Panel applyTo(Panel panel) {
        if (panel.indicators().stream().anyMatch(each -> each.id().equals(indicator.id()))) {
            throw new IllegalArgumentException(
                    "indicator must be new to the panel, got " + indicator.id() + ", which it has");
        }
        PanelBuilder derived = Panel.builder().indicator(indicator);
        panel.units().forEach(derived::unit);
        for (Breakdown breakdown : breakdowns(panel)) {
            for (int year : panel.years()) {
                workOut(panel, breakdown, year, derived);
            }
        }
        return panel.merge(derived.build());
    }

    private void workOut(Panel panel, Breakdown breakdown, int year, PanelBuilder derived) {
        List<Slice> operands = formula.operands().stream()
                .map(each -> panel.slice(each.indicator(), each.breakdown().orElse(breakdown), year))
                .toList();
        List<Unit> units = panel.units();
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            Cell cell = WorkedOut.by(
                    formula, operands.stream().map(slice -> slice.cellAt(unit)).toList());
            derived.cell(indicator.id(), breakdown, units.get(i).id(), year, cell);
        }
    }

    private Set<Breakdown> breakdowns(Panel panel) {
        List<Operand> open = new ArrayList<>();
        Set<Breakdown> named = new LinkedHashSet<>();
        for (Operand operand : formula.operands()) {
            panel.requireIndicator(operand.indicator());
            operand.breakdown().ifPresentOrElse(named::add, () -> open.add(operand));
        }
        return open.isEmpty() ? Set.of(only(named).orElse(Breakdown.TOTAL)) : common(panel, open);
    }

    private static Optional<Breakdown> only(Set<Breakdown> named) {
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private Set<Breakdown> common(Panel panel, List<Operand> open) {
        Set<Breakdown> common = new TreeSet<>(panel.breakdowns(open.get(0).indicator()));
        open.forEach(each -> common.retainAll(panel.breakdowns(each.indicator())));
        if (common.isEmpty()) {
            throw new IllegalArgumentException("operands of " + indicator.id()
                    + " must have a breakdown in common, got "
                    + String.join(
                            ", ",
                            open.stream()
                                    .map(each -> each + " in " + panel.breakdowns(each.indicator()))
                                    .toList()));
        }
        return common;
    }
}
