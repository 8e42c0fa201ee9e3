package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.data.Breakdown.TOTAL;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Cell.Flag;
import org.mattstock.data.Cell.Flags;

class FlagsTest {
    private static final Flags BREAK = new Flags(Set.of(Flag.BREAK, Flag.LOW_RELIABILITY), "bu");

    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        builder.cell("N1", TOTAL, "1", 2021, new Cell.Observed(5.6, BREAK));
        builder.cell("N1", TOTAL, "1", 2022, new Cell.Missing(MissingReason.UNKNOWN, "", BREAK));
        builder.cell("N1", TOTAL, "2", 2022, new Cell.Observed(7));
        builder.cell("N1", TOTAL, "3", 2022, Cell.ABSENT);
        return builder.build();
    }

    @Test
    void figuresAndMissingOnesKeepTheirFlags() {
        assertThat(panel().cell("N1", TOTAL, "1", 2021)).isEqualTo(new Cell.Observed(5.6, BREAK));
        assertThat(panel().cell("N1", TOTAL, "1", 2022).flags()).isEqualTo(BREAK);
        assertThat(panel().cell("N1", TOTAL, "2", 2022).flags()).isEqualTo(Flags.NONE);
        assertThat(panel().units()).extracting(Unit::id).containsExactly("1", "2");
        assertThat(panel().withYears(2022, 2022).slice("N1", TOTAL, 2022).flagsAt(0))
                .isEqualTo(BREAK);
    }

    @Test
    void aSeriesShowsThem() {
        assertThat(panel().series("N1", TOTAL, "1").toTable().toText())
                .contains("break, low reliability (bu)")
                .contains("unknown, break, low reliability (bu)");
    }

    @Test
    void flagsAreAddedUp() {
        assertThat(Flags.of(Flag.BREAK).with(Flag.BREAK)).isEqualTo(Flags.of(Flag.BREAK));
        assertThat(BREAK.and(new Flags(Set.of(Flag.PROVISIONAL), "p")))
                .isEqualTo(new Flags(Set.of(Flag.PROVISIONAL, Flag.BREAK, Flag.LOW_RELIABILITY), "bu p"));
        assertThat(BREAK.hasAny(Set.of(Flag.BREAK, Flag.CORRECTED))).isTrue();
    }

    @Test
    void correctionsGoWithTheirCells() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Series.Correction correction = new Series.Correction(
                "N1", TOTAL, "1", 2021, new Cell.Observed(5.6), new Cell.Observed(6.5), "siffrorna bytte plats", day);
        PanelBuilder builder = Panel.builder().correction(correction);
        builder.value("N1", TOTAL, "1", 2021, 6.5, Flags.of(Flag.CORRECTED));
        builder.value("N1", TOTAL, "2", 2022, 1);
        Panel panel = builder.build();

        assertThat(panel.corrections()).containsExactly(correction);
        assertThat(panel.withYears(2022, 2022).corrections()).isEmpty();
        assertThat(panel.withUnits(unit -> unit.id().equals("2")).corrections()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Series.Correction("N1", TOTAL, "1", 2021, Cell.ABSENT, new Cell.Observed(6.5), " ", day))
                .withMessageContaining("reason must not be blank");
    }
}
