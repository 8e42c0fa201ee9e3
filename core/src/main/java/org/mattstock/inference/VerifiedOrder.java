package org.mattstock.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Table;

/**
 * How far down the observed order is verified: the first is first, the second is second, and so on, until a test no longer says so.
 * Immutable.
 *
 * <p>Of each place the unit there is tested against all below it, with the closest of them as in {@link TopVerified}. Tests are read
 * from the top, and the first whose p-value is above {@code alpha} ends the order: since each stands only if all above it do,
 * the probability that any of the verified places is wrong is {@code alpha} at most, however many places are read. Equal
 * estimates end it at the first of them.
 *
 * <p>Normally distributed, independent estimates are assumed ({@link Estimates}). Source: Goldwasser, Fithian and Hooker, Gaussian rank
 * verification (arXiv 2501.14142, 2025).
 *
 * <p>Example: {@code VerifiedOrder.of(estimates, 0.05).verified()}.
 */
public final class VerifiedOrder {
    private final List<Step> steps;
    private final double alpha;

    private VerifiedOrder(List<Step> steps, double alpha) {
        this.steps = List.copyOf(steps);
        this.alpha = alpha;
    }

    /**
     * The test of one place.
     *
     * @param place counted from 1, every unit with one of its own
     * @param unit who is there; empty where the next one is equal
     * @param closest the pair that decides; empty where the next one is equal
     * @param pValue of the test of this place by itself; 1 where the next one is equal
     */
    public record Step(int place, Optional<Unit> unit, Optional<ClosestPair> closest, double pValue) {
        /** Checks for null. */
        public Step {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(closest, "closest");
        }
    }

    /**
     * Tests the observed order from the top.
     *
     * @param estimates of all units
     * @param alpha the probability of a wrong place that is put up with, above 0 and below 1; 0.05 is usual
     */
    public static VerifiedOrder of(Estimates estimates, double alpha) {
        TopVerified.requireAlpha(alpha);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < estimates.bestFirst().size() - 1; i++) {
            if (estimates.lead(i, i + 1) == 0) {
                steps.add(new Step(i + 1, Optional.empty(), Optional.empty(), 1));
            } else {
                ClosestPair pair = ClosestPair.of(estimates, i, i + 1);
                steps.add(new Step(
                        i + 1, Optional.of(pair.inside()), Optional.of(pair), Normal.twoSided(pair.distance())));
            }
        }
        return new VerifiedOrder(steps, alpha);
    }

    /** The test of every place but the last, from the top; those after the first that fails verify nothing. */
    public List<Step> steps() {
        return steps;
    }

    /** The level that was asked for. */
    public double alpha() {
        return alpha;
    }

    /** The units whose places are verified, from the first one down; nobody if the first place is not. */
    public List<Unit> verified() {
        List<Unit> verified = new ArrayList<>();
        for (Step step : steps) {
            if (step.pValue() > alpha) {
                break;
            }
            step.unit().ifPresent(verified::add);
        }
        return List.copyOf(verified);
    }

    /** The verified places and the one that ended them, each with the closest unit below. */
    public Table toTable() {
        int verified = verified().size();
        Table.Builder table = Table.builder("Verified from the top, at level " + Decimals.plain(alpha) + ": " + verified
                        + " of " + (steps.size() + 1) + " places")
                .integer("place")
                .text("unit")
                .text("closest below")
                .decimal("standard errors apart", 2)
                .decimal("p", 4)
                .words("verdict");
        for (Step step : steps.subList(0, Math.min(verified + 1, steps.size()))) {
            @Nullable String unit = step.unit().map(Unit::name).orElse(null);
            @Nullable
            String below = step.closest().map(pair -> pair.outside().name()).orElse(null);
            @Nullable
            Double apart = step.closest()
                    .map(ClosestPair::distance)
                    .filter(Double::isFinite)
                    .orElse(null);
            table.row(
                    step.place(),
                    unit,
                    below,
                    apart,
                    step.pValue(),
                    verdict(step).name());
        }
        return table.build();
    }

    private TopVerified.Verdict verdict(Step step) {
        if (step.unit().isEmpty()) {
            return TopVerified.Verdict.TIED;
        }
        return step.pValue() <= alpha ? TopVerified.Verdict.VERIFIED : TopVerified.Verdict.NOT_VERIFIED;
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
