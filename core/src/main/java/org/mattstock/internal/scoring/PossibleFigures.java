package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.selection.SelectionMethods;

/** What a definition decides about figures that cannot be: the one place where its decision meets a panel. */
public final class PossibleFigures {
    private static final int NAMED = 5;

    /** A column, and how many years before and after the walked ones are looked at, or the only year that is. */
    private record Column(
            String indicator,
            Breakdown breakdown,
            int yearsBack,
            int yearsAhead,
            OptionalInt only,
            Optional<String> unit) {
        /** The unit that divides everybody's values counts, in the population or not. */
        boolean counts(Panel panel, boolean[] population, String id) {
            return unit.map(id::equals).orElseGet(() -> population[panel.unitIndex(id)]);
        }

        boolean reaches(int figure, int walked) {
            if (only.isPresent()) {
                return figure == only.getAsInt();
            }
            long later = (long) figure - walked;
            return later <= yearsAhead && -later <= yearsBack;
        }
    }

    private PossibleFigures() {}

    /** The panel as a definition takes it: without what it says is missing. */
    public static Panel of(OutOfRange decision, Panel panel) {
        return decision == OutOfRange.MISSING ? panel.withoutImpossible() : panel;
    }

    /** Refuses impossible figures of the population, if the definition does. */
    static void require(Recipe recipe, Panel panel, List<Integer> years, boolean[] population) {
        if (recipe.outOfRange() != OutOfRange.FAIL || panel.impossible().isEmpty()) {
            return;
        }
        List<Panel.Impossible> met = met(recipe, panel, years, population);
        if (!met.isEmpty()) {
            String named =
                    met.stream().limit(NAMED).map(Panel.Impossible::toString).collect(Collectors.joining("; "));
            String others = met.size() > NAMED ? "; and " + (met.size() - NAMED) + " more" : "";
            throw new ScoringException("values must be possible by their indicators' ranges, got " + named + others
                    + "; correct them, or let the definition say KEEP or MISSING");
        }
    }

    /**
     * The impossible figures that walking some years may meet: of the population, in the columns that leaves, their denominators
     * and conditions for a place look at, in those years and in others that a leaf may fall back on. By column, year and
     * unit.
     *
     * @param panel as it was given
     */
    public static List<Panel.Impossible> met(Recipe recipe, Panel panel, List<Integer> years, boolean[] population) {
        List<Panel.Impossible> met = new ArrayList<>();
        for (Column column : columns(recipe)) {
            panel.impossible(column.indicator(), column.breakdown()).stream()
                    .filter(each -> column.counts(panel, population, each.unit().id()))
                    .filter(each -> years.stream().anyMatch(year -> column.reaches(each.year(), year)))
                    .filter(each -> !met.contains(each))
                    .forEach(met::add);
        }
        return met;
    }

    private static Set<Column> columns(Recipe recipe) {
        Set<Column> columns = new LinkedHashSet<>();
        for (Leaf leaf : Tree.leaves(recipe.tree())) {
            int back = yearsBack(leaf);
            int ahead = ImputationMethods.of(leaf.imputation()).yearsAhead();
            columns.add(
                    new Column(leaf.indicator(), leaf.breakdown(), back, ahead, OptionalInt.empty(), Optional.empty()));
            leaf.divisors()
                    .forEach(by ->
                            columns.add(new Column(by.indicator(), by.breakdown(), back, ahead, by.year(), by.unit())));
        }
        for (Requirement requirement : recipe.eligibility().requirements()) {
            if (requirement instanceof Requirement.IndicatorAtLeast least) {
                columns.add(
                        new Column(least.indicator(), least.breakdown(), 0, 0, OptionalInt.empty(), Optional.empty()));
            }
        }
        return columns;
    }

    private static int yearsBack(Leaf leaf) {
        long back = (long) SelectionMethods.of(leaf.selection()).yearsBack()
                + ImputationMethods.of(leaf.imputation()).yearsBack();
        return (int) Math.min(back, Integer.MAX_VALUE);
    }
}
