package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.index.Explanation;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.table.Table;

/**
 * What a unit would have to improve to reach a place, one leaf at a time: all its other figures, those of the others and every
 * learned parameter stay as they are (references frozen). Exact, by going back from the root to the leaf and through the
 * leaf's normalization to the raw figure.
 *
 * <p>The place is reached when the unit is level with the one that has it now, by the rule of the ranking, since ties share the
 * better place; where the rule ties what differs by the rounding of the arithmetic, level means equal as numbers, since nobody aims
 * at a rounding. A raw figure is the one nearest to that of now that brings the score needed, but for a few doubles where rounding
 * makes the score jump about; a scoring with the parameters of now confirms it. An indicator that stands in several leaves would
 * move all of them; each leaf is shown by itself. Where no leaf alone brings the place, {@link JointImprovement} moves several.
 *
 * @param unit the unit
 * @param place its place now; ties share the better one, whatever the definition's tie rule
 * @param wanted the place to be reached
 * @param score its score now
 * @param needed the lowest score that has the place, see above
 * @param leaves every leaf, in the order of the tree
 */
public record Improvement(Unit unit, double place, int wanted, double score, double needed, List<OfLeaf> leaves) {
    /** Whether a leaf alone can bring the place. */
    public enum Outcome {
        /** It can, and the raw figure that does it is known. */
        REACHABLE,
        /** It can, but no raw figure is computed: the normalization moves in steps, or is the user's own. */
        REACHABLE_ON_THE_SCALE,
        /** It cannot: the normalized value, or one further up, would have to be beyond the end of its scale or a treatment's limit. */
        OUT_OF_REACH,
        /** The unit has no observed figure there, or the leaf has no weight for it. */
        WITHOUT_VALUE,
        /** Not known: a node on the way up is not a mean, a sum or a minimum, or is normalized in steps. */
        NOT_TRACED
    }

    /**
     * One leaf.
     *
     * @param leaf its node id
     * @param title its title
     * @param outcome whether it can bring the place
     * @param value the normalized value now; empty in place of what stands in for a confidential figure
     * @param neededValue the normalized value that is needed, also where that is out of reach, unless no double is that large
     * @param raw the raw figure now
     * @param neededRaw the raw figure that is needed, the nearest double that does; only where reachable. Of a selection over
     *     several years, what they give together
     */
    public record OfLeaf(
            String leaf,
            String title,
            Outcome outcome,
            OptionalDouble value,
            OptionalDouble neededValue,
            OptionalDouble raw,
            OptionalDouble neededRaw) {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(neededValue, "neededValue");
            Objects.requireNonNull(raw, "raw");
            Objects.requireNonNull(neededRaw, "neededRaw");
        }
    }

    /** Copies the leaves. */
    public Improvement {
        Objects.requireNonNull(unit, "unit");
        leaves = List.copyOf(leaves);
    }

    /**
     * What a unit would have to improve.
     *
     * @param scores the scores
     * @param idOrName the unit's id or name
     * @param wanted the place to be reached, from 1
     * @throws IllegalArgumentException if the unit is unranked, the place is not better than its own, or the lowest score is
     *     first
     */
    public static Improvement of(Scores scores, String idOrName, int wanted) {
        return of(scores, idOrName, wanted, Integer.MAX_VALUE);
    }

    /**
     * The same for whoever looks at many units: only the raw figures of the first {@code confirmed} of {@link #reachable} are
     * confirmed by a scoring. The others are as the way back gives them, which differs from the nearest double that does by the
     * rounding of the arithmetic only.
     *
     * @param scores the scores
     * @param idOrName the unit's id or name
     * @param wanted the place to be reached, from 1
     * @param confirmed how many, at least 0
     */
    public static Improvement of(Scores scores, String idOrName, int wanted, int confirmed) {
        Objects.requireNonNull(scores, "scores");
        Checks.atLeast("confirmed", confirmed, 0);
        Ranking ranking = ranking(scores);
        Ranking.Entry own = ranking.requireEntry(idOrName);
        double needed = needed(ranking, own, wanted);
        Explanation explanation = scores.explain(own.unit().id());
        WayBack back = new WayBack(scores, own.unit(), needed);
        List<OfLeaf> leaves = back.from(explanation.root(), confirmed);
        return new Improvement(own.unit(), own.place(), wanted, own.score(), needed, leaves);
    }

    /** Ties share the better place. */
    static Ranking ranking(Scores scores) {
        RankingRule rule = scores.index().ranking().withTies(TieRule.COMPETITION);
        return rule.equals(scores.ranking().rule()) ? scores.ranking() : scores.ranking(rule);
    }

    private static void check(Ranking ranking, Ranking.Entry own, int wanted) {
        if (ranking.rule().order() != RankingRule.Order.HIGHEST_FIRST) {
            throw new IllegalArgumentException("the highest score must be first, got LOWEST_FIRST");
        }
        if (wanted < 1 || wanted >= own.place()) {
            throw new IllegalArgumentException("wanted must be from 1 and better than the unit's own place, got "
                    + wanted + " for " + own.unit() + " at place " + shown(own.place()));
        }
    }

    /**
     * The lowest score that has the place among the others, by the rule of the ranking; a score that would be tied for the rounding
     * of the arithmetic only is no aim.
     */
    static double needed(Ranking ranking, Ranking.Entry own, int wanted) {
        check(ranking, own, wanted);
        boolean byNumber = ranking.rule().precision() instanceof Precision.UpToRounding;
        RankingRule rule = byNumber ? ranking.rule().withPrecision(Precision.exact()) : ranking.rule();
        double[] others = ranking.entries().stream()
                .filter(entry -> !entry.unit().equals(own.unit()))
                .mapToDouble(Ranking.Entry::score)
                .toArray();
        if (rule.precision() instanceof Precision.Exact) {
            return others[wanted - 1];
        }
        double[] all = Arrays.copyOf(others, others.length + 1);
        DoublePredicate reaches = score -> {
            all[others.length] = score;
            return rule.places(all)[others.length] <= wanted;
        };
        return SmallestFigure.of(reaches, own.score(), others[wanted - 1]).orElse(others[wanted - 1]);
    }

    /** The leaves that can bring the place, the one with the smallest change of its normalized value first. */
    public List<OfLeaf> reachable() {
        return reachable(leaves);
    }

    static List<OfLeaf> reachable(List<OfLeaf> leaves) {
        return leaves.stream()
                .filter(each -> each.outcome() == Outcome.REACHABLE || each.outcome() == Outcome.REACHABLE_ON_THE_SCALE)
                .sorted(Comparator.comparingDouble(
                        each -> each.neededValue().orElseThrow() - each.value().orElseThrow()))
                .toList();
    }

    /** Leaf, normalized and raw value now and as needed, and whether that can be. */
    public Table toTable() {
        Table.Builder table = Table.builder(unit + ": from place " + shown(place) + " to " + wanted
                        + " by one leaf alone, everything else as it is")
                .text("leaf")
                .text("title")
                .decimal("value", 2)
                .decimal("needed", 2)
                .decimal("raw", 2)
                .decimal("needed raw", 2)
                .text("outcome");
        for (OfLeaf each : leaves) {
            table.row(
                    each.leaf(),
                    each.title(),
                    orNull(each.value()),
                    orNull(each.neededValue()),
                    orNull(each.raw()),
                    orNull(each.neededRaw()),
                    each.outcome().name());
        }
        return table.build();
    }

    static String shown(double place) {
        return place == Math.rint(place) ? String.valueOf((long) place) : String.valueOf(place);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
