package org.mattstock.internal.simulation.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/**
 * Replicates the plain way: the definition of each is written down and scored in full. Every other way must give the same bits.
 */
public final class SlowReplicates {
    /** Stands for a unit without a place; below every value. */
    public static final double UNRANKED = Double.NEGATIVE_INFINITY;

    private final Variants variants;
    private final Panel panel;
    private final int year;
    private final Behaviors behaviors;
    private final List<Unit> units;
    private final Optional<NoisyPanel> noisy;
    /** By method. */
    private final List<Level> levels;

    SlowReplicates(
            Blueprint blueprint, Panel panel, int year, Behaviors behaviors, List<Unit> units, List<Level> levels) {
        this.variants = new Variants(blueprint);
        this.panel = panel;
        this.year = year;
        this.behaviors = behaviors;
        this.units = units;
        this.levels = levels;
        this.noisy =
                blueprint.noises.isEmpty() ? Optional.empty() : Optional.of(new NoisyPanel(panel, blueprint.noises));
    }

    /** The panel of a replicate. */
    public Panel panel(Draw draw) {
        return noisy.map(figures -> figures.draw(draw.noise)).orElse(panel);
    }

    /** The definition of a replicate. */
    public CompositeIndex definition(Draw draw) {
        return variants.of(draw);
    }

    /**
     * Scores a replicate.
     *
     * @return by unit: a value that is higher for a better place and equal for an equal one, {@link #UNRANKED} for none
     * @throws InvalidIndexException if what was drawn is no valid definition
     * @throws ScoringException if it cannot be scored
     */
    public double[] values(Draw draw) {
        CompositeIndex definition = definition(draw);
        return values(definition.score(panel(draw), year, behaviors), units, levels.get(draw.method));
    }

    /** Which scores of a result are tied, where values say that of those that are not equal. */
    static Level level(Scores scores) {
        return scores.index().ranking().precision() instanceof Precision.UpToRounding
                ? Level.upToRounding(scores.ranking().magnitude())
                : Level.EXACT;
    }

    /** By unit: what a result says about its place. */
    public static double[] values(Scores scores, List<Unit> units) {
        return values(scores, units, level(scores));
    }

    private static double[] values(Scores scores, List<Unit> units, Level level) {
        RankingRule own = scores.index().ranking().withTies(TieRule.COMPETITION);
        RankingRule rule = level.isExact() ? own : own.withPrecision(Precision.exact());
        Ranking ranking = scores.ranking(rule);
        double[] values = new double[units.size()];
        Arrays.fill(values, UNRANKED);
        for (int unit = 0; unit < values.length; unit++) {
            Optional<Ranking.Entry> entry = ranking.entry(units.get(unit).id());
            if (entry.isPresent()) {
                values[unit] = value(rule, entry.get());
            }
        }
        new Ranker().rank(values, First.HIGHEST, level).level(values);
        return values;
    }

    private static double value(RankingRule rule, Ranking.Entry entry) {
        if (!(rule.precision() instanceof Precision.Exact)) {
            return -entry.place();
        }
        return rule.order() == RankingRule.Order.HIGHEST_FIRST ? entry.score() : 0.0 - entry.score();
    }
}
