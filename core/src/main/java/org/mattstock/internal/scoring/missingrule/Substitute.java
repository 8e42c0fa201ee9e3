package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.MissingRule.Statistic;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.text.Words;

/** A statistic of the part for every missing one; the middle place is not learned, since only an aggregation makes places. */
record Substitute(MissingRule.Substitute rule) implements MissingRuleMethod {
    @Override
    public boolean learns() {
        return !isPlace();
    }

    private boolean isPlace() {
        return rule.statistic() == Statistic.MEDIAN_RANK;
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        return switch (rule.statistic()) {
            case MEAN -> new Learned.Single(Moments.ofAnySize(sample.values(), Moments::mean));
            case MEDIAN -> new Learned.Single(sample.quantile(2, 0.5));
            case WORST -> new Learned.Single(sample.lowest());
            case BEST -> new Learned.Single(sample.highest());
            case MEDIAN_RANK -> null;
        };
    }

    @Override
    public boolean substitutes() {
        return !isPlace();
    }

    @Override
    public double substitute(@Nullable Learned learned) {
        return learned instanceof Learned.Single single ? single.value() : Double.NaN;
    }

    @Override
    public AbsentPlace absent() {
        return isPlace() ? AbsentPlace.MIDDLE : AbsentPlace.NONE;
    }

    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used + lacking > 0 && (lacking == 0 || isPlace());
    }

    @Override
    public Optional<Demand> demand() {
        return isPlace() ? Optional.empty() : Demand.EVERY_PART;
    }

    @Override
    public Optional<Choice> neededPlaces() {
        return isPlace() ? Optional.of(new Choice("statistic", Words.of(rule.statistic()))) : Optional.empty();
    }

    /** The worst of a part is its lowest value. */
    @Override
    public Optional<Choice> neededSense() {
        return rule.statistic() == Statistic.WORST || rule.statistic() == Statistic.BEST
                ? Optional.of(new Choice("statistic", Words.of(rule.statistic())))
                : Optional.empty();
    }

    /** Nothing is missing where a value or a place stands in for what is. */
    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofAll());
    }

    @Override
    public Optional<RuleCells> inCells() {
        return switch (rule.statistic()) {
            case MEAN -> substitute("AVERAGE");
            case MEDIAN -> substitute("MEDIAN");
            case WORST -> substitute("MIN");
            case BEST -> substitute("MAX");
            case MEDIAN_RANK -> Optional.empty();
        };
    }

    private static Optional<RuleCells> substitute(String function) {
        return RuleCells.ofSubstitute(CellFormula.Quantity.of("substitute", function + "({all})"));
    }
}
