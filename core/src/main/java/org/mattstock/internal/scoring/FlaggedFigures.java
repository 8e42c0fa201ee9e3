package org.mattstock.internal.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.text.Words;

/** What is remarked on the figures that a leaf takes for one year, and on what they are divided by. */
public final class FlaggedFigures {
    private final Leaf leaf;
    /** The year that each unit's figure is taken from, the latest one of a mean; 0 for none. */
    private final int[] taken;
    /** How many years up to that one it may be the mean of. */
    private final int joined;

    private final int year;
    private final List<OfYear> years;

    /** One column that a value rests on, and whose cell of it. */
    private record Source(Slice slice, Panel panel, Optional<Denominator.Divisor> by) {
        Cell cellAt(int unit) {
            int from =
                    by.map(divisor -> Selected.position(panel, divisor, unit)).orElse(unit);
            return from < 0 ? new Cell.Absent() : slice.cellAt(from);
        }
    }

    private record OfYear(int year, List<Source> slices) {
        /** The flags of a unit's figure in this year; none where it has no value, and so takes no part. */
        Cell.Flags flags(int unit) {
            Cell.Flags flags = Cell.Flags.NONE;
            for (int i = 0; i < slices.size(); i++) {
                Cell cell = slices.get(i).cellAt(unit);
                boolean counts = cell instanceof Cell.Observed value && (i == 0 || value.value() != 0);
                if (!counts) {
                    return Cell.Flags.NONE;
                }
                flags = flags.and(cell.flags());
            }
            return flags;
        }
    }

    private FlaggedFigures(Panel panel, Leaf leaf, int year) {
        this.leaf = leaf;
        this.year = year;
        this.taken = SelectionMethods.select(panel, leaf, year).years;
        this.joined = SelectionMethods.of(leaf.selection()).yearsJoined();
        this.years = panel.years().stream()
                .filter(each -> each <= year)
                .map(each -> new OfYear(each, slices(panel, leaf, each)))
                .toList();
    }

    private static List<Source> slices(Panel panel, Leaf leaf, int year) {
        Slice own = panel.slice(leaf.indicator(), leaf.breakdown(), year);
        return Stream.concat(
                        Stream.of(new Source(own, panel, Optional.empty())),
                        leaf.divisors().stream()
                                .map(by -> new Source(
                                        panel.slice(by.indicator(), by.breakdown(), by.yearFor(year)),
                                        panel,
                                        Optional.of(by))))
                .toList();
    }

    /** The figures of a leaf, as it selects them. */
    public static FlaggedFigures of(Panel panel, Leaf leaf, int year) {
        return new FlaggedFigures(panel, leaf, year);
    }

    /** Tells of each unit whose figure carries what a requirement refuses, and what it carries. */
    public void forEachRefused(Requirement.LeafUnflagged requirement, BiConsumer<Integer, String> unitAndWhy) {
        for (int unit = 0; unit < taken.length; unit++) {
            for (OfYear each : years) {
                Cell.Flags flags = isTaken(each.year(), unit) ? each.flags(unit) : Cell.Flags.NONE;
                if (requirement.refuses(flags)) {
                    unitAndWhy.accept(unit, failure(requirement, each.year(), flags));
                    break;
                }
            }
        }
    }

    private boolean isTaken(int figure, int unit) {
        if (taken[unit] == 0) {
            return false;
        }
        return joined == 1 ? figure == taken[unit] : figure <= year && (long) year - figure < joined;
    }

    private String failure(Requirement.LeafUnflagged requirement, int figure, Cell.Flags flags) {
        return leaf.id() + " must not be flagged "
                + words(new Cell.Flags(requirement.flags(), requirement.letters())) + ", got " + words(flags) + " in "
                + figure;
    }

    /** {@code provisional, low-reliability, "u"}. */
    private static String words(Cell.Flags flags) {
        Stream<String> meanings = flags.meanings().stream().map(Words::of);
        Stream<String> letters = flags.letters().isEmpty() ? Stream.empty() : Stream.of("\"" + flags.letters() + "\"");
        return Stream.concat(meanings, letters).collect(Collectors.joining(", "));
    }
}
