package org.mattstock.presets;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;

/**
 * Results for inhabitants in three areas, to be shown as traffic lights, as the results analysis of the older award process is
 * described by Luleå (vartlulea.se, 2019) and by municipalities that publish their KKiK report. Which key figures it held and
 * how colors were added up is not published: the set is ours, from what the sample panel holds.
 */
final class ResultsAnalysis {
    private static final double HALF = 0.5;

    private ResultsAnalysis() {}

    static Instrument instrument() {
        return Instrument.of(
                index(),
                Instruments.published(
                        "areas", "barn och unga, stöd och omsorg, samhälle och miljö", Sources.RESULTS_2019),
                Instruments.published(
                        "colors", "green the best 25 %, yellow the middle 50 %, red the worst 25 %", Sources.COLORS),
                Instruments.assumed(
                        "rounding and ties of the colors",
                        "25 % of n rounded up, ties to the better color",
                        "not published; in favour of the unit"),
                Instruments.assumed(
                        "key figures",
                        "those of quality and results in the sample panel that belong to the areas",
                        "the list is not published; KKiK has about 36 to 40"),
                Instruments.assumed("directions", "stated for each key figure", "Kolada has no field for it"),
                Instruments.assumed(
                        "total",
                        "mean of three areas, each the mean of the shares of municipalities that are worse, half of the"
                                + " weight present",
                        "only to put units in an order; the lights are the analysis"),
                Instruments.unknown(
                        "how colors are added up", "left open: shares are shown by area and for the whole"));
    }

    private static CompositeIndex index() {
        Branch tree = Branch.of(
                        "total",
                        "Resultat",
                        area(
                                "children-and-youth",
                                "Barn och unga",
                                low("N11010", "Barn per årsarbetare i förskolan"),
                                high("N11810", "Förskollärare med legitimation"),
                                high("N15485", "Matematik i årskurs 6, lägst E"),
                                high("N15419", "Betygskriterierna i alla ämnen, årskurs 9"),
                                high("N15436", "Behöriga till yrkesprogram, årskurs 9"),
                                high("N17461", "Gymnasieexamen inom 4 år"),
                                low("U33401", "Utredningstid barn och ungdom")),
                        area(
                                "support-and-care",
                                "Stöd och omsorg",
                                low("U21401", "Personalkontinuitet i hemtjänsten"),
                                everySecondYear(high("U21468", "Brukarbedömning hemtjänst")),
                                everySecondYear(high("U23471", "Brukarbedömning särskilt boende")),
                                low("U23401", "Väntetid till särskilt boende"),
                                low("U31402", "Väntetid till beslut om försörjningsstöd"),
                                high("U31462", "Ej återaktualiserade efter försörjningsstöd"),
                                low("N20402", "Fallskador bland personer 80+")),
                        area(
                                "society-and-environment",
                                "Samhälle och miljö",
                                high("U07451", "Företagsklimat"),
                                high("N05401", "Valdeltagande"),
                                low("N00401", "Utsläpp av växthusgaser"),
                                high("U07414", "Avfall till materialåtervinning"),
                                low("N00938", "Sjukpenningtal"),
                                low("N07403", "Anmälda våldsbrott"),
                                high("N07900", "Tillgång till bredband")))
                .withMissing(MissingRule.completeCases());
        return Definitions.described(
                FirstFormat.index("results-analysis", tree).withPopulation(Population.ofKind("K")),
                "Resultatanalys i tre områden, eget urval av nyckeltal (inte SKR:s)",
                "Resultat för invånarna i tre områden, avsedda att visas som trafikljus. Vilka nyckeltal som ingick i den"
                        + " tidigare utmärkelsens resultatanalys och hur färgerna räknades samman är inte offentligt."
                        + " Urvalet är Måttstocks eget.",
                List.of(
                        "Luleå kommun 2019: områdena, till största delen från Kommunens Kvalitet i Korthet",
                        "Kolada, titlar och beskrivningar av nyckeltalen, läst 2026-04"));
    }

    private static Branch area(String id, String title, Node... leaves) {
        return Branch.of(id, title, leaves).withMissing(MissingRule.atLeast(HALF));
    }

    private static Leaf high(String indicator, String title) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.percentile()).withTitle(title);
    }

    private static Leaf low(String indicator, String title) {
        return Leaf.of(indicator, Direction.LOWER, Normalization.percentile()).withTitle(title);
    }

    /** The survey was not run in 2021. */
    private static Leaf everySecondYear(Leaf leaf) {
        return leaf.withSelection(Selection.latest(2));
    }
}
