package org.mattstock.change;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;

/**
 * One figure put right: the new cell stands in the panel with the flag {@code CORRECTED}, and the old one in the panel's
 * {@linkplain Panel#corrections() corrections}, with reason and date. A cell that is absent can be corrected, and one that was
 * corrected before; all are kept, in order.
 *
 * @param indicator by id or name
 * @param breakdown of the figure; one in which the indicator has cells
 * @param unit by id or name
 * @param year one of the panel's
 * @param before what must stand there now; empty where anything may. Value, or reason and status text, must be the same; flags
 *     need not
 * @param after what stands there then: a value or a missing one
 * @param reason why; not blank
 * @param date when it was corrected
 */
public record CorrectedCell(
        String indicator,
        Breakdown breakdown,
        String unit,
        int year,
        Optional<Cell> before,
        Cell after,
        String reason,
        LocalDate date)
        implements Panel.Change {
    /** Checks that there is a reason and something to put. */
    public CorrectedCell {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(date, "date");
        Checks.notBlank("reason", reason);
        if (after instanceof Cell.Absent) {
            throw new IllegalArgumentException(
                    "after must be a value or a missing one, got an absent cell; a missing one says why");
        }
    }

    /** A correction of whatever stands there. */
    public static CorrectedCell of(
            String indicator, Breakdown breakdown, String unit, int year, Cell after, String reason, LocalDate date) {
        return new CorrectedCell(indicator, breakdown, unit, year, Optional.empty(), after, reason, date);
    }

    /** This correction, to be made only where this cell stands. */
    public CorrectedCell withBefore(Cell expected) {
        return new CorrectedCell(indicator, breakdown, unit, year, Optional.of(expected), after, reason, date);
    }

    /**
     * The panel with the figure corrected. Shares the cells of all other indicators and breakdowns.
     *
     * @throws IllegalArgumentException if the panel lacks indicator, breakdown, unit or year (what it has is named), something
     *     else stands there than is said, or nothing would change
     */
    @Override
    public Panel applyTo(Panel panel) {
        Indicator described = panel.requireIndicator(indicator);
        Unit whose = panel.requireUnit(unit);
        Cell standing = panel.cell(described.id(), breakdown, whose.id(), year);
        requireFitting(standing);
        Cell corrected = flagged(after);
        PanelBuilder builder = Panel.builder().indicator(described).unit(whose);
        builder.cell(described.id(), breakdown, whose.id(), year, corrected);
        builder.correction(
                new Series.Correction(described.id(), breakdown, whose.id(), year, standing, corrected, reason, date));
        return panel.merge(builder.build(), (published, right) -> right);
    }

    private void requireFitting(Cell standing) {
        if (before.isPresent() && !isSame(before.get(), standing)) {
            throw new IllegalArgumentException("before must be what stands in " + place() + ", got "
                    + text(before.get()) + "; there stands " + text(standing));
        }
        if (after.equals(standing) || flagged(after).equals(standing)) {
            throw new IllegalArgumentException(
                    "after must differ from what stands in " + place() + ", got " + text(after) + " for the same");
        }
    }

    private static boolean isSame(Cell a, Cell b) {
        return withFlags(a, Cell.Flags.NONE).equals(withFlags(b, Cell.Flags.NONE));
    }

    private static Cell flagged(Cell cell) {
        return withFlags(cell, cell.flags().with(Cell.Flag.CORRECTED));
    }

    private static Cell withFlags(Cell cell, Cell.Flags flags) {
        if (cell instanceof Cell.Observed observed) {
            return new Cell.Observed(observed.value(), flags);
        }
        return cell instanceof Cell.Missing missing
                ? new Cell.Missing(missing.reason(), missing.status(), flags)
                : cell;
    }

    private String place() {
        return indicator + " " + breakdown + " of " + unit + " in " + year;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Observed observed) {
            return String.valueOf(observed.value());
        }
        return cell instanceof Cell.Missing missing
                ? missing.reason() + (missing.status().isEmpty() ? "" : " (" + missing.status() + ")")
                : "nothing";
    }
}
