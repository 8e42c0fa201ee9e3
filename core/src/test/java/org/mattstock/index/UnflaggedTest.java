package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.rank.Unranked;

/** Nobody is ranked by a figure that carries what a definition refuses. */
class UnflaggedTest {
    private static final Leaf COST = Leaf.of("cost", Direction.LOWER, Normalization.none());

    private static PanelBuilder panel() {
        PanelBuilder builder = Panel.builder();
        for (String unit : new String[] {"A", "B", "C", "D"}) {
            put(builder, "people", unit, 2022, 10, Cell.Flags.NONE);
        }
        return builder;
    }

    private static void put(
            PanelBuilder builder, String indicator, String unit, int year, double value, Cell.Flags flags) {
        builder.value(indicator, Breakdown.TOTAL, unit, year, value, flags);
    }

    private static Scores scores(Panel panel, Leaf leaf, Requirement requirement) {
        Branch root = Branch.of("root", "Root", leaf, Leaf.of("people", Direction.HIGHER, Normalization.none()))
                .withMissing(MissingRule.atLeast(0));
        return CompositeIndex.of("index", root)
                .withEligibility(Eligibility.requiring(requirement))
                .score(panel, 2022);
    }

    private static String refused(Panel panel, Leaf leaf, Requirement requirement) {
        return scores(panel, leaf, requirement).ranking().unranked().stream()
                .map(one -> one.unit().id())
                .reduce("", String::concat);
    }

    @Test
    void aFigureWithARefusedFlagOrLetterIsOutAndItsUnitIsToldWhy() {
        PanelBuilder builder = panel();
        put(builder, "cost", "A", 2022, 1, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        put(builder, "cost", "B", 2022, 2, Cell.Flags.of(Cell.Flag.BREAK));
        put(builder, "cost", "C", 2022, 3, new Cell.Flags(Set.of(), "bu"));
        put(builder, "cost", "D", 2022, 4, Cell.Flags.NONE);
        Panel panel = builder.build();
        assertThat(refused(panel, COST, Requirement.leafUnflagged("cost", Cell.Flag.PROVISIONAL)))
                .isEqualTo("A");
        assertThat(refused(panel, COST, Requirement.leafUnflagged("cost", Set.of(Cell.Flag.BREAK), "u")))
                .isEqualTo("BC");
        assertThat(scores(panel, COST, Requirement.leafUnflagged("cost", Set.of(Cell.Flag.BREAK), "u"))
                        .ranking()
                        .unranked())
                .extracting(Unranked::detail)
                .anyMatch(text -> text.contains("cost must not be flagged break, \"u\", got \"bu\" in 2022"));
    }

    @Test
    void whoHasNoFigureCarriesNoFlag() {
        PanelBuilder builder = panel();
        put(builder, "cost", "A", 2022, 1, Cell.Flags.NONE);
        builder.cell(
                "cost",
                Breakdown.TOTAL,
                "B",
                2022,
                new Cell.Missing(MissingReason.NOT_REPORTED, "", Cell.Flags.of(Cell.Flag.PROVISIONAL)));
        assertThat(refused(builder.build(), COST, Requirement.leafUnflagged("cost", Cell.Flag.PROVISIONAL)))
                .isEmpty();
    }

    @Test
    void theYearThatTheFigureIsTakenFromCounts() {
        PanelBuilder builder = panel();
        put(builder, "cost", "A", 2021, 1, Cell.Flags.of(Cell.Flag.ESTIMATED));
        put(builder, "cost", "B", 2021, 1, Cell.Flags.of(Cell.Flag.ESTIMATED));
        put(builder, "cost", "B", 2022, 2, Cell.Flags.NONE);
        put(builder, "cost", "C", 2022, 2, Cell.Flags.of(Cell.Flag.ESTIMATED));
        Panel panel = builder.build();
        Requirement measured = Requirement.leafUnflagged("cost", Cell.Flag.ESTIMATED);
        assertThat(refused(panel, COST, measured)).isEqualTo("C");
        assertThat(refused(panel, COST.withSelection(Selection.latest(2)), measured))
                .isEqualTo("AC");
        assertThat(refused(panel, COST.withSelection(Selection.meanOf(2, 1)), measured))
                .isEqualTo("ABC");
    }

    @Test
    void whatTheFigureIsDividedByCountsToo() {
        PanelBuilder builder = Panel.builder();
        for (String unit : new String[] {"A", "B"}) {
            put(builder, "cost", unit, 2022, 1, Cell.Flags.NONE);
        }
        put(builder, "people", "A", 2022, 10, Cell.Flags.of(Cell.Flag.LOW_RELIABILITY));
        put(builder, "people", "B", 2022, 10, Cell.Flags.NONE);
        assertThat(refused(
                        builder.build(),
                        COST.withDenominator(Denominator.of("people")),
                        Requirement.leafUnflagged("cost", Cell.Flag.LOW_RELIABILITY)))
                .isEqualTo("A");
    }

    @Test
    void aRequirementMustRefuseSomethingOfALeafThatThereIs() {
        assertThatThrownBy(() -> Requirement.leafUnflagged("cost"))
                .hasMessageContaining("flags or letters must be given");
        assertThatThrownBy(() -> Requirement.leafUnflagged("cost", Set.of(), "b u"))
                .hasMessageContaining("letters must be without blanks");
        assertThatThrownBy(() -> scores(panel().build(), COST, Requirement.leafUnflagged("cots", Cell.Flag.BREAK)))
                .hasMessageContaining("leaf must be one of the tree's, got \"cots\"; nearest: cost");
    }
}
