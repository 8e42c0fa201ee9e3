package org.mattstock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableTest {
    private static Table places() {
        return Table.builder("Places 2022")
                .text("unit")
                .integer("place")
                .decimal("score", 1)
                .row("Höganäs", 1, 71.46)
                .row("Åre", 2L, 70)
                .row("Kiruna", null, null)
                .build();
    }

    @Test
    void cellsAreTypedByTheirColumnAndMayBeEmpty() {
        assertThat(places().cell(0, 0)).contains("Höganäs");
        assertThat(places().cell(0, 1)).contains(1L);
        assertThat(places().cell(1, 2)).contains(70.0);
        assertThat(places().cell(2, 1)).isEmpty();
    }

    @Test
    void aCellIsShownAsInTheText() {
        assertThat(places().shown(0, 2)).isEqualTo("71.5");
        assertThat(places().shown(2, 2)).isEmpty();
    }

    @Test
    void aCellOutsideTheTableIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> places().cell(3, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> places().cell(0, 3));
    }

    @Test
    void negativeZeroIsKeptAsZero() {
        Table table = Table.builder("").decimal("score", 1).row(-0.0).build();

        assertThat(table.cell(0, 0)).contains(0.0);
    }

    @Test
    void aCellOfAnotherTypeIsRefusedByColumnAndRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").text("unit").row(1284))
                .withMessage("cell of column unit in row 0 must be a String or null, got Integer 1284");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").integer("place").row(1).row(2.5))
                .withMessage("cell of column place in row 1 must be an Integer, a Long or null, got Double 2.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").decimal("score", 1).row("71.5"))
                .withMessage(
                        "cell of column score in row 0 must be a Double, an Integer, a Long or null, got String 71.5");
    }

    @Test
    void whatMayBeAbsentIsItsValueOrAnEmptyCell() {
        Table.Builder table = Table.builder("").text("unit").integer("place").decimal("score", 1);
        table.row(Optional.of("Åre"), OptionalInt.of(1), OptionalDouble.of(71.5));
        table.row(Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
        table.row("Ed", Optional.of(2), Optional.of(OptionalDouble.of(70)));
        Table plain = Table.builder("")
                .text("unit")
                .integer("place")
                .decimal("score", 1)
                .row("Åre", 1, 71.5)
                .row(null, null, null)
                .row("Ed", 2, 70)
                .build();
        assertThat(table.build()).isEqualTo(plain);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").integer("place").row(OptionalDouble.of(1.5)))
                .withMessage("cell of column place in row 0 must be an Integer, a Long or null, got Double 1.5");
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").decimal("score", 1).row(Double.NaN))
                .withMessage("cell of column score in row 0 must be finite, got NaN; null leaves the cell empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").decimal("score", 1).row(Double.NEGATIVE_INFINITY))
                .withMessageContaining("got -Infinity");
    }

    @Test
    void aRowOfAnotherLengthIsRefusedNamingTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Table.builder("").text("unit").integer("place").row("Åre"))
                .withMessage("row 0 must have 2 cells (unit, place), got 1: [Åre]");
    }

    @Test
    void columnsComeFirstAndDiffer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Table.builder("").text("unit").row("Åre").integer("place"))
                .withMessage("columns must come before the first row, got place");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("").text("unit").integer("unit"))
                .withMessage("column names must differ, got unit twice");
        assertThatIllegalStateException()
                .isThrownBy(() -> Table.builder("empty").build())
                .withMessage("a table must have at least one column");
    }

    @Test
    void aColumnChecksItsNameAndDecimals() {
        assertThatIllegalArgumentException().isThrownBy(() -> Column.text(" ")).withMessage("name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.decimal("score", 16))
                .withMessage("decimals must be 0 to 15, got 16 for score");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column("place", Column.Kind.INTEGER, 2))
                .withMessage("decimals must be 0 in a column of kind INTEGER, got 2 for place");
    }

    @Test
    void headAndTailKeepTheOrderAndTakeAllWhenThereAreFewer() {
        assertThat(places().head(2).cell(1, 0)).contains("Åre");
        assertThat(places().head(2).rowCount()).isEqualTo(2);
        assertThat(places().tail(2).cell(0, 0)).contains("Åre");
        assertThat(places().tail(2).cell(1, 0)).contains("Kiruna");
        assertThat(places().head(0).rowCount()).isZero();
        assertThat(places().tail(9)).isEqualTo(places());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> places().head(-1))
                .withMessage("n must not be negative, got -1");
    }

    @Test
    void selectTakesColumnsInTheNamedOrder() {
        Table selected = places().select("score", "unit");

        assertThat(selected.columns()).isEqualTo(List.of(Column.decimal("score", 1), Column.text("unit")));
        assertThat(selected.cell(0, 0)).contains(71.46);
        assertThat(selected.cell(2, 1)).contains("Kiruna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> places().select("rank"))
                .withMessage("name must be a column's, got \"rank\"; columns: unit, place, score");
    }

    @Test
    void tablesAreEqualWhenTitleColumnsAndCellsAre() {
        assertThat(places()).isEqualTo(places()).hasSameHashCodeAs(places());
        assertThat(places()).isNotEqualTo(places().withTitle("Places"));
        assertThat(places()).isNotEqualTo(places().head(2));
        assertThat(places()).isNotEqualTo(places().select("unit", "place"));
    }

    @Test
    void aTableDoesNotSeeLaterChangesOfARow() {
        Object[] row = {"Åre", 1};
        Table table = Table.builder("").text("unit").integer("place").row(row).build();
        row[0] = "Kiruna";

        assertThat(table.cell(0, 0)).contains("Åre");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException().isThrownBy(() -> Table.builder(null)).withMessage("title");
        assertThatNullPointerException().isThrownBy(() -> Column.text(null)).withMessage("name");
    }
}
