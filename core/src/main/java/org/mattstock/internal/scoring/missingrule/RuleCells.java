package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.fit.CellFormula;

/**
 * A missing rule in the cells of a spreadsheet. In a condition, {@code {parts}} and {@code {weights}} are the rows of a unit's
 * parts and of their weights, {@code {present}} and {@code {total}} the weight that is there and all of it. Parts of weight 0
 * are empty there.
 *
 * @param kept a condition: whether a unit has a value
 * @param substitute what stands in for a missing part, of the column {@code {all}}; empty for nothing
 */
public record RuleCells(String kept, Optional<CellFormula.Quantity> substitute) {
    private static final String USED = "COUNT({parts})";
    private static final String WANTED = "COUNTIF({weights},\">0\")";

    /** Every part must be there. */
    static Optional<RuleCells> ofAll() {
        return of("AND(" + USED + ">0," + USED + "=" + WANTED + ")");
    }

    static Optional<RuleCells> of(String kept) {
        return Optional.of(new RuleCells(kept, Optional.empty()));
    }

    /** So many parts must be there, or all of them if there are fewer. */
    static Optional<RuleCells> ofCount(int least) {
        return of("AND(" + USED + ">0," + USED + ">=MIN(" + least + "," + WANTED + "))");
    }

    /** Something stands in for every part that is missing. */
    static Optional<RuleCells> ofSubstitute(CellFormula.Quantity substitute) {
        return ofAll().map(all -> new RuleCells(all.kept(), Optional.of(substitute)));
    }
}
