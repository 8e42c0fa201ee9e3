package org.mattstock.presets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;
import org.mattstock.rank.QuantileType;

/** Two ways to judge a municipality's finances: a profile of points within a group, and the lowest of four grades. */
final class FinancialInstruments {
    private static final String PROFILES = "KFi, Finansiell profil, Färgelanda 2012-2014 (docslib.org 7881529)";
    private static final String RATING = "KommunDiagnos för Kristinehamns kommun, 2011 (docplayer.se 4578618)";
    private static final int POINTS = 5;
    private static final int GRADES = 8;

    private FinancialInstruments() {}

    static List<Instrument> all() {
        return List.of(profile(), lowestGrade());
    }

    /** A measure of the profile, and how it is read from Kolada. */
    private enum Measure {
        RESULT("N03107", "Resultat före extraordinära poster"),
        MEAN_RESULT("N03107", "Resultat, genomsnitt av tre år"),
        SELF_FINANCING("N03103", "Självfinansiering av investeringar"),
        SOLIDITY("N03002", "Soliditet"),
        TAX_RATE("N00901", "Skattesats"),
        QUICK_RATIO("N03105", "Kassalikviditet");

        private final String indicator;
        private final String title;

        Measure(String indicator, String title) {
            this.indicator = indicator;
            this.title = title;
        }

        /** Negated before it is placed, so that the worst fifth is filled first whichever way is good. */
        Leaf in(String perspective) {
            Direction direction = this == TAX_RATE ? Direction.LOWER : Direction.HIGHER;
            Leaf leaf = Leaf.of(indicator, direction, new Normalization.QuantilePoints(POINTS, QuantileType.TYPE_1))
                    .withId(perspective + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .withTitle(title)
                    .withOrientation(Leaf.Orientation.NEGATE_BEFORE);
            return this == MEAN_RESULT ? leaf.withSelection(Selection.meanOf(3)) : leaf;
        }
    }

    /**
     * As described by KFi in its financial profiles: eight measures in a circle with four perspectives, each measure counting
     * in the two perspectives beside it, and points from 1 to 5 by place in a group. Unverified: which measure lies where is
     * our reading.
     */
    private static Instrument profile() {
        Branch tree = Branch.of(
                "total",
                "Finansiell profil",
                perspective(
                        "long-term",
                        "Långsiktig handlingsberedskap",
                        Measure.MEAN_RESULT,
                        Measure.SELF_FINANCING,
                        Measure.SOLIDITY,
                        Measure.TAX_RATE),
                perspective("risk", "Riskförhållande", Measure.SOLIDITY, Measure.TAX_RATE, Measure.QUICK_RATIO),
                perspective("short-term", "Kortsiktig handlingsberedskap", Measure.QUICK_RATIO, Measure.RESULT),
                perspective(
                        "control",
                        "Kontroll över den finansiella utvecklingen",
                        Measure.RESULT,
                        Measure.MEAN_RESULT,
                        Measure.SELF_FINANCING));
        CompositeIndex index = Definitions.described(
                FirstFormat.index("financial-profile", tree)
                        .withPopulation(Population.ofKind("K"))
                        .withReference(new Reference(
                                new Reference.Period.FittedYear(), new Reference.Among.OwnGroup("county")))
                        .withDegenerate(Degenerate.NEUTRAL),
                "Finansiell profil i fyra perspektiv, poäng 1-5 inom länet (overifierad)",
                "Sex av åtta mått; finansiella nettotillgångar och budgetföljsamhet finns inte i data. Varje mått ger 1-5"
                        + " poäng efter plats bland länets kommuner och räknas i två perspektiv. Vilket mått som hör till"
                        + " vilket perspektiv är Måttstocks antagande. En kommun som är ensam i sitt län får 3 poäng.",
                List.of(PROFILES, "Kolada, titlar och beskrivningar av nyckeltalen, läst 2026-04"));
        return Instrument.of(
                index,
                Instruments.published("perspectives", "four", Sources.PROFILES),
                Instruments.published("measures", "eight; six are in the data", Sources.PROFILES),
                Instruments.published(
                        "group", "the municipalities of a county or a group of counties", Sources.PROFILES),
                Instruments.assumed(
                        "points",
                        "1 to 5 by fifths of the group, the worst fifth filled first",
                        "from memory, unverified"),
                Instruments.assumed(
                        "which measures make a perspective",
                        "each measure counts in two neighbouring perspectives of the circle",
                        "from memory, unverified"),
                Instruments.assumed(
                        "measure of result",
                        "N03107, kronor per inhabitant",
                        "KFi relates it to costs; this is what the data hold"),
                Instruments.assumed("direction of the tax rate", "low is good", "a low rate leaves room to raise it"),
                Instruments.assumed("total", "mean of the perspectives", "only to put units in an order"),
                Instruments.unknown("net financial assets", "left out: not in the data"),
                Instruments.unknown("budget adherence", "left out: not in the data"));
    }

    private static Branch perspective(String id, String title, Measure... measures) {
        return Branch.of(
                id, title, Stream.of(measures).map(measure -> measure.in(id)).toArray(Node[]::new));
    }

    /** As described by Svensk KommunRating, 2011: grades from A1 to D2 on four questions; the lowest is the grade. */
    private static Instrument lowestGrade() {
        Branch tree = Branch.of(
                        "grade",
                        "Sammanvägt betyg",
                        grade("debt", "Kommunskuld"),
                        grade("health", "Finansiell hälsa"),
                        grade("risks", "Finansiella risker"),
                        grade("opportunities", "Finansiella möjligheter"))
                .withAggregation(Aggregation.minimum());
        CompositeIndex index = Definitions.described(
                FirstFormat.index("lowest-sub-grade", tree),
                "Lägsta delbetyg av fyra",
                "Delbetygen anges som 8 (A1), 7 (A2), 6 (B1), 5 (B2), 4 (C1), 3 (C2), 2 (D1) och 1 (D2). Inget delbetyg väger"
                        + " upp ett annat.",
                List.of(RATING));
        return Instrument.of(
                        index,
                        Instruments.published(
                                "sub-grades", "debt, health, risks and opportunities, A1 to D2", Sources.RATING),
                        Instruments.published("total", "the lowest sub-grade", Sources.RATING),
                        Instruments.assumed(
                                "numbers for grades", "8 for A1 down to 1 for D2", "any ascending numbers do"),
                        Instruments.unknown("how sub-grades are set", "left out: they are entered"))
                .withRange(1, GRADES);
    }

    private static Leaf grade(String id, String title) {
        return Leaf.of("sub-grade-" + id, Direction.HIGHER, Normalization.none())
                .withId(id)
                .withTitle(title);
    }
}
