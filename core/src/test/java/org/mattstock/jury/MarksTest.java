package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Marks MARKS = Marks.builder(List.of("Z", "A"), List.of("9002", "9001", "9003"))
            .row("Z", 3, -0.0, 4.5)
            .mark("A", "9001", 7)
            .missing("A", "9002", Marks.Missing.RECUSED)
            .build();

    @Test
    void jurorsAndObjectsKeepTheirOrder() {
        assertThat(MARKS.jurors()).containsExactly("Z", "A");
        assertThat(MARKS.objects()).containsExactly("9002", "9001", "9003");
    }

    @Test
    void aCellIsAMarkOrAReason() {
        assertThat(MARKS.mark("Z", "9003")).hasValue(4.5);
        assertThat(MARKS.missing("Z", "9003")).isEmpty();
        assertThat(MARKS.mark("A", "9002")).isEmpty();
        assertThat(MARKS.missing("A", "9002")).contains(Marks.Missing.RECUSED);
        assertThat(MARKS.missing("A", "9003")).contains(Marks.Missing.NOT_GIVEN);
        assertThat(MARKS.count()).isEqualTo(4);
        assertThat(MARKS.isComplete()).isFalse();
        assertThat(MARKS.withoutJurors(List.of("A")).isComplete()).isTrue();
    }

    @Test
    void marksWithoutJurorsOrObjectsKeepTheRest() {
        Marks expected = Marks.builder(List.of("A"), List.of("9002", "9001"))
                .missing("A", "9002", Marks.Missing.RECUSED)
                .mark("A", "9001", 7)
                .build();
        Marks rest = MARKS.withoutJurors(List.of("Z")).withoutObjects(List.of("9003"));
        assertThat(rest).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThatThrownBy(() -> MARKS.withoutJurors(List.of("Z", "A"))).hasMessage("jurors must not be empty");
    }

    @Test
    void equalityLooksAtReasonsAndTreatsBothZeroesAlike() {
        Marks.Builder other = Marks.builder(List.of("Z", "A"), List.of("9002", "9001", "9003"))
                .row("Z", 3, 0.0, 4.5)
                .mark("A", "9001", 7);
        assertThat(other.build()).isNotEqualTo(MARKS);
        assertThat(other.missing("A", "9002", Marks.Missing.RECUSED).build()).isEqualTo(MARKS);
    }

    @Test
    void aTableHasARowForEachCell() {
        assertThat(MARKS.withoutObjects(List.of("9003")).toTable().toText()).isEqualTo("""
                        Marks
                        juror  object  mark  missing
                        -----  ------  ----  -------
                        Z      9002    3.00
                        Z      9001    0.00
                        A      9002          RECUSED
                        A      9001    7.00""");
    }

    @Test
    void badMarksAreRefusedByName() {
        Marks.Builder builder = Marks.builder(List.of("Anna", "Bo"), List.of("X", "Y"));
        assertThatThrownBy(() -> builder.mark("Ana", "X", 1))
                .hasMessage("juror must be one of the 2 jurors, got \"Ana\"; nearest: Anna");
        assertThatThrownBy(() -> builder.mark("Anna", "X", Double.NaN))
                .hasMessage("a mark must be finite and at most 1.0E100 up or down, got NaN of Anna for X");
        assertThatThrownBy(() -> builder.mark("Anna", "X", -1e101)).hasMessageContaining("got -1.0E101");
        assertThatThrownBy(() -> builder.row("Bo", 1))
                .hasMessage("a row must have a mark for each of the 2 objects, got 1 of Bo");
        builder.mark("Anna", "X", 1);
        assertThatThrownBy(() -> builder.missing("Anna", "X", Marks.Missing.ABSENT))
                .hasMessage("each mark must be given once, got Anna for X twice");
    }

    @Test
    void badListsAreRefusedByName() {
        List<String> one = List.of("X");
        assertThatThrownBy(() -> Marks.builder(List.of(), one)).hasMessage("jurors must not be empty");
        assertThatThrownBy(() -> Marks.builder(one, List.of("A", "A"))).hasMessage("objects must differ, got A twice");
        assertThatThrownBy(() -> Marks.builder(List.of(" "), one)).hasMessage("jurors must not be blank");
        List<String> ids = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> Marks.builder(ids, ids))
                .hasMessage("jurors times objects must be at most 20000, got 300 times 300");
    }
}
