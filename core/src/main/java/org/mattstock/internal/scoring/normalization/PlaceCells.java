package org.mattstock.internal.scoring.normalization;

import java.util.List;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.CellFormula.Quantity;

/**
 * A normalization in the cells of a spreadsheet: formulas of {@code {x}}, of {@code {all}} and of quantities.
 *
 * @param quantities what the reference teaches or the definition states
 * @param place the place of a value, cut
 * @param mirrored the mirror image of that place
 * @param level a condition: whether the reference cannot tell values apart; empty for a method that does not look at it
 * @param middle the place that everybody then has
 */
public record PlaceCells(List<Quantity> quantities, String place, String mirrored, String level, String middle) {
    /** Of a method that needs no reference. */
    static PlaceCells fixed(List<Quantity> quantities, String place, String mirrored) {
        return new PlaceCells(quantities, place, mirrored, "", "");
    }

    /** The same of a method that learns. */
    PlaceCells level(String condition, String middlePlace) {
        return new PlaceCells(quantities, place, mirrored, condition, middlePlace);
    }

    /** The mirror image on a scale whose ends have a sum. */
    static String mirror(double ends, String place) {
        return (ends == 0 ? "" : CellFormula.number(ends)) + "-(" + place + ")";
    }

    /** How many values of the reference meet a condition such as {@code <{x}}. */
    static String count(String condition) {
        return "SUMPRODUCT(ISNUMBER({all})*({all}" + condition + "))";
    }
}
