package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/**
 * Ranked ballots (rangordnade röster) and what the jury as a whole prefers by them: Borda's points, Copeland's wins less
 * losses, Kemeny's orders, the Condorcet winner and the Smith set. The methods may disagree, and each may tie: all are shown
 * side by side, and none breaks a tie by itself.
 *
 * <p>Everything rests on the pairwise counts: how many ballots put one candidate above another. A ballot that ties two
 * candidates, or does not compare them, counts for neither. Immutable; equal when candidates, ballots and the meaning of
 * unlisted candidates are.
 *
 * <p>42 ballots M N C K, 26 N C K M, 15 C K N M, 17 K C N M:
 *
 * <pre>
 *      Borda  Copeland
 * M      126        -3
 * N      194         3       Kemeny: N C K M, agreeing with 393 of the 600 preferences
 * C      173         1
 * K      107        -1
 * </pre>
 */
public final class Ballots {
    /** The most candidates. */
    public static final int MOST_CANDIDATES = 300;

    /** The most voters. */
    public static final long MOST_VOTERS = 1_000_000_000_000L;

    /** The most comparisons of two candidates over all ballots; one for several voters is counted once. */
    public static final long MOST_COMPARISONS = 1_000_000_000;

    private final Ids candidates;
    private final Unlisted unlisted;
    private final List<Preference> ballots;
    private final Pairwise pairs;

    private Ballots(Ids candidates, Unlisted unlisted, List<Preference> ballots) {
        this.candidates = candidates;
        this.unlisted = unlisted;
        this.ballots = ballots;
        this.pairs = PreferenceCount.of(candidates, unlisted, ballots);
    }

    /** What it means that a ballot leaves a candidate out. */
    public enum Unlisted {
        /** The candidate is below all that are listed, and tied with the others left out: the default for truncated ballots. */
        BELOW_LISTED,
        /** The voter has said nothing about the candidate, as a recused juror: it is compared with nobody. */
        NOT_COMPARED
    }

    /**
     * One order of candidates, and how many voters gave it.
     *
     * @param voters at least 1
     * @param order groups of candidates, best first; those in one group are tied. May leave candidates out; no group is empty,
     *     and no candidate comes twice
     */
    public record Preference(long voters, List<List<String>> order) {
        /** Checks count and groups, and copies them. */
        public Preference {
            if (voters < 1) {
                throw new IllegalArgumentException("voters must be at least 1, got " + voters);
            }
            order = order.stream().map(List::copyOf).toList();
            List<String> listed = order.stream().flatMap(List::stream).toList();
            if (order.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a group of a ballot must not be empty, got " + order);
            }
            if (listed.stream().distinct().count() < listed.size()) {
                throw new IllegalArgumentException("a ballot must list a candidate once, got " + order);
            }
        }

        /** The ballot of some voters without ties. */
        public static Preference of(long voters, String... bestFirst) {
            return new Preference(voters, Arrays.stream(bestFirst).map(List::of).toList());
        }
    }

    /**
     * Kemeny's orders: those that agree with the most preferences.
     *
     * @param agreements with how many preferences: over all pairs, the voters who prefer the candidate that is placed higher
     * @param preferences how many there are
     * @param count how many orders agree with so many
     * @param orders these, each best first, in order of the candidates; the first of them if they are more than was asked for
     * @param winners who is first in one of them, in order of the candidates
     */
    public record Kemeny(
            long agreements, long preferences, long count, List<List<String>> orders, List<String> winners) {
        /** The most candidates: the best order of every subset of them is found. */
        public static final int MOST_CANDIDATES = 18;

        /** Copies the lists. */
        public Kemeny {
            orders = orders.stream().map(List::copyOf).toList();
            winners = List.copyOf(winners);
        }

        /** Whether all optimal orders are listed. */
        public boolean listsAll() {
            return orders.size() == count;
        }
    }

    /**
     * Ballots.
     *
     * @param candidates ids, 1 to {@value #MOST_CANDIDATES}, none blank or twice
     * @param unlisted what it means that a ballot leaves a candidate out
     * @param ballots at least one
     * @throws IllegalArgumentException if a ballot lists somebody who is no candidate (the nearest are named), or if there are
     *     more than {@link #MOST_VOTERS} voters or {@link #MOST_COMPARISONS} comparisons
     */
    public static Ballots of(List<String> candidates, Unlisted unlisted, List<Preference> ballots) {
        Objects.requireNonNull(unlisted, "unlisted");
        return new Ballots(Ids.of("candidate", candidates), unlisted, List.copyOf(ballots));
    }

    /** Ballots on which candidates left out are below those listed. */
    public static Ballots of(List<String> candidates, List<Preference> ballots) {
        return of(candidates, Unlisted.BELOW_LISTED, ballots);
    }

    /**
     * Each juror's marks as a ballot: a higher mark is better, equal marks are tied, and objects without a mark are
     * {@link Unlisted#NOT_COMPARED}, so that a recusal works neither for nor against.
     */
    public static Ballots from(Marks marks) {
        List<Preference> ballots = new ArrayList<>();
        for (double[] row : marks.values()) {
            TreeMap<Double, List<String>> byMark = new TreeMap<>(Collections.reverseOrder());
            for (int object = 0; object < row.length; object++) {
                if (!Double.isNaN(row[object])) {
                    byMark.computeIfAbsent(row[object], none -> new ArrayList<>())
                            .add(marks.objects().get(object));
                }
            }
            ballots.add(new Preference(1, List.copyOf(byMark.values())));
        }
        return of(marks.objects(), Unlisted.NOT_COMPARED, ballots);
    }

    /** The candidates, in the order given. */
    public List<String> candidates() {
        return candidates.list();
    }

    /** What it means that a ballot leaves a candidate out. */
    public Unlisted unlisted() {
        return unlisted;
    }

    /** The ballots, in the order given. */
    public List<Preference> ballots() {
        return ballots;
    }

    /** How many voters there are. */
    public long voters() {
        return pairs.voters();
    }

    /**
     * How many voters prefer a candidate to another.
     *
     * @throws IllegalArgumentException if one is no candidate (the nearest are named)
     */
    public long preferring(String candidate, String other) {
        return pairs.preferring(candidates.require(candidate), candidates.require(other));
    }

    /** How many more voters prefer a candidate to another than the other way round; negative if fewer. */
    public long margin(String candidate, String other) {
        return preferring(candidate, other) - preferring(other, candidate);
    }

    /**
     * Borda's points of each candidate: 1 from a voter for each other candidate placed below, one half for each tied or not
     * compared. Without ties n - 1 for the first place, 0 for the last.
     */
    public Map<String, Double> borda() {
        return byCandidate(pairs::borda);
    }

    /** Copeland's score of each candidate: against how many others a majority prefers it, less against how many it is the reverse. */
    public Map<String, Integer> copeland() {
        return byCandidate(pairs::copeland);
    }

    /** The candidate whom against each other one more voters prefer than do not; empty if there is none. */
    public Optional<String> condorcetWinner() {
        int all = candidates.size() - 1;
        return IntStream.range(0, candidates.size())
                .filter(each -> pairs.copeland(each) == all)
                .mapToObj(candidates.list()::get)
                .findFirst();
    }

    /**
     * The Smith set: the fewest candidates of whom each beats everybody outside. The Condorcet winner alone if there is one; in
     * order of the candidates.
     */
    public List<String> smithSet() {
        return SmithSet.of(pairs).stream().mapToObj(candidates.list()::get).toList();
    }

    /**
     * With how many preferences an order agrees: over all pairs, the voters who prefer the candidate that it places higher.
     *
     * @param order all candidates, best first
     * @throws IllegalArgumentException if one is missing, unknown or twice
     */
    public long agreements(List<String> order) {
        int[] positions = order.stream().mapToInt(candidates::require).toArray();
        if (Arrays.stream(positions).distinct().count() != candidates.size() || positions.length != candidates.size()) {
            throw new IllegalArgumentException(
                    "order must have each of the " + candidates.size() + " candidates once, got " + order);
        }
        return pairs.agreements(positions);
    }

    /** Kemeny's orders, at most 1,000 of them listed. */
    public Kemeny kemeny() {
        return kemeny(1_000);
    }

    /**
     * Kemeny's orders, exact, by the best order of every subset of the candidates.
     *
     * @param mostListed how many of them are listed at most, at least 1; all are counted
     * @throws IllegalArgumentException if there are more than {@link Kemeny#MOST_CANDIDATES} candidates
     */
    public Kemeny kemeny(int mostListed) {
        if (mostListed < 1) {
            throw new IllegalArgumentException("mostListed must be at least 1, got " + mostListed);
        }
        KemenyOrders orders = kemenyOrders();
        return new Kemeny(
                orders.agreements(),
                pairs.preferences(),
                orders.count(),
                orders.list(mostListed).stream().map(this::named).toList(),
                named(orders.winners()));
    }

    KemenyOrders kemenyOrders() {
        return KemenyOrders.of(pairs);
    }

    /** Each candidate with Borda's points and Copeland's score, in the order given. */
    public Table toTable() {
        Table.Builder table = Table.builder(voters() + " voters")
                .text("candidate")
                .decimal("Borda", 1)
                .integer("Copeland");
        for (int each = 0; each < candidates.size(); each++) {
            table.row(candidates.list().get(each), pairs.borda(each), pairs.copeland(each));
        }
        return table.build();
    }

    /** Each pair of candidates with how many voters prefer the one, and how many the other. */
    public Table pairwiseTable() {
        Table.Builder table = Table.builder("Pairs of candidates")
                .text("candidate")
                .text("other")
                .integer("prefer candidate")
                .integer("prefer other");
        for (int a = 0; a < candidates.size(); a++) {
            for (int b = a + 1; b < candidates.size(); b++) {
                table.row(
                        candidates.list().get(a),
                        candidates.list().get(b),
                        pairs.preferring(a, b),
                        pairs.preferring(b, a));
            }
        }
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballots same
                && candidates().equals(same.candidates())
                && unlisted == same.unlisted
                && ballots.equals(same.ballots);
    }

    @Override
    public int hashCode() {
        return Objects.hash(candidates(), unlisted, ballots);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }

    private List<String> named(List<Integer> positions) {
        return positions.stream().map(candidates.list()::get).toList();
    }

    private <T> Map<String, T> byCandidate(IntFunction<T> score) {
        Map<String, T> scores = new LinkedHashMap<>();
        for (int each = 0; each < candidates.size(); each++) {
            scores.put(candidates.list().get(each), score.apply(each));
        }
        return Collections.unmodifiableMap(scores);
    }
}
