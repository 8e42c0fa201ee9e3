package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mattstock.Generators;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.jury.Ballots.Kemeny;
import org.mattstock.jury.Ballots.Preference;
import org.mattstock.jury.Ballots.Unlisted;

class BallotsTest {
    private static final Ballots TENNESSEE = Ballots.of(
            List.of("M", "N", "C", "K"),
            List.of(
                    Preference.of(42, "M", "N", "C", "K"),
                    Preference.of(26, "N", "C", "K", "M"),
                    Preference.of(15, "C", "K", "N", "M"),
                    Preference.of(17, "K", "C", "N", "M")));
    private static final Ballots CYCLE = Ballots.of(
            List.of("A", "B", "C"),
            List.of(Preference.of(1, "A", "B", "C"), Preference.of(1, "B", "C", "A"), Preference.of(1, "C", "A", "B")));

    @Provide
    Arbitrary<Ballots> ballots() {
        return Generators.ballots();
    }

    private static List<String> letters(String word) {
        return List.of(word.split(""));
    }

    /** Every order with its agreements, by ballots only: nothing of the pairwise counts is used. */
    private static Map<List<String>, Long> everyOrder(Ballots ballots) {
        Map<List<String>, Long> agreements = new LinkedHashMap<>();
        List<String> candidates = ballots.candidates();
        Permutations.forEach(candidates.size(), order -> {
            List<String> named = Arrays.stream(order).mapToObj(candidates::get).toList();
            long sum = 0;
            for (int i = 0; i < order.length; i++) {
                for (int j = i + 1; j < order.length; j++) {
                    sum += prefer(ballots, named.get(i), named.get(j));
                }
            }
            agreements.put(named, sum);
        });
        return agreements;
    }

    private static long prefer(Ballots ballots, String a, String b) {
        long voters = 0;
        for (Preference ballot : ballots.ballots()) {
            int placeOfA = place(ballot, a);
            int placeOfB = place(ballot, b);
            boolean silent = ballots.unlisted() == Unlisted.NOT_COMPARED && (placeOfA == 99 || placeOfB == 99);
            voters += !silent && placeOfA < placeOfB ? ballot.voters() : 0;
        }
        return voters;
    }

    private static int place(Preference ballot, String candidate) {
        return IntStream.range(0, ballot.order().size())
                .filter(group -> ballot.order().get(group).contains(candidate))
                .findFirst()
                .orElse(99);
    }

    @Test
    void capitalsOfTennessee() {
        Kemeny kemeny = TENNESSEE.kemeny();
        assertThat(kemeny).isEqualTo(new Kemeny(393, 600, 1, List.of(letters("NCKM")), List.of("N")));
        assertThat(TENNESSEE.agreements(letters("NCMK"))).isEqualTo(377);
        assertThat(TENNESSEE.agreements(letters("MKCN"))).isEqualTo(207);
        List<Long> sorted = everyOrder(TENNESSEE).values().stream().sorted().toList();
        assertThat(sorted).hasSize(24).startsWith(207L).endsWith(377L, 393L);
        assertThat(TENNESSEE.borda()).isEqualTo(Map.of("M", 126.0, "N", 194.0, "C", 173.0, "K", 107.0));
        assertThat(TENNESSEE.copeland()).isEqualTo(Map.of("M", -3, "N", 3, "C", 1, "K", -1));
        assertThat(TENNESSEE.condorcetWinner()).contains("N");
        assertThat(TENNESSEE.smithSet()).containsExactly("N");
        assertThat(TENNESSEE.margin("M", "N")).isEqualTo(42 - 58);
    }

    @Test
    void aCycleHasThreeBestOrdersAndNoWinner() {
        Kemeny kemeny = CYCLE.kemeny();
        assertThat(kemeny.agreements()).isEqualTo(5);
        assertThat(kemeny.orders()).containsExactly(letters("ABC"), letters("BCA"), letters("CAB"));
        assertThat(kemeny.winners()).containsExactly("A", "B", "C");
        assertThat(kemeny.listsAll()).isTrue();
        assertThat(CYCLE.copeland()).isEqualTo(Map.of("A", 0, "B", 0, "C", 0));
        assertThat(CYCLE.condorcetWinner()).isEmpty();
        assertThat(CYCLE.smithSet()).containsExactly("A", "B", "C");
        assertThat(CYCLE.borda()).isEqualTo(Map.of("A", 3.0, "B", 3.0, "C", 3.0));
    }

    @Test
    void theSmithSetLeavesOutWhomAllInACycleBeat() {
        Ballots ballots = Ballots.of(
                letters("DABC"),
                List.of(
                        Preference.of(1, "A", "B", "C", "D"),
                        Preference.of(1, "B", "C", "A", "D"),
                        Preference.of(1, "C", "A", "B", "D")));
        assertThat(ballots.smithSet()).containsExactly("A", "B", "C");
    }

    @Property(tries = 150, seed = "1")
    void kemenyFindsAllBestOrdersThatTryingEveryOneFinds(@ForAll("ballots") Ballots ballots) {
        Map<List<String>, Long> all = everyOrder(ballots);
        long best = Collections.max(all.values());
        List<List<String>> optimal =
                all.keySet().stream().filter(order -> all.get(order) == best).toList();
        Kemeny kemeny = ballots.kemeny();
        assertThat(kemeny.agreements()).isEqualTo(best);
        assertThat(kemeny.orders()).isEqualTo(optimal);
        assertThat(kemeny.count()).isEqualTo(optimal.size());
        assertThat(kemeny.winners())
                .containsExactlyInAnyOrderElementsOf(
                        optimal.stream().map(order -> order.get(0)).collect(Collectors.toSet()));
        double[] after = ballots.candidates().stream()
                .mapToDouble(each -> optimal.stream()
                        .mapToInt(order -> order.size() - 1 - order.indexOf(each))
                        .average()
                        .orElseThrow())
                .toArray();
        assertThat(ballots.kemenyOrders().meanAfter()).containsExactly(after);
        // An order and its reverse share out all preferences.
        assertThat(Collections.min(all.values())).isEqualTo(kemeny.preferences() - best);
        assertThat(ballots.agreements(optimal.get(0))).isEqualTo(best);
    }

    @Property(tries = 300, seed = "2")
    void scoresSumToWhatTheyMustAndNoKemenyWinnerIsOutsideTheSmithSet(@ForAll("ballots") Ballots ballots) {
        int n = ballots.candidates().size();
        assertThat(ballots.borda().values().stream().mapToDouble(each -> each).sum())
                .isEqualTo(ballots.voters() * n * (n - 1) / 2.0);
        assertThat(ballots.copeland().values().stream().mapToInt(each -> each).sum())
                .isZero();
        assertThat(ballots.smithSet()).isEqualTo(smallestDominating(ballots));
        assertThat(ballots.smithSet()).containsAll(ballots.kemeny().winners());
        ballots.condorcetWinner().ifPresent(winner -> {
            assertThat(ballots.smithSet()).containsExactly(winner);
            assertThat(ballots.kemeny().winners()).containsExactly(winner);
        });
    }

    /** The smallest set whose members all beat everybody outside, by trying every set. */
    private static List<String> smallestDominating(Ballots ballots) {
        List<String> candidates = ballots.candidates();
        return IntStream.range(1, 1 << candidates.size())
                .mapToObj(mask -> IntStream.range(0, candidates.size())
                        .filter(i -> (mask & 1 << i) != 0)
                        .mapToObj(candidates::get)
                        .toList())
                .filter(set -> set.stream()
                        .allMatch(member -> candidates.stream()
                                .filter(other -> !set.contains(other))
                                .allMatch(other -> prefer(ballots, member, other) > prefer(ballots, other, member))))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    @Test
    void candidatesLeftOutAreLastOrNotCompared() {
        List<Preference> ballots = List.of(Preference.of(3, "A"));
        Ballots below = Ballots.of(letters("ABC"), ballots);
        assertThat(below.unlisted()).isEqualTo(Unlisted.BELOW_LISTED);
        assertThat(below.borda()).isEqualTo(Map.of("A", 6.0, "B", 1.5, "C", 1.5));
        Ballots silent = Ballots.of(letters("ABC"), Unlisted.NOT_COMPARED, ballots);
        assertThat(silent.borda()).isEqualTo(Map.of("A", 3.0, "B", 3.0, "C", 3.0));
        assertThat(silent.copeland()).isEqualTo(Map.of("A", 0, "B", 0, "C", 0));
        assertThat(silent.kemeny().count()).isEqualTo(6);
    }

    @Test
    void tiedCandidatesShareTheMeanOfTheirPoints() {
        Ballots ballots =
                Ballots.of(letters("ABCD"), List.of(new Preference(1, List.of(List.of("B"), List.of("A", "D", "C")))));
        assertThat(ballots.borda()).isEqualTo(Map.of("B", 3.0, "A", 1.0, "C", 1.0, "D", 1.0));
    }

    @Test
    void marksBecomeBallotsInWhichARecusalWorksNeitherForNorAgainst() {
        Marks marks = Marks.builder(List.of("J1", "J2", "J3"), letters("ABC"))
                .row("J1", 7, 9, 7)
                .mark("J2", "A", 5)
                .mark("J2", "C", 8)
                .missing("J2", "B", Marks.Missing.RECUSED)
                .build();
        Ballots ballots = Ballots.from(marks);
        assertThat(ballots.ballots())
                .containsExactly(
                        new Preference(1, List.of(List.of("B"), List.of("A", "C"))),
                        Preference.of(1, "C", "A"),
                        new Preference(1, List.of()));
        assertThat(ballots.preferring("C", "B")).isZero();
        assertThat(ballots.preferring("B", "C")).isEqualTo(1);
        // J1 gives 0.5, 2, 0.5; J2 gives 0.5, 1, 1.5; J3, who marked nothing, 1 to each.
        assertThat(ballots.borda()).isEqualTo(Map.of("A", 2.0, "B", 4.0, "C", 3.0));
    }

    @Test
    void everythingTiedIsCountedAndListedUpToTheLimit() {
        List<String> many = IntStream.rangeClosed(1, Kemeny.MOST_CANDIDATES)
                .mapToObj(Integer::toString)
                .toList();
        Ballots blank = Ballots.of(many, List.of(new Preference(1, List.of())));
        Kemeny kemeny = blank.kemeny(3);
        assertThat(kemeny.count()).isEqualTo(6_402_373_705_728_000L);
        assertThat(kemeny.orders()).hasSize(3);
        assertThat(kemeny.orders().get(0)).isEqualTo(many);
        assertThat(kemeny.listsAll()).isFalse();
        assertThat(kemeny.winners()).isEqualTo(many);
        assertThat(kemeny.preferences()).isZero();
        // All of them count in the mean, not only those that are listed.
        assertThat(blank.kemenyOrders().meanAfter()).containsOnly(8.5);
    }

    @Test
    void oneCandidateWinsAlone() {
        Ballots one = Ballots.of(List.of("A"), List.of(Preference.of(1, "A")));
        assertThat(one.condorcetWinner()).contains("A");
        assertThat(one.borda()).isEqualTo(Map.of("A", 0.0));
        assertThat(one.kemeny().orders()).containsExactly(List.of("A"));
    }

    @Test
    void badBallotsAreRefusedByName() {
        assertThatThrownBy(() -> Ballots.of(List.of("Anna", "Bo"), List.of(Preference.of(1, "Ana"))))
                .hasMessage("candidate must be one of the 2 candidates, got \"Ana\"; nearest: Anna");
        assertThatThrownBy(() -> Preference.of(0, "A")).hasMessage("voters must be at least 1, got 0");
        assertThatThrownBy(() -> Preference.of(1, "A", "B", "A"))
                .hasMessage("a ballot must list a candidate once, got [[A], [B], [A]]");
        assertThatThrownBy(() -> new Preference(1, List.of(List.of("A"), List.of())))
                .hasMessage("a group of a ballot must not be empty, got [[A], []]");
        assertThatThrownBy(() -> Ballots.of(List.of("A"), List.of())).hasMessage("ballots must not be empty");
        assertThatThrownBy(() ->
                        Ballots.of(List.of("A"), List.of(Preference.of(1, "A"), Preference.of(Long.MAX_VALUE, "A"))))
                .hasMessage("voters must be at most 1000000000000, got 9223372036854775807 after 1");
        assertThatThrownBy(() -> CYCLE.agreements(List.of("A", "B")))
                .hasMessage("order must have each of the 3 candidates once, got [A, B]");
        assertThatThrownBy(() -> CYCLE.agreements(List.of("A", "B", "B"))).hasMessageContaining("once");
        assertThatThrownBy(() -> CYCLE.kemeny(0)).hasMessage("mostListed must be at least 1, got 0");
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeTheWork() {
        List<String> many = IntStream.range(0, 301).mapToObj(Integer::toString).toList();
        Preference blank = new Preference(1, List.of());
        assertThatThrownBy(() -> Ballots.of(many, List.of(blank)))
                .hasMessage("candidates must be at most 300, got 301");
        List<Preference> ballots = Collections.nCopies(11_112, blank);
        assertThatThrownBy(() -> Ballots.of(many.subList(0, 300), ballots))
                .hasMessage("comparisons (candidates squared times ballots) must be at most 1000000000, got 1000080000;"
                        + " join equal ballots");
        Ballots nineteen = Ballots.of(many.subList(0, 19), List.of(blank));
        assertThatThrownBy(nineteen::kemeny).hasMessage("candidates must be at most 18 for Kemeny's orders, got 19");
        assertThat(nineteen.copeland()).hasSize(19);
    }

    @Test
    void tablesShowScoresAndPairs() {
        assertThat(TENNESSEE.toString()).isEqualTo("""
                        100 voters
                        candidate  Borda  Copeland
                        ---------  -----  --------
                        M          126.0        -3
                        N          194.0         3
                        C          173.0         1
                        K          107.0        -1""");
        assertThat(CYCLE.pairwiseTable().toText()).isEqualTo("""
                        Pairs of candidates
                        candidate  other  prefer candidate  prefer other
                        ---------  -----  ----------------  ------------
                        A          B                     2             1
                        A          C                     1             2
                        B          C                     2             1""");
    }

    @Test
    void equalBallotsAreEqual() {
        assertThat(Ballots.of(CYCLE.candidates(), CYCLE.ballots()))
                .isEqualTo(CYCLE)
                .hasSameHashCodeAs(CYCLE)
                .isNotEqualTo(Ballots.of(CYCLE.candidates(), Unlisted.NOT_COMPARED, CYCLE.ballots()));
    }
}
