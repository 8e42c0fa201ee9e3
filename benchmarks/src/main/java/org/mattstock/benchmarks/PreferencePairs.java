package org.mattstock.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.variation.WeightSet;

/**
 * How every pair of 2,900 units stands under all admissible weights of 50 indicators, in the currency of sorting 290 doubles. Sorting
 * the differences of each pair, twice, cost 2,600,000 of these on the same machine (21 seconds); the bar is a tenth.
 */
final class PreferencePairs {
    private static final int UNITS = 2_900;
    private static final int INDICATORS = 50;
    private static final int BAR = 260_000;
    private static final int CHECKED = 2_000;

    private PreferencePairs() {}

    static List<Pair> all() {
        return List.of(
                pair("box", WeightSet.box(0.25)),
                pair("box-and-simplex", WeightSet.box(0.25, WeightSet.Box.Form.BOX_AND_SIMPLEX)),
                pair("simplex", WeightSet.simplex()));
    }

    private static Pair pair(String name, WeightSet set) {
        return new Pair(
                "preference/2900x50/" + name + "/260000-sorts",
                "NecessaryPreference of " + UNITS + " x " + INDICATORS,
                "260,000 Arrays.sort(double[290])",
                BAR,
                sorts -> duel(set, sorts));
    }

    private static Duel duel(WeightSet set, int sorts) {
        int units = sorts == BAR ? UNITS : UNITS / 10;
        Scores scores = UncertaintyPairs.flatIndex(INDICATORS)
                .score(UncertaintyPairs.panel(units, INDICATORS), UncertaintyPairs.YEAR);
        Operation ours = input -> NecessaryPreference.of(scores, set);
        return new Duel(ours, UncertaintyPairs.sorts(UncertaintyPairs.UNITS, sorts), 1, () -> verify(scores, set));
    }

    /** The differences of some pairs are found one by one, by sorting; what the table says of them must follow. */
    private static void verify(Scores scores, WeightSet set) {
        NecessaryPreference found = NecessaryPreference.of(scores, set);
        List<Unit> units = found.units();
        SplittableRandom random = new SplittableRandom(20_250_309);
        for (int i = 0; i < CHECKED; i++) {
            int first = random.nextInt(units.size());
            int second = random.nextInt(units.size());
            Relation relation =
                    found.relation(units.get(first).id(), units.get(second).id());
            Relation sorted = found.whereBothRanked(
                    units.get(first).id(), units.get(second).id());
            if (relation != sorted) {
                throw new IllegalStateException(
                        units.get(first) + " and " + units.get(second) + " must be " + sorted + ", got " + relation);
            }
        }
    }
}
