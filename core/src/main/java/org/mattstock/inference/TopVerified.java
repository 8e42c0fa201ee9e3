package org.mattstock.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Table;

/**
 * Whether those who are observed at the top are at the top indeed: one test for "these k", and with one of them for "this one".
 * Immutable.
 *
 * <p>Of all pairs of one inside and one outside the observed top that pair is tested whose estimates are least apart in standard errors
 * of their difference, {@code z = |difference| / sqrt(se^2 + se^2)}, on both sides: {@code p = 2 (1 - Phi(z))}. It needs no
 * correction for how many units there are, since the top was chosen by looking: wherever another set is the true top, it is observed
 * and called verified with probability {@code alpha} at most. That is reached where the last of the top and the first below it are
 * equal and everybody else is far away; with several equal ones at the border it is far less.
 *
 * <p>What is verified is who they are, not their order among themselves; {@link VerifiedOrder} asks for that. Where the estimates at the
 * border are equal, nobody is observed to be the top: p is 1, and no names are given. Normally distributed, independent estimates
 * are assumed ({@link Estimates}).
 *
 * <p>Source: Goldwasser, Fithian and Hooker, Gaussian rank verification (arXiv 2501.14142, 2025); that it is exact for independent
 * estimates with unequal errors: Sood (arXiv 2503.01065, 2025).
 *
 * <p>Example: {@code TopVerified.of(estimates, 10, 0.05)}.
 */
public final class TopVerified {
    private static final int SHOWN_DECIMALS = 4;

    private final Estimates estimates;
    private final int k;
    private final double alpha;
    private final Optional<ClosestPair> closest;
    private final double pValue;

    private TopVerified(Estimates estimates, int k, double alpha, Optional<ClosestPair> closest, double pValue) {
        this.estimates = estimates;
        this.k = k;
        this.alpha = alpha;
        this.closest = closest;
        this.pValue = pValue;
    }

    /** What the test says. */
    public enum Verdict {
        /** The observed top is the true one, at the level that was asked for. */
        VERIFIED,
        /** The errors may have put somebody in. */
        NOT_VERIFIED,
        /** Nobody is observed to be the top: the estimates at its border are equal. */
        TIED
    }

    /**
     * Tests the observed top.
     *
     * @param estimates of all units that could be in it
     * @param k how many it is, from 1 to one less than there are units
     * @param alpha the probability of a wrong verification that is put up with, above 0 and below 1; 0.05 is usual
     */
    public static TopVerified of(Estimates estimates, int k, double alpha) {
        Checks.between("k", k, 1, estimates.bestFirst().size() - 1);
        requireAlpha(alpha);
        if (estimates.lead(k - 1, k) == 0) {
            return new TopVerified(estimates, k, alpha, Optional.empty(), 1);
        }
        ClosestPair pair = ClosestPair.of(estimates, 0, k);
        return new TopVerified(estimates, k, alpha, Optional.of(pair), Normal.twoSided(pair.distance()));
    }

    static void requireAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be above 0 and below 1, got " + alpha);
        }
    }

    /** What the test says. */
    public Verdict verdict() {
        if (closest.isEmpty()) {
            return Verdict.TIED;
        }
        return pValue <= alpha ? Verdict.VERIFIED : Verdict.NOT_VERIFIED;
    }

    /** The p-value; 1 where the border is tied. */
    public double pValue() {
        return pValue;
    }

    /** The level that was asked for. */
    public double alpha() {
        return alpha;
    }

    /** How many the top is. */
    public int k() {
        return k;
    }

    /** Those who are observed at the top, best first; nobody where the border is tied. */
    public List<Unit> top() {
        List<Unit> top = new ArrayList<>();
        for (int i = 0; i < k && closest.isPresent(); i++) {
            top.add(estimates.bestFirst().get(i).unit());
        }
        return List.copyOf(top);
    }

    /** The pair that decides; empty where the border is tied. */
    public Optional<ClosestPair> closest() {
        return closest;
    }

    /** What the test says, in a sentence for readers. */
    public String sentence() {
        int units = estimates.bestFirst().size();
        if (closest.isEmpty()) {
            return "Nobody can be called the top " + k + " of " + units
                    + " units: the estimates at its border are equal.";
        }
        ClosestPair pair = closest.get();
        String names = top().stream().map(Unit::name).collect(Collectors.joining(", "));
        String who = k == 1 ? names + " is" : "These " + k + " (" + names + ") are";
        String said = pValue <= alpha
                ? who + " verified as the top of " + units + " units"
                : who + " observed at the top of " + units + " units, and the errors of the figures may have put "
                        + (k == 1 ? "it" : "them") + " there";
        return said + ": the closest pair, " + pair.inside().name() + " inside and "
                + pair.outside().name() + " outside, is " + shown(pair.distance(), 2)
                + " standard errors apart (p " + shown(pValue, SHOWN_DECIMALS) + ", level "
                + Decimals.plain(alpha) + ").";
    }

    private static String shown(double number, int decimals) {
        if (Double.isInfinite(number)) {
            return "infinitely many";
        }
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal exact = Decimals.shortest(number);
        return exact.signum() > 0 && exact.compareTo(least) < 0
                ? "below " + least.toPlainString()
                : exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** One row: how many, the pair that decides, its distance, the p-value and the verdict. {@link #sentence} says it in words. */
    public Table toTable() {
        @Nullable Object inside = closest.map(pair -> pair.inside().name()).orElse(null);
        @Nullable Object outside = closest.map(pair -> pair.outside().name()).orElse(null);
        return Table.builder("Top " + k + " of " + estimates.bestFirst().size() + " units, tested at level "
                        + Decimals.plain(alpha))
                .integer("top")
                .text("inside")
                .text("outside")
                .decimal("standard errors apart", 2)
                .decimal("p", SHOWN_DECIMALS)
                .words("verdict")
                .row(k, inside, outside, apart(), pValue, verdict().name())
                .build();
    }

    private @Nullable Double apart() {
        return closest.map(ClosestPair::distance).filter(Double::isFinite).orElse(null);
    }

    /** {@link #sentence}. */
    @Override
    public String toString() {
        return sentence();
    }
}
