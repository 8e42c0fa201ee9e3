package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.ScoringException;

/** What a definition asks for and a panel lacks. */
class PanelCheckTest {
    private static final Leaf PLAIN = Leaf.of("X", Direction.HIGHER, Normalization.none());

    private static Panels panel() {
        Panels panel = Panels.of("A", "B").with("X", 1, 2).with("N15505", 3, 4);
        panel.builder()
                .grouping(new Grouping(
                        "county",
                        "County",
                        List.of(
                                new Grouping.Group("01", "Stockholm", new TreeSet<>(List.of("A"))),
                                new Grouping.Group("99", "Nobody", new TreeSet<>()))));
        return panel;
    }

    private static List<String> faults(CompositeIndex index, int year) {
        InvalidIndexException found =
                catchThrowableOfType(InvalidIndexException.class, () -> index.score(panel().build(), year));
        return found.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void aFittedPanelIsStillAskedForTheYearAndAnotherPanelForEverything() {
        Panel fitted = panel().build();
        FittedIndex index = CompositeIndex.of("x", PLAIN).fit(fitted, 2022);
        Panel other = Panels.of("A", "B").with("Y", 1, 2).build();

        assertThatThrownBy(() -> index.score(fitted, 2030))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("year must be one of the panel's (2022 to 2022), got 2030");
        assertThatThrownBy(() -> index.score(other, 2022))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("indicator must be one of the panel's, got \"X\"");
    }

    @Test
    void everythingThatIsLackingIsListedWithItsPath() {
        Custom own = new Custom("own", 1, Map.of());
        Branch tree = Branch.of(
                "all",
                "All",
                PLAIN.withId("a").withBreakdown(Breakdown.WOMEN),
                Leaf.of("N15506", Direction.HIGHER, own).withDenominator(Denominator.of("Y")),
                PLAIN.withId("b").withImputation(new Imputation.GroupMean("conty")));
        CompositeIndex index = CompositeIndex.of("x", tree)
                .withPopulation(new Population.InGroup("county", "02"))
                .withEligibility(Eligibility.requiring(Requirement.indicatorAtLeast("Z", 40)))
                .withReference(
                        new Reference(new Reference.Period.BaseYear(1999), new Reference.Among.OwnGroup("class")));
        assertThat(faults(index, 2030))
                .containsExactly(
                        "year: year must be one of the panel's (2022 to 2022), got 2030",
                        "tree.parts[0].breakdown: breakdown must be one that X has in the panel, [T], got K",
                        "tree.parts[1].indicator: indicator must be one of the panel's, got \"N15506\"; nearest: N15505",
                        "tree.parts[1].denominator.indicator: indicator must be one of the panel's, got \"Y\""
                                + "; nearest: X",
                        "tree.parts[1].normalization: behaviors must hold the custom normalization own version 1;"
                                + " give it at fit",
                        "tree.parts[2].imputation.grouping: grouping must be one of the panel's, got"
                                + " \"conty\"; nearest: County (county)",
                        "population.group: group must be one of county's, got \"02\"; nearest: Stockholm (01)",
                        "eligibility.requirements[0].indicator: indicator must be one of the panel's, got \"Z\""
                                + "; nearest: X",
                        "reference.period.year: year must be one of the panel's (2022 to 2022), got 1999",
                        "reference.among.grouping: grouping must be one of the panel's, got \"class\""
                                + "; there are: County (county)");
    }

    @Test
    void aPopulationWithoutUnitsIsRefused() {
        CompositeIndex index = CompositeIndex.of("x", PLAIN);
        assertThat(faults(index.withPopulation(Population.ofKind("L")), 2022))
                .containsExactly("population: population must have a unit in the panel, got none for OfKind[kind=L]");
        assertThat(faults(index.withPopulation(new Population.InGroup("county", "99")), 2022))
                .singleElement()
                .asString()
                .startsWith("population: population must have a unit");
        assertThat(faults(index.withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "AB")))), 2022))
                .containsExactly(
                        "population.units: units must be among the panel's, got \"AB\"; nearest: Unit A (A), Unit B (B)");
    }

    @Test
    void aReferenceGroupWithoutMembersIsRefused() {
        CompositeIndex index = CompositeIndex.of("x", PLAIN)
                .withReference(
                        new Reference(new Reference.Period.FittedYear(), new Reference.Among.OneGroup("county", "99")));
        assertThat(faults(index, 2022))
                .containsExactly("reference.among.group: group must have a member in the panel, got none for \"99\"");
    }

    @Test
    void anUnknownUnitOrNodeIsRefusedByName() {
        Scores scores = CompositeIndex.of("x", PLAIN).score(panel().build(), 2022);
        assertThatThrownBy(() -> scores.score("unit c")).hasMessageContaining("nearest");
        assertThatThrownBy(() -> scores.node("Y")).hasMessageContaining("nearest: X");
        assertThat(scores.score("unit a")).hasValue(1);
        assertThatThrownBy(() -> CompositeIndex.of("x", PLAIN).score(null, 2022))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("panel");
    }

    @Test
    void oneUnitCannotBeComparedWithAnybody() {
        Panels one = Panels.of("A").with("X", 1);
        assertThat(one.score(PLAIN)).containsExactly(1);
        assertThatThrownBy(() -> one.score(PLAIN.withNormalization(Normalization.minMax())))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("fewer than two values");
    }

    @Test
    void twoUnitsAreEnough() {
        Panels two = Panels.of("A", "B").with("X", 1, 2);
        assertThat(two.score(PLAIN.withNormalization(Normalization.minMax()))).containsExactly(0, 100);
    }

    @Test
    void aYearInWhichEverythingIsMissingRanksNobody() {
        Panels panel = Panels.of("A", "B").withYear(2021, "X", 1, 2).with("Y", 1, 2);
        CompositeIndex index = CompositeIndex.of("x", PLAIN);
        assertThat(index.score(panel.build(), 2022).ranking().entries()).isEmpty();
        assertThat(index.score(panel.build(), 2022).ranking().unranked())
                .extracting(one -> one.detail())
                .containsExactly("X: no figure", "X: no figure");
        assertThatThrownBy(() -> panel.score(PLAIN.withNormalization(Normalization.rank())))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("0 values");
    }
}
