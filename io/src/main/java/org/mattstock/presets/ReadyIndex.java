package org.mattstock.presets;

import java.util.List;
import java.util.Objects;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Parameter;
import org.mattstock.rank.Bands;
import org.mattstock.table.Table;

/**
 * A definition in a published form over leaves of one's own, and what each of its choices rests on: published, assumed or unknown.
 * The leaves keep indicator, direction, selection and all else; their normalization is that of the form. Each form over the leaves of
 * the example definition is among the ready definitions, see {@link Presets#readyIndex}.
 *
 * @param index the definition; whatever it is to do otherwise, such as another reference, its {@code with} methods say
 * @param parameters the choices, each with its basis
 */
public record ReadyIndex(CompositeIndex index, List<Parameter> parameters) {
    /** Copies the list. */
    public ReadyIndex {
        Objects.requireNonNull(index, "index");
        parameters = List.copyOf(parameters);
    }

    /**
     * The mean of places, 1 being best, in which a missing part has the middle place, as described by Aftonbladet of a comparison in
     * 30 categories. With a = 9, 8, 7, 6, 5 and b = 5, none, 6, 8, 7: 2.5, 2.25, 3, 2.5, 3.5.
     *
     * @param id of the definition
     * @param leaves at least one
     */
    public static ReadyIndex meanPlace(String id, Leaf... leaves) {
        return PublishedForms.meanPlace(id, List.of(leaves));
    }

    /**
     * The index of Mazziotta and Pareto: values with mean 100 and standard deviation 10 (that of the population), their mean, less
     * what unevenness costs, {@code S^2 / M} over the unit's own values. For the rows (1, 3), (2, 1), (3, 2): 98.5, 93.477, 105.770. Each
     * year is compared with itself.
     *
     * @param id of the definition
     * @param leaves at least one
     */
    public static ReadyIndex penalizedMean(String id, Leaf... leaves) {
        return PublishedForms.penalizedMean(id, List.of(leaves));
    }

    /**
     * The adjusted index of Mazziotta and Pareto, for comparisons over years: 70 to 130 from half a range below the mean of the
     * reference to half a range above it, then as {@link #penalizedMean}. For the rows (1, 3), (2, 1), (3, 2): 91, 82.353, 113.043. With {@link
     * CompositeIndex#withReference} the reference is a base year.
     *
     * @param id of the definition
     * @param leaves at least one
     */
    public static ReadyIndex adjustedPenalizedMean(String id, Leaf... leaves) {
        return PublishedForms.adjustedPenalizedMean(id, List.of(leaves));
    }

    /**
     * Marks from 1 to 6 in which 3.5 is the mean of all, by sectors with weights, as described of Kommunebarometeret: a sector has
     * a mark where at least 60 percent of its figures are there, and so has the whole of its sectors' weight.
     *
     * @param id of the definition
     * @param sectors branches of leaves, each with a weight or none of them; a sector keeps the weights of its leaves
     */
    public static ReadyIndex marksBySector(String id, Branch.Part... sectors) {
        return PublishedForms.marksBySector(id, List.of(sectors));
    }

    /**
     * Whole grades for {@link #marksBySector}: band 1 is grade 6, marks from 5.5, and band 6 is grade 1, marks below 1.5. That marks
     * are rounded so, and halves up, is assumed.
     */
    public static Bands.Cuts grades() {
        return Bands.cuts(1.5, 2.5, 3.5, 4.5, 5.5);
    }

    /** The definition's id. */
    public String id() {
        return index.id();
    }

    /** The parameters: name, value, basis, and the page or reason. */
    public Table toTable() {
        return Parameter.table(index.title(), parameters);
    }
}
