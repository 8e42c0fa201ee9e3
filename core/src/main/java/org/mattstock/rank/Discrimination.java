package org.mattstock.rank;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.table.Table;

/**
 * How far a ranking tells units apart (särskiljande förmåga), whether of an index, of one branch or of one leaf. Immutable.
 *
 * <pre>
 *   told apart = 1 - sum of g (g-1) / (n (n-1))          over the groups of g equal units among n
 *   evenness   = - sum of g/n ln(g/n) / ln n             1 where nobody is tied, 0 where all are
 * </pre>
 *
 * <p>The share of pairs told apart is Ferguson's delta (G. A. Ferguson 1949, On the theory of test discrimination, Psychometrika 14) with as
 * many possible scores as units; the other is Shannon's entropy (1948) as a share of the most that n units can have. Scores that the
 * ranking's rule takes as equal are equal. Both are empty for fewer than two units. Neither says how sure the order of two units is.
 *
 * @param units how many are ranked
 * @param places how many different places there are
 * @param largestTie how many units share the place that most share; 1 where nobody is tied, 0 of no units
 * @param tiedUnits how many units share their place with another
 * @param tiedPairs how many pairs share a place
 * @param evenness from 0 to 1; empty for fewer than two units
 */
public record Discrimination(
        int units, int places, int largestTie, int tiedUnits, long tiedPairs, OptionalDouble evenness) {
    /** Checks for null. */
    public Discrimination {
        Objects.requireNonNull(evenness, "evenness");
    }

    /** Of one ranking. */
    public static Discrimination of(Ranking ranking) {
        int[] groups = ranking.groups();
        int places = Arrays.stream(groups).max().orElse(0);
        int[] sizes = new int[places];
        for (int group : groups) {
            sizes[group - 1]++;
        }
        // In order of size, so that the same groups elsewhere in the ranking give the same bits.
        Arrays.sort(sizes);
        long tied = 0;
        int alone = 0;
        double entropy = 0;
        for (int size : sizes) {
            tied += (long) size * (size - 1) / 2;
            alone += size == 1 ? 1 : 0;
            double share = (double) size / groups.length;
            entropy -= share * StrictMath.log(share);
        }
        OptionalDouble evenness;
        if (groups.length < 2) {
            evenness = OptionalDouble.empty();
        } else if (tied == 0) {
            evenness = OptionalDouble.of(1);
        } else {
            evenness = OptionalDouble.of(Math.min(1, entropy / StrictMath.log(groups.length)) + 0.0);
        }
        int largest = places == 0 ? 0 : sizes[places - 1];
        return new Discrimination(groups.length, places, largest, groups.length - alone, tied, evenness);
    }

    /** The share of all pairs whose two units have different places, from 0 to 1; empty for fewer than two units. */
    public OptionalDouble toldApart() {
        double pairs = (double) units * (units - 1) / 2;
        return units < 2 ? OptionalDouble.empty() : OptionalDouble.of((pairs - tiedPairs) / pairs);
    }

    /** A row for each figure. */
    public Table toTable() {
        return Table.builder("Discriminating power: " + units + " units")
                .text("measure")
                .decimal("value", 3)
                .row("units", (double) units)
                .row("different places", (double) places)
                .row("units that share a place", (double) tiedUnits)
                .row("most on one place", (double) largestTie)
                .row("pairs tied", (double) tiedPairs)
                .row("share of pairs told apart", toldApart())
                .row("evenness", evenness)
                .build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
