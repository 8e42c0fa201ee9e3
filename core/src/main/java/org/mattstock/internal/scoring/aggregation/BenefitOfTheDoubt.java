package org.mattstock.internal.scoring.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.ShareBounds;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.statistics.FavorableShares;
import org.mattstock.internal.text.Checks;

/**
 * {@link Aggregation.BenefitOfTheDoubt}. With the shares {@code s} that the parts give of a unit's own sum, the weights
 * are {@code s / y} times that sum, so that the others' sums are to its own as {@code sum(s y_k / y)} to 1: the best
 * weights are the shares within the bounds with which the highest of the others comes out lowest. Every unit is worked
 * out from its own figures and the rows of the others in the order of their figures, so that equal units are equal to
 * the last bit wherever they stand.
 */
class BenefitOfTheDoubt extends Compared {
    /** The search for shares ends where less than this can be gained. */
    private static final double UNBEATEN = 1 - 1e-9;
    /** More than the search leaves right would only tell equals apart. */
    private static final MathContext DIGITS = new MathContext(13);
    /** What bounds may lack of 1 together: shares are decimals. */
    private static final double SLACK = 1e-9;

    private final ShareBounds shares;

    BenefitOfTheDoubt(Aggregation.BenefitOfTheDoubt method) {
        this(method.shares());
    }

    BenefitOfTheDoubt(ShareBounds shares) {
        this.shares = shares;
    }

    /** The least that a part can be. */
    double lowest() {
        return 0;
    }

    /** What a part counts for in the sum: at least 0. */
    double figure(double part) {
        return part;
    }

    /** The value of a unit whose sum is so large beside the largest. */
    double value(double sum) {
        return sum;
    }

    @Override
    final boolean takes(Parts parts, int unit, Owners owners) {
        Optional<String> refusal = refusal(parts, unit);
        if (refusal.isPresent() && owners.isInPopulation(unit)) {
            throw new ScoringException(
                    "the parts of " + owners.node() + " must " + refusal.get() + " for " + owners.unit(unit));
        }
        return refusal.isEmpty();
    }

    /** What the parts of a unit must be and are not. */
    private Optional<String> refusal(Parts parts, int unit) {
        double[] own = figures(parts, unit);
        Bounds bounds = bounds(parts, own);
        double given = 0;
        int giving = 0;
        for (int part = 0; part < own.length; part++) {
            String got = parts.used[part][unit] + " of " + parts.ids.get(part);
            if (parts.used[part][unit] < lowest()) {
                return Optional.of("be at least " + lowest() + " for a benefit of the doubt, got " + got);
            }
            if (own[part] <= 0 && bounds.least[part] > 0) {
                return Optional.of("be above " + lowest() + " where they have to give a share, got " + got
                        + ", which must give " + bounds.least[part] + " or more");
            }
            if (own[part] > 0) {
                given += bounds.most[part];
                giving++;
            }
        }
        return giving == 0 || Shares.meets(given, 1)
                ? Optional.empty()
                : Optional.of("be able to give all of a value, got " + giving + " above " + lowest()
                        + ", which may give " + given + " at most");
    }

    /** Between which shares of a unit's sum each part may be; 0 for a part that it lacks. */
    private record Bounds(double[] least, double[] most) {}

    @Override
    final IntToDoubleFunction among(Parts parts, boolean[] peers) {
        double[][] others = IntStream.range(0, peers.length)
                .filter(unit -> peers[unit] && parts.kept[unit])
                .mapToObj(unit -> figures(parts, unit))
                .sorted(Arrays::compare)
                .toArray(double[][]::new);
        return unit -> value(sum(parts, figures(parts, unit), others));
    }

    /** By part; NaN for one that the unit lacks. */
    private double[] figures(Parts parts, int unit) {
        double[] figures = new double[parts.count()];
        for (int part = 0; part < figures.length; part++) {
            figures[part] = figure(parts.used[part][unit]) + 0.0;
        }
        return figures;
    }

    /** How large the sum of a unit can be if nobody's, its own included, is above 1. */
    private double sum(Parts parts, double[] own, double[][] others) {
        Bounds bounds = bounds(parts, own);
        int[] giving = IntStream.range(0, own.length)
                .filter(part -> isLarge(own[part], part, others))
                .toArray();
        if (giving.length == 0) {
            return 0;
        }
        double[][] rows = rows(own, others, giving);
        double[] found = new FavorableShares(rows, of(bounds.least, giving), of(bounds.most, giving)).solve();
        double highest = 0;
        for (double[] row : rows) {
            highest = Math.max(highest, Gathered.sum(found, row, found.length));
        }
        return 1 / highest >= UNBEATEN
                ? 1
                : new BigDecimal(1 / highest).round(DIGITS).doubleValue();
    }

    private static double[] of(double[] all, int[] parts) {
        return Arrays.stream(parts).mapToDouble(part -> all[part]).toArray();
    }

    /** What is next to nothing beside the largest is nothing: quotients would not be numbers. */
    private static boolean isLarge(double figure, int part, double[][] others) {
        double largest = 0;
        for (double[] other : others) {
            largest = other[part] > largest ? other[part] : largest;
        }
        return figure > 0 && figure >= Checks.SMALLEST * largest;
    }

    /** The figures of the unit itself, and of the others, in units of its own. */
    private static double[][] rows(double[] own, double[][] others, int[] parts) {
        double[][] rows = new double[others.length + 1][parts.length];
        Arrays.fill(rows[0], 1);
        for (int other = 0; other < others.length; other++) {
            for (int i = 0; i < parts.length; i++) {
                double figure = others[other][parts[i]];
                rows[other + 1][i] = Double.isNaN(figure) ? 0 : figure / own[parts[i]];
            }
        }
        return rows;
    }

    /** The bounds as shares of the unit's sum, the most of each raised where its parts could not give all of it. */
    private Bounds bounds(Parts parts, double[] own) {
        double weight = 0;
        for (int part = 0; part < own.length; part++) {
            weight += Double.isNaN(own[part]) ? 0 : parts.weights[part];
        }
        double[] least = new double[own.length];
        double[] most = new double[own.length];
        double total = 0;
        for (int part = 0; part < own.length; part++) {
            if (!Double.isNaN(own[part])) {
                double unit = shares.of() == ShareBounds.Of.VALUE ? 1 : parts.weights[part] / weight;
                ShareBounds.Within bounds = shares.within(parts.ids.get(part));
                least[part] = unit * bounds.least();
                most[part] = Math.min(1, unit * bounds.most());
                total += most[part];
            }
        }
        for (int part = 0; part < own.length && total < 1; part++) {
            most[part] = Math.min(1, most[part] / total);
        }
        return new Bounds(least, most);
    }

    @Override
    public final Optional<String> fault(List<Branch.Part> parts) {
        List<String> all = parts.stream().map(part -> part.node().id()).toList();
        List<String> counting = parts.stream()
                .filter(part -> part.weight().orElse(1) > 0)
                .map(part -> part.node().id())
                .toList();
        Optional<String> free = counting.stream().filter(shares::isFree).findFirst();
        if (free.isPresent() && counting.size() > Aggregation.BenefitOfTheDoubt.MOST_FREE) {
            return Optional.of("shares must have bounds for more than " + Aggregation.BenefitOfTheDoubt.MOST_FREE
                    + " parts, since nearly everybody is best at something, got " + counting.size()
                    + " parts and none for "
                    + free.get());
        }
        double least =
                counting.stream().mapToDouble(id -> shares.within(id).least()).sum();
        double most = all.stream().mapToDouble(id -> shares.within(id).most()).sum();
        if (shares.of() == ShareBounds.Of.VALUE && least > 1 + SLACK) {
            return Optional.of("least shares must sum to at most 1, got " + least + stated(counting));
        }
        return shares.of() == ShareBounds.Of.VALUE && most < 1 - SLACK
                ? Optional.of("most shares must sum to at least 1, got " + most + stated(all))
                : Optional.empty();
    }

    private String stated(List<String> parts) {
        StringBuilder text = new StringBuilder(" of " + parts.size() + " parts with " + text(shares.all()));
        shares.byPart()
                .forEach((id, bounds) ->
                        text.append(", ").append(id).append(" with ").append(text(bounds)));
        return text.toString();
    }

    private static String text(ShareBounds.Within bounds) {
        return bounds.least() + " to " + bounds.most();
    }

    @Override
    public final Set<String> namedParts() {
        return shares.byPart().keySet();
    }

    /** Where parts are gone the others are bound as for a unit that lacks them. */
    @Override
    public final Optional<Aggregation> ofFewerParts(Set<String> parts) {
        Map<String, ShareBounds.Within> left = new TreeMap<>(shares.byPart());
        left.keySet().retainAll(parts);
        double most = parts.stream()
                .sorted()
                .mapToDouble(id -> shares.within(id).most())
                .sum();
        if (shares.of() == ShareBounds.Of.VALUE && most < 1) {
            parts.forEach(id -> left.put(
                    id,
                    new ShareBounds.Within(
                            shares.within(id).least(),
                            Math.min(1, shares.within(id).most() / most))));
        }
        return Optional.of(with(new ShareBounds(shares.of(), shares.all(), left)));
    }

    /** The same method with other bounds. */
    Aggregation with(ShareBounds other) {
        return new Aggregation.BenefitOfTheDoubt(other);
    }

    @Override
    public final boolean needsPositiveParts() {
        return lowest() > 0 || shares.asksOfAll();
    }

    @Override
    public final boolean choosesWeights() {
        return true;
    }

    /** Sums are at most 1. */
    @Override
    public final double magnitude(double[] parts, double[] weights, int units) {
        return value(1);
    }

    @Override
    public final Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return Optional.of(new Normalization.Range(value(0), value(1)));
    }
}
