package org.mattstock.columns;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Magnitudes;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;

/**
 * Some rows of a table, ranked among themselves, with what the places of all rows need: a few numbers a unit, and none of the figures.
 * Merged they have the places that {@code score(whole, year).ranking()} gives, with the same ties: which scores are equal up to rounding
 * depends on the size of the numbers that they are made of, and where no method of the definition says what that is (figures taken as
 * they are, custom methods), it is the median of all rows, which no part knows.
 */
public final class PartRanking {
    private final FittedIndex fitted;
    private final int year;
    private final List<Grouping> groupings;
    private final Ranking ranking;
    /** Of nodes whose size no method knows: the values of this part, without signs. */
    private final Map<String, double[]> sizes;

    private PartRanking(
            FittedIndex fitted, int year, List<Grouping> groupings, Ranking ranking, Map<String, double[]> sizes) {
        this.fitted = fitted;
        this.year = year;
        this.groupings = groupings;
        this.ranking = ranking;
        this.sizes = sizes;
    }

    /**
     * Of the scores of a part.
     *
     * @param part some rows, scored by a definition that can be scored by rows, see {@link ColumnFit}
     * @throws IllegalArgumentException if it cannot; every reason is named
     */
    public static PartRanking of(Scores part) {
        FittedIndex fitted = part.fitted();
        Apart.require(part.index(), fitted.behaviors());
        Map<String, double[]> sizes = new LinkedHashMap<>();
        if (isUpToRounding(part.index())) {
            Frame frame = frame(fitted, part.panel(), part.year());
            new Magnitudes(frame, node -> asked(node, frame, sizes)).of(frame.recipe.tree());
        }
        return new PartRanking(fitted, part.year(), part.panel().groupings(), part.ranking(), sizes);
    }

    /** Who is asked for does not depend on the answer, which is any number here. */
    private static double asked(Node node, Frame frame, Map<String, double[]> sizes) {
        sizes.put(node.id(), Magnitudes.sizes(frame, node));
        return 1;
    }

    private static boolean isUpToRounding(CompositeIndex index) {
        return index.ranking().precision() instanceof Precision.UpToRounding;
    }

    private static Frame frame(FittedIndex fitted, Panel panel, int year) {
        CompositeIndex index = fitted.withStatedWeights().index();
        Recipe recipe = new Recipe(
                index.tree(),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.outOfRange());
        return new Frame(recipe, panel, List.of(year), fitted.behaviors(), new Memory.Recalling(fitted.parameters()));
    }

    /** The places of the part's units among themselves. */
    public Ranking ranking() {
        return ranking;
    }

    /**
     * The places of all units.
     *
     * @param parts at least one, in any order; each unit in one of them
     * @throws IllegalArgumentException if parts are of different definitions, parameters or years, or if a unit comes twice
     */
    public static Ranking merged(List<PartRanking> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must be at least one, got none");
        }
        PartRanking first = parts.get(0);
        parts.forEach(first::requireAlike);
        return Ranking.merged(parts.stream().map(PartRanking::ranking).toList(), first.magnitude(parts));
    }

    private void requireAlike(PartRanking other) {
        if (year != other.year) {
            throw new IllegalArgumentException("parts must be of one year, got " + year + " and " + other.year);
        }
        String own = fitted.index().hash();
        String others = other.fitted.index().hash();
        if (!own.equals(others)) {
            throw new IllegalArgumentException("parts must be of one definition, got hashes " + own + " and " + others);
        }
        if (!fitted.parameters().equals(other.fitted.parameters())) {
            throw new IllegalArgumentException("parts must be scored with the same parameters, got hashes "
                    + fitted.parameters().hash() + " and "
                    + other.fitted.parameters().hash());
        }
    }

    private double magnitude(List<PartRanking> parts) {
        if (!isUpToRounding(fitted.index())) {
            return 0;
        }
        PanelBuilder nobody = Panel.builder().year(year);
        groupings.forEach(nobody::grouping);
        Frame frame = frame(fitted, nobody.build(), year);
        return new Magnitudes(frame, node -> typical(node, parts)).of(frame.recipe.tree());
    }

    private static double typical(Node node, List<PartRanking> parts) {
        return Magnitudes.typical(parts.stream()
                .map(part -> Objects.requireNonNull(part.sizes.get(node.id()), node.id()))
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    @Override
    public String toString() {
        return ranking.toString();
    }
}
