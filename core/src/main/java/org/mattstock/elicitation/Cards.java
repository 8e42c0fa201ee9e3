package org.mattstock.elicitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;
import org.mattstock.variation.WeightSet;

/**
 * The method of cards: parts are laid out from the least important to the most, equally important ones on one level, and blank
 * cards between two levels say how much further they are apart. Whoever is not sure gives a range of blank cards.
 *
 * <pre>{@code
 * Cards stated = Cards.of(Cards.ratio(5),
 *         Cards.level(0, "roads"),
 *         Cards.level(1, "culture", "sport"),
 *         Cards.between(2, 4, "school"));     // two to four blank cards below school
 * stated.weights();   // with three blank cards: the middle of the range
 * stated.weightSet(); // a box about them that holds what every number of cards gives
 * stated.order();     // every weighting in which the order of the levels holds
 * }</pre>
 *
 * <p>Weights are divided by their sum and not rounded (Figueira and Roy round to a few digits on the way). Sources: Figueira and
 * Roy (2002), Determining the weights of criteria in the ELECTRE type methods with a revised Simos' procedure; imprecise
 * cards after Corrente, Figueira, Greco and Słowiński (2017).
 *
 * @param levels at least one, the least important first
 * @param rule how cards become weights
 */
public record Cards(List<Level> levels, Rule rule) implements StatedWeights {
    private static final int MOST_BLANK = 1_000;

    /**
     * Equally important parts, and the blank cards below them.
     *
     * @param parts their node ids, at least one
     * @param least the least number of blank cards between this level and the one below, or zero below the lowest; not negative
     * @param most the largest number, at least the least and at most 1,000
     */
    public record Level(List<String> parts, int least, int most) {
        /** Copies the parts and checks the cards. */
        public Level {
            parts = Statements.parts(parts);
            Checks.between("least", least, 0, MOST_BLANK);
            Checks.between("most", most, least, MOST_BLANK);
        }
    }

    /** How cards become weights. A step is one more than the number of blank cards. */
    public sealed interface Rule permits Ratio, FromZero, Positions {}

    /**
     * Simos, Figueira and Roy: weights rise evenly with the steps, from 1 on the lowest level to {@code z} on the highest. Blank cards
     * below the lowest level do not count. On a single level all are equal.
     *
     * @param z how many times as important the highest level is as the lowest, from 1 to 1e9
     */
    public record Ratio(double z) implements Rule {
        /** Checks the ratio. */
        public Ratio {
            if (!(z >= 1 && z <= Statements.LARGEST)) {
                throw new IllegalArgumentException("z must be from 1 to " + Statements.LARGEST + ", got " + z);
            }
        }
    }

    /** A weight is the number of steps from zero: the blank cards below the lowest level count. */
    public record FromZero() implements Rule {}

    /**
     * Simos (1990): cards are numbered from the lowest up, blank ones too, and a level weighs as much as the mean number of its
     * cards. Depends on how many parts share a level; blank cards below the lowest level do not count.
     */
    public record Positions() implements Rule {}

    /**
     * Copies and checks the levels.
     *
     * @throws IllegalArgumentException if there is no level, or a part stands twice
     */
    public Cards {
        levels = List.copyOf(levels);
        Objects.requireNonNull(rule, "rule");
        Statements.parts(parts(levels));
    }

    /** Levels from the least important to the most. */
    public static Cards of(Rule rule, Level... levels) {
        return new Cards(List.of(levels), rule);
    }

    /** Equally important parts with a number of blank cards below them. */
    public static Level level(int blankBelow, String... parts) {
        return new Level(List.of(parts), blankBelow, blankBelow);
    }

    /** Equally important parts with an imprecise number of blank cards below them. */
    public static Level between(int leastBelow, int mostBelow, String... parts) {
        return new Level(List.of(parts), leastBelow, mostBelow);
    }

    /** Evenly from 1 to a stated ratio. */
    public static Rule ratio(double z) {
        return new Ratio(z);
    }

    /** Steps from zero. */
    public static Rule fromZero() {
        return new FromZero();
    }

    /** Mean numbers of cards. */
    public static Rule positions() {
        return new Positions();
    }

    /** The same cards under another rule. */
    public Cards withRule(Rule other) {
        return new Cards(levels, other);
    }

    /** The share of each part, from the lowest level up; of an imprecise number of blank cards, the middle of its range. */
    @Override
    public Map<String, Double> weights() {
        double[] values = values(middle());
        List<Double> byPart = new ArrayList<>();
        for (int level = 0; level < values.length; level++) {
            for (int i = 0; i < levels.get(level).parts().size(); i++) {
                byPart.add(values[level]);
            }
        }
        return Statements.shares(
                parts(levels), byPart.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * The smallest box about the weights whose cone holds the weights of every admissible number of blank cards; the definition's
     * own weights where all numbers are precise. The box also holds others: two levels move in it independently.
     */
    public WeightSet weightSet() {
        double[] middle = values(middle());
        double spread = 1;
        for (int low = 0; low < levels.size(); low++) {
            for (int high = low + 1; high < levels.size(); high++) {
                double ratio = middle[high] / middle[low];
                spread = Math.max(spread, ratio(low, high, Level::most, Level::least) / ratio);
                spread = Math.max(spread, ratio / ratio(low, high, Level::least, Level::most));
            }
        }
        return Statements.box(spread <= 1 + Statements.SAME ? 1 : spread);
    }

    /**
     * Every weighting in which a level weighs at least as much as the one below, whatever the blank cards say. Parts of one level
     * are not held to be equal. All weightings where there is one level.
     */
    public WeightSet order() {
        List<WeightSet.AtLeast> demands = new ArrayList<>();
        for (int level = 1; level < levels.size(); level++) {
            for (String part : levels.get(level).parts()) {
                levels.get(level - 1).parts().forEach(other -> demands.add(new WeightSet.AtLeast(part, other)));
            }
        }
        return demands.isEmpty() ? WeightSet.simplex() : new WeightSet.Ordinal(demands);
    }

    /**
     * How many times as important a level is as a lower one, at its largest or least: under every rule the ratio rises with the
     * cards between the two and falls with those below and above them.
     */
    private double ratio(int low, int high, ToIntFunction<Level> between, ToIntFunction<Level> elsewhere) {
        double[] blank = new double[levels.size()];
        Arrays.setAll(
                blank, level -> (level > low && level <= high ? between : elsewhere).applyAsInt(levels.get(level)));
        double[] values = values(blank);
        return values[high] / values[low];
    }

    private double[] middle() {
        return levels.stream()
                .mapToDouble(level -> (level.least() + level.most()) / 2.0)
                .toArray();
    }

    /** The weight of each level, before it is divided by anything. */
    private double[] values(double[] blank) {
        if (rule instanceof Ratio ratio) {
            return evenly(blank, ratio.z());
        }
        return rule instanceof FromZero ? steps(blank, blank[0] + 1) : positions(blank);
    }

    private static double[] evenly(double[] blank, double z) {
        double[] steps = steps(blank, 0);
        double all = steps[steps.length - 1];
        return all == 0
                ? new double[] {1}
                : Arrays.stream(steps).map(step -> 1 + (z - 1) * step / all).toArray();
    }

    private static double[] steps(double[] blank, double lowest) {
        double[] steps = new double[blank.length];
        steps[0] = lowest;
        for (int level = 1; level < steps.length; level++) {
            steps[level] = steps[level - 1] + blank[level] + 1;
        }
        return steps;
    }

    private double[] positions(double[] blank) {
        double[] positions = new double[blank.length];
        double below = 0;
        for (int level = 0; level < positions.length; level++) {
            int cards = levels.get(level).parts().size();
            below += level == 0 ? 0 : blank[level];
            positions[level] = below + (cards + 1) / 2.0;
            below += cards;
        }
        return positions;
    }

    private static List<String> parts(List<Level> levels) {
        return levels.stream().flatMap(level -> level.parts().stream()).toList();
    }

    /** A row for each part, from the lowest level up: its level, the blank cards below that, and its weight. */
    @Override
    public Table toTable() {
        Table.Builder table = Table.builder("Cards")
                .text("part")
                .integer("level")
                .integer("least blank below")
                .integer("most blank below")
                .decimal("weight", 4);
        Map<String, Double> weights = weights();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            for (String part : level.parts()) {
                table.row(part, i + 1, level.least(), level.most(), weights.get(part));
            }
        }
        return table.build();
    }
}
