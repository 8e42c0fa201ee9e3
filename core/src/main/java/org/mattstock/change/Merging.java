package org.mattstock.change;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/**
 * Another panel's units, indicators, years, groupings, breaks, corrections and cells beside those of this one, by a stated rule
 * where both have something: two files of one indicator each, an update over what is there.
 *
 * @param other the second panel; the one that is changed is the first
 * @param cells which cell stands where both have a value or reason
 * @param descriptions which description stands where both describe a unit, indicator or grouping otherwise; one by its id only
 *     never stands against one that says more
 */
public record Merging(Panel other, Cells cells, Descriptions descriptions) implements Panel.Change {
    /** Which cell stands where both panels have a value or reason. What one of them lacks is taken from the other. */
    public enum Cells {
        /** None: any cell in both is an error that names it. */
        REFUSE((first, second) -> Cell.ABSENT),
        /** Either, if they are equal, with flags and status text; else an error that names it. */
        EQUAL_ONLY((first, second) -> first.equals(second) ? first : Cell.ABSENT),
        /** A value before a missing one. Two that are equal pass; two others of one kind are an error. */
        VALUE_OVER_MISSING((first, second) -> isValue(first) == isValue(second)
                ? EQUAL_ONLY.chosen.apply(first, second)
                : isValue(first) ? first : second),
        /** The first. */
        FIRST((first, second) -> first),
        /** The second: a later update wins, also where it takes a value back. */
        SECOND((first, second) -> second),
        /** A value before a missing one, else the first. */
        FIRST_VALUE((first, second) -> isValue(first) || !isValue(second) ? first : second),
        /** A value before a missing one, else the second: a later update wins, but takes no value back. */
        SECOND_VALUE((first, second) -> isValue(second) || !isValue(first) ? second : first);

        @SuppressWarnings("ImmutableEnumChecker") // they keep nothing
        private final BinaryOperator<Cell> chosen;

        Cells(BinaryOperator<Cell> chosen) {
            this.chosen = chosen;
        }

        private static boolean isValue(Cell cell) {
            return cell instanceof Cell.Observed;
        }
    }

    /** Which description of a unit, indicator or grouping stands where both panels have one. */
    public enum Descriptions {
        /** Either, if they are alike; else an error that names both. */
        ALIKE,
        /** The first. */
        FIRST,
        /** The second. */
        SECOND
    }

    /** Checks for null. */
    public Merging {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(cells, "cells");
        Objects.requireNonNull(descriptions, "descriptions");
    }

    /** Another panel's cells by a rule; descriptions must be alike. */
    public static Merging of(Panel other, Cells cells) {
        return new Merging(other, cells, Descriptions.ALIKE);
    }

    /** This merging with another rule for descriptions. */
    public Merging withDescriptions(Descriptions rule) {
        return new Merging(other, cells, rule);
    }

    /**
     * Both panels in one.
     *
     * @throws IllegalArgumentException if a rule refuses what both have; it is named
     */
    @Override
    public Panel applyTo(Panel panel) {
        return switch (descriptions) {
            case ALIKE -> panel.merge(other, cells.chosen);
            case FIRST -> panel.merge(describedAs(panel, other), cells.chosen);
            case SECOND -> describedAs(other, panel).merge(other, cells.chosen);
        };
    }

    /**
     * What both panels have otherwise: each cell, and each description. The columns {@code before} and {@code after} are the first
     * and the second. Which of them stands {@link Panel#diff} tells: {@code first.diff(merged)} has what was overridden in the
     * first, {@code merged.diff(second)} what was in the second.
     */
    public Table conflicts(Panel panel) {
        Table all = panel.diff(other);
        Table.Builder conflicts = Table.builder("In both and not alike");
        all.columns().forEach(conflicts::column);
        for (int row = 0; row < all.rowCount(); row++) {
            String kind = all.shown(row, 0);
            if (!kind.equals("NEW") && !kind.equals("VANISHED")) {
                Object[] cells = new Object[all.columns().size()];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = all.cell(row, column);
                }
                conflicts.row(cells);
            }
        }
        return conflicts.build();
    }

    /** A panel with the units, indicators and groupings that another one has, too, described as there. */
    private static Panel describedAs(Panel pattern, Panel panel) {
        UnaryOperator<Unit> units = preferred(pattern.units(), Unit::id, id -> Unit.of(id, id));
        UnaryOperator<Indicator> indicators =
                preferred(pattern.indicators(), Indicator::id, id -> Indicator.of(id, id));
        Map<String, Grouping> groupings = byId(pattern.groupings(), Grouping::id);
        List<Grouping> theirs = panel.groupings().stream()
                .map(each -> groupings.getOrDefault(each.id(), each))
                .toList();
        return panel.withEachUnit(units).withEachIndicator(indicators).withGroupings(theirs);
    }

    private static <T> UnaryOperator<T> preferred(
            Collection<T> items, Function<T, String> id, Function<String, T> bare) {
        Map<String, T> known = byId(items, id);
        return item -> {
            T other = known.getOrDefault(id.apply(item), item);
            return other.equals(bare.apply(id.apply(item))) ? item : other;
        };
    }

    private static <T> Map<String, T> byId(Collection<T> items, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(id.apply(item), item));
        return byId;
    }
}
