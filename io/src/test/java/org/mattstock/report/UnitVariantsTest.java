package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

/** Whatever the definition is like: what can be said is said, and what cannot is not drawn. */
class UnitVariantsTest {
    private static final int YEAR = 2022;

    /** Three units A, B and C, by figure. */
    private static PanelBuilder builder(String... names) {
        PanelBuilder builder = Panel.builder();
        for (String name : names) {
            builder.unit(new Unit(name.substring(0, 1), name, "K"));
        }
        return builder;
    }

    private static PanelBuilder figures(PanelBuilder builder, String indicator, double... values) {
        builder.indicator(Indicator.of(indicator, "Figure " + indicator));
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                builder.value(indicator, Breakdown.TOTAL, String.valueOf((char) ('A' + i)), YEAR, values[i]);
            }
        }
        return builder;
    }

    private static PanelBuilder three() {
        PanelBuilder builder = builder("A one", "B two", "C three");
        figures(builder, "x1", 10, 20, 40);
        figures(builder, "x2", 3, 2, 1);
        return figures(builder, "x3", 5, 7, 6);
    }

    private static Leaf leaf(String indicator, Normalization normalization) {
        return Leaf.of(indicator, Direction.HIGHER, normalization);
    }

    private static Branch two(Node first, Node second) {
        return Branch.of("all", "All", first, second);
    }

    private static Branch inParts(Normalization normalization) {
        return two(
                Branch.of("left", "Left", leaf("x1", normalization), leaf("x2", normalization)),
                Branch.of("right", "Right", leaf("x3", normalization)));
    }

    private static String part(Panel panel, Node tree, String unit) {
        Scores scores = CompositeIndex.of("test", tree).score(panel, YEAR);
        return UnitPartsTest.part(RankingReport.of(scores).toHtml(), panel.requireUnit(unit));
    }

    private static String part(Node tree, String unit) {
        return part(three().build(), tree, unit);
    }

    @Test
    void partsThatAddUpAreDrawnAsSteps() {
        assertThat(part(inParts(Normalization.minMax()), "B"))
                .contains("Right carries most: 50.0 of 50 points", "<table class=steps>", "class=total style=");
    }

    @Test
    void standardScoresHaveNoMostAndGoBothWays() {
        String part = part(inParts(Normalization.zScore()), "A");

        assertThat(part).contains("<table class=steps>", "Points by part", "\u22120.500");
        assertThat(part).doesNotContainPattern("<td>[^<]* of ");
    }

    @Test
    void factorsAreNotDrawnAsSteps() {
        Branch root = inParts(Normalization.goalposts(0, 50)).withAggregation(Aggregation.geometric());

        assertThat(part(root, "B"))
                .contains("what they give are logarithms", "points of the part&#39;s own value")
                .doesNotContain("class=total style=", "carries most");
    }

    @Test
    void whatComparesUnitsDoesNotAddUp() {
        Branch root = inParts(Normalization.minMax()).withAggregation(Aggregation.copeland());

        assertThat(part(root, "B"))
                .contains("The parts do not add up to the score", "cannot be worked out backwards")
                .doesNotContain("class=total style=");
    }

    @Test
    void theLowestPartDecides() {
        Branch root = inParts(Normalization.minMax()).withAggregation(Aggregation.minimum());

        assertThat(part(root, "B")).contains("Left is lowest and decides the score");
    }

    @Test
    void aFlatDefinitionHasNoStepsButItsLeaves() {
        Branch root = two(leaf("x1", Normalization.minMax()), leaf("x2", Normalization.minMax()));

        assertThat(part(root, "A"))
                .doesNotContain("<table class=steps>")
                .contains("<th>Figure x1<td>10<td><td><td>0.0");
    }

    @Test
    void aSingleLeafIsADefinitionToo() {
        assertThat(part(leaf("x1", Normalization.minMax()), "C"))
                .contains("Figure x1", "First, 66.67 points down to B two");
    }

    @Test
    void offsetAndClampingHaveRowsOfTheirOwn() {
        Branch right = Branch.of("right", "Right", leaf("x2", Normalization.none()), leaf("x3", Normalization.none()))
                .withNormalization(Normalization.quantileMinMax(0.25, 0.75));
        String part = part(two(leaf("x1", Normalization.minMax()), right), "B");

        assertThat(part).contains("Right: offset");
    }

    @Test
    void equalScoresShareTheirPlace() {
        PanelBuilder builder = builder("A one", "B two", "C three");
        figures(builder, "x1", 10, 10, 0);

        assertThat(part(builder.build(), Branch.of("all", "All", leaf("x1", Normalization.minMax())), "B"))
                .contains("Shares place 1 with A one");
    }

    @Test
    void aMissingFigureHasItsReasonAndWhatTheRuleDid() {
        PanelBuilder builder = builder("A one", "B two", "C three");
        figures(builder, "x1", 10, 20, 40);
        figures(builder, "x2", 1, Double.NaN, 3);
        builder.missing("x2", Breakdown.TOTAL, "B", YEAR, MissingReason.CONFIDENTIAL, "");
        Branch root = two(leaf("x1", Normalization.minMax()), leaf("x2", Normalization.minMax()));

        Panel panel = builder.build();
        assertThat(part(panel, root.withMissing(MissingRule.atLeast(0.5)), "B"))
                .contains("<td>missing<td class=gap>Confidential: left out, the others weigh more<td><td>\u2013");
        assertThat(part(panel, root.withMissing(MissingRule.substituteConstant(40)), "B"))
                .contains("Confidential: replaced by 40.00<td><td>20.00");
    }

    @Test
    void aFigureThatWasFilledInOrIsOlderSaysSo() {
        PanelBuilder builder = builder("A one", "B two", "C three");
        figures(builder, "x1", 10, Double.NaN, 40);
        figures(builder, "x2", 1, Double.NaN, 3);
        builder.value("x2", Breakdown.TOTAL, "B", YEAR - 1, 2);
        Branch root = two(
                leaf("x1", Normalization.minMax()).withImputation(Imputation.mean()),
                leaf("x2", Normalization.minMax()).withSelection(Selection.latest(2)));

        assertThat(part(builder.build(), root, "B"))
                .contains("<th>Figure x1<td>25<small>filled in</small>", "<th>Figure x2<td>2<small>2021</small>");
    }

    @Test
    void whatStandsInForAConfidentialFigureIsNotShownAsIt() {
        PanelBuilder builder = builder("A one", "B two", "C three");
        figures(builder, "x1", 10, Double.NaN, 40);
        figures(builder, "x2", 1, 2, 3);
        builder.missing("x1", Breakdown.TOTAL, "B", YEAR, MissingReason.CONFIDENTIAL, "");
        Branch root = two(
                leaf("x1", Normalization.minMax()).withImputation(Imputation.mean()),
                leaf("x2", Normalization.minMax()));

        assertThat(part(builder.build(), root, "B")).contains("<th>Figure x1<td><small>filled in</small>");
    }

    @Test
    void aDividedFigureIsTheQuotient() {
        Branch root = two(
                leaf("x1", Normalization.minMax()).withDenominator(Denominator.of("x2")),
                leaf("x3", Normalization.minMax()));

        assertThat(part(root, "C")).contains("<th>Figure x1<td>40<td>");
        assertThat(part(root, "B")).contains("<th>Figure x1<td>10<small>divided</small>");
    }

    @Test
    void aListThatNamesAUnitIsItsPeers() {
        PanelBuilder builder = three();
        builder.grouping(new Grouping(
                "G1",
                "Similar",
                List.of(new Grouping.Group(
                        "G1", "Similar units, B two, 2022", new TreeSet<>(List.of("A", "B", "C"))))));
        Panel panel = builder.build();

        assertThat(part(panel, inParts(Normalization.minMax()), "B"))
                .contains("<p>Similar units, B two, 2022: ", "<a href=#kC>C three</a>", "<a href=#kA>A one</a>");
        assertThat(part(panel, inParts(Normalization.minMax()), "A")).doesNotContain("Similar units");
    }

    @Test
    void eachGroupOfTheReferenceHasItsOwnEnds() {
        PanelBuilder builder = builder("A one", "B two", "C three", "D four");
        figures(builder, "x1", 10, 20, 40, 80);
        figures(builder, "x2", 1, 2, 3, 4);
        builder.grouping(new Grouping(
                "size",
                "Size",
                List.of(
                        new Grouping.Group("S", "Small", new TreeSet<>(List.of("A", "B"))),
                        new Grouping.Group("L", "Large", new TreeSet<>(List.of("C", "D"))))));
        CompositeIndex index = CompositeIndex.of(
                        "test", two(leaf("x1", Normalization.minMax()), leaf("x2", Normalization.minMax())))
                .withReference(Reference.standard().withAmong(new Reference.Among.OwnGroup("size")));
        Panel panel = builder.build();
        String page = RankingReport.of(index.score(panel, YEAR)).toHtml();

        assertThat(page)
                .contains(
                        ".l0 td:nth-child(3):empty::before{content:\"40\"}",
                        ".l0-1 td:nth-child(3):empty::before{content:\"10\"}");
        assertThat(UnitPartsTest.part(page, panel.requireUnit("A")))
                .contains("class=l0-1", "Small: place 2 of 2, after");
    }

    @Test
    void textFromDataIsEscaped() {
        PanelBuilder builder = builder("A<script>alert(1)</script>", "B\"'&", "C three");
        figures(builder, "x1", 10, 20, 40);
        Leaf leaf = leaf("x1", Normalization.minMax()).withTitle("</style><b>");
        Scores scores = CompositeIndex.of("test", Branch.of("all", "All", leaf)).score(builder.build(), YEAR);
        String page = RankingReport.of(scores).toHtml();

        assertThat(page).contains("A&lt;script&gt;alert(1)", "&lt;/style&gt;&lt;b&gt;");
        assertThat(page).doesNotContain("<script>alert", "</style><b>");
    }

    @Test
    void onlyOneUnitStandsAlone() {
        PanelBuilder builder = builder("A one");
        figures(builder, "x1", 10);

        assertThat(part(builder.build(), Branch.of("all", "All", leaf("x1", Normalization.none())), "A"))
                .contains("Nobody else has a place");
    }

    @Test
    void nothingIsSaidOfWhoIsNotThere() {
        assertThat(Optional.of(part(inParts(Normalization.minMax()), "A")))
                .hasValueSatisfying(part -> assertThat(part).doesNotContain("NaN", "Optional", "null", "%1$"));
    }
}
