package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mattstock.io.Problem.Kind;

class LoadedTest {
    @Test
    void allProblemsAreCountedAndTheFirstThousandOfEachKindKept() {
        Problems problems = new Problems();
        for (int i = 0; i < 2500; i++) {
            int line = i + 1;
            problems.add(Kind.NOT_A_YEAR, "a.csv", line, 3, () -> "line " + line);
        }
        problems.add(Kind.RAGGED_ROW, "a.csv", 9, 0, () -> "short");
        Loaded<String> loaded = problems.with("value");

        assertThat(loaded.count(Kind.NOT_A_YEAR)).isEqualTo(2500);
        assertThat(loaded.count()).isEqualTo(2501);
        assertThat(loaded.problems()).hasSize(1001);
        assertThat(loaded.problems().get(999).text()).isEqualTo("line 1000");
    }

    @Test
    void textsOfProblemsThatAreNotKeptAreNeverMade() {
        Problems problems = new Problems();
        int[] made = new int[1];
        for (int i = 0; i < 2000; i++) {
            problems.add(Kind.NOT_A_NUMBER, "a.csv", 1, 1, () -> "made " + made[0]++);
        }

        assertThat(made[0]).isEqualTo(Problems.KEPT);
    }

    @Test
    void problemsOfSeveralFilesAreJoined() {
        Problems first = new Problems();
        Problems second = new Problems();
        for (int i = 0; i < 700; i++) {
            first.add(Kind.NOT_A_YEAR, "a.csv", 1, 1, () -> "a");
            second.add(Kind.NOT_A_YEAR, "b.csv", 1, 1, () -> "b");
        }
        first.addAll(second.with("x"));
        first.addAll(second);

        assertThat(first.with("y").problems()).hasSize(1000);
        assertThat(first.with("y").problems().get(999).source()).isEqualTo("b.csv");
        assertThat(first.count(Kind.NOT_A_YEAR)).isEqualTo(2100);
    }

    @Test
    void notesDoNotKeepAValueFromBeingUsed() {
        Problems problems = new Problems();
        problems.add(new Problem(Kind.ENCODING, "a.csv", 7, 0, "windows-1252"));

        assertThat(problems.with("value").orThrow()).isEqualTo("value");
    }

    @Test
    void aLossIsThrownWithItsPlaceAndTheNumberOfOthers() {
        Problems problems = new Problems();
        problems.add(new Problem(Kind.ENCODING, "a.csv", 1, 0, "windows-1252"));
        problems.add(new Problem(Kind.NOT_A_YEAR, "a.csv", 17, 3, "a year must have four digits"));

        assertThatThrownBy(() -> problems.with("value").orThrow())
                .isInstanceOf(ReadException.class)
                .hasMessage("a.csv:17:3 NOT_A_YEAR: a year must have four digits (and 1 more problems)");
    }

    @Test
    void theTableShowsEachKindWithItsFirst() {
        Problems problems = new Problems();
        problems.add(new Problem(Kind.NOT_A_YEAR, "a.csv", 17, 3, "bad"));

        assertThat(problems.with("value").toTable().toText()).isEqualTo("""
                        Problems
                        kind        count  effect    first
                        ----------  -----  --------  --------------------------
                        NOT_A_YEAR      1  ROW_LOST  a.csv:17:3 NOT_A_YEAR: bad""");
    }

    @Test
    void aChangedValueKeepsItsProblems() {
        Problems problems = new Problems();
        problems.add(new Problem(Kind.ENCODING, "a.csv", 1, 0, "x"));

        assertThat(problems.with("abc").map(String::length)).isEqualTo(problems.with(3));
        assertThat(Loaded.of(1).problems()).isEmpty();
    }

    @Test
    void aProblemHasNoPlaceBeforeTheFirst() {
        assertThatThrownBy(() -> new Problem(Kind.EMPTY, "a", -1, 0, "x"))
                .hasMessage("line and column must not be negative, got -1 and 0");
    }
}
