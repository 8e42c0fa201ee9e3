package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;

class CorrectedCellTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private static final Cell.Flags CORRECTED = Cell.Flags.of(Cell.Flag.CORRECTED);

    private static CorrectedCell share(double value) {
        return CorrectedCell.of(
                "share", Breakdown.TOTAL, "District X", 2020, new Cell.Observed(value), "a slip of the keyboard", DAY);
    }

    @Test
    void theNewFigureStandsAndTheOldOneIsKept() {
        Panel published = Towns.districts().build();
        Panel corrected = published.with(share(8));
        Cell after = new Cell.Observed(8, CORRECTED);
        assertThat(Towns.at(corrected, "share", "X", 2020)).isEqualTo(after);
        assertThat(corrected.corrections())
                .containsExactly(new Series.Correction(
                        "share",
                        Breakdown.TOTAL,
                        "X",
                        2020,
                        new Cell.Observed(80),
                        after,
                        "a slip of the keyboard",
                        DAY));
        assertThat(Towns.at(published, "share", "X", 2020)).isEqualTo(new Cell.Observed(80));
        assertThat(published.corrections()).isEmpty();
        assertThat(corrected.valueCount()).isEqualTo(published.valueCount());
    }

    @Test
    void twoCorrectionsOfOneFigureAreKeptInOrder() {
        Panel twice = Towns.districts().build().with(share(8)).with(share(79));
        assertThat(twice.corrections())
                .extracting(Series.Correction::before, Series.Correction::after)
                .containsExactly(
                        tuple(new Cell.Observed(80), new Cell.Observed(8, CORRECTED)),
                        tuple(new Cell.Observed(8, CORRECTED), new Cell.Observed(79, CORRECTED)));
    }

    @Test
    void aMissingFigureCanBeFilledAndAValueTakenBack() {
        Panel panel = Towns.districts().build();
        Cell.Missing withdrawn = new Cell.Missing(MissingReason.UNKNOWN, "withdrawn");
        CorrectedCell taken = CorrectedCell.of("share", Breakdown.TOTAL, "X", 2020, withdrawn, "wrong register", DAY);
        assertThat(Towns.at(panel.with(taken), "share", "X", 2020))
                .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "withdrawn", CORRECTED));
        assertThat(Towns.at(panel.with(taken).with(share(81)), "share", "X", 2020))
                .isEqualTo(new Cell.Observed(81, CORRECTED));
    }

    @Test
    void anAbsentFigureCanBeAdded() {
        Panel panel = Towns.merged().build();
        Panel added = panel.with(
                CorrectedCell.of("share", Breakdown.TOTAL, "9001", 2020, new Cell.Observed(41), "found in print", DAY));
        assertThat(Towns.at(added, "share", "9001", 2020)).isEqualTo(new Cell.Observed(41, CORRECTED));
        assertThat(added.corrections().get(0).before()).isEqualTo(Cell.ABSENT);
    }

    @Test
    void aCorrectionThatNoLongerFitsIsRefused() {
        Panel panel = Towns.districts().build();
        CorrectedCell fits = share(8).withBefore(new Cell.Observed(80));
        assertThat(Towns.at(panel.with(fits), "share", "X", 2020)).isEqualTo(new Cell.Observed(8, CORRECTED));
        assertThatThrownBy(() -> panel.with(share(79)).with(fits))
                .hasMessage("before must be what stands in share T of District X in 2020, got 80.0; there stands 79.0");
        assertThatThrownBy(() -> panel.with(share(8)).with(share(8))).hasMessageContaining("after must differ");
    }

    @Test
    void whatThePanelLacksIsRefusedAndWhatItHasIsNamed() {
        Panel panel = Towns.districts().build();
        Cell one = new Cell.Observed(1);
        assertThatThrownBy(() -> panel.with(CorrectedCell.of("shar", Breakdown.TOTAL, "X", 2020, one, "why", DAY)))
                .hasMessageContaining("nearest: Share, percent (share)");
        assertThatThrownBy(() -> panel.with(CorrectedCell.of("share", Breakdown.WOMEN, "X", 2020, one, "why", DAY)))
                .hasMessageContaining("got K; it has [T]");
        assertThatThrownBy(() -> panel.with(CorrectedCell.of("share", Breakdown.TOTAL, "X", 2002, one, "why", DAY)))
                .hasMessageContaining("got 2002; it has 2020");
        assertThatThrownBy(() -> CorrectedCell.of("share", Breakdown.TOTAL, "X", 2020, one, " ", DAY))
                .hasMessage("reason must not be blank");
        assertThatThrownBy(() -> CorrectedCell.of("share", Breakdown.TOTAL, "X", 2020, Cell.ABSENT, "why", DAY))
                .hasMessageContaining("after must be a value or a missing one");
    }
}
