package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Whatever a definition says can be said otherwise by one word, and nothing else changes. */
class WithMethodsTest {
    private static final Leaf LEAF = Leaf.of("x", Direction.HIGHER, Normalization.none());
    private static final Branch BRANCH = Branch.of("b", "B", LEAF, LEAF.withId("y"));
    private static final CompositeIndex INDEX = CompositeIndex.of("i", BRANCH);

    /** For every component a value that is not the one in the example. */
    private static final List<Object> OTHERS = List.of(
            "other",
            Breakdown.WOMEN,
            Selection.latest(3),
            Denominator.of("n"),
            Treatment.clip(0, 1),
            Imputation.median(),
            Leaf.Order.IMPUTE_THEN_TREAT,
            Normalization.minMax(),
            Direction.LOWER,
            Leaf.Orientation.NEGATE_BEFORE,
            new Leaf.Note("why", "against"),
            List.of(),
            Weighting.relative(),
            Aggregation.minimum(),
            MissingRule.fail(),
            BRANCH.withTitle("another"),
            Population.ofKind("K"),
            Eligibility.requiring(Requirement.leafObserved("x")),
            Reference.allYears(),
            Degenerate.NEUTRAL,
            RankingRule.standard().withTies(TieRule.DENSE));

    static Stream<Record> records() {
        return Stream.of(LEAF, BRANCH, INDEX, Reference.standard(), RankingRule.standard());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentHasOneAndItChangesOnlyThat(Record record) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Method with = with(record, component.getName());
            assertThat(with).as("with for " + component).isNotNull();
            for (Object other : OTHERS) {
                if (with.getParameterTypes()[0].isInstance(other)) {
                    requireOnly(component, record, (Record) with.invoke(record, other), other);
                }
            }
        }
    }

    private static Method with(Record record, String component) {
        String name = "with" + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
        return Arrays.stream(record.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record.getClass() + " has no " + name));
    }

    private static void requireOnly(RecordComponent changed, Record before, Record after, Object other)
            throws ReflectiveOperationException {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(after);
            if (!component.getName().equals(changed.getName())) {
                assertThat(value).isEqualTo(component.getAccessor().invoke(before));
            } else if (value instanceof Optional<?> optional) {
                assertThat(optional).isEqualTo(Optional.of(other));
            } else {
                assertThat(value).isEqualTo(other);
            }
        }
    }

    @Test
    void weightsAreSaidInOneStep() {
        Branch built = Branch.of("b", "B").part(LEAF, 2).part(LEAF.withId("y"), 1);
        assertThat(built)
                .isEqualTo(Branch.of("b", "B")
                        .withParts(List.of(Branch.Part.of(LEAF, 2), Branch.Part.of(LEAF.withId("y"), 1)))
                        .withWeighting(Weighting.relative()));
        assertThat(CompositeIndex.of("i", built).effectiveWeights().toString()).contains("0.6667", "0.3333");
    }

    @Test
    void partsWithoutWeightStayEquallyWeighted() {
        assertThat(Branch.of("b", "B").part(LEAF).part(LEAF.withId("y"))).isEqualTo(BRANCH);
    }

    @Test
    void sharesStayShares() {
        Branch shares = Branch.of("b", "B")
                .withWeighting(Weighting.shares())
                .part(LEAF, 0.6)
                .part(LEAF.withId("y"), 0.4);
        assertThat(shares.weighting()).isEqualTo(Weighting.shares());
        assertThat(CompositeIndex.of("i", shares).leaves()).hasSize(2);
    }

    @Test
    void weightsForSomePartsOnlyAreRefusedBothWays() {
        assertThatThrownBy(() -> BRANCH.part(LEAF.withId("z"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must carry a weight each or none of them, got z with one beside x, y in b");
        assertThatThrownBy(() -> Branch.of("b", "B").part(LEAF, 2).part(LEAF.withId("z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must carry a weight each or none of them, got z without beside x in b");
    }

    @Test
    void aWeightThatIsNoneIsRefusedWithTheIndex() {
        Branch negative = Branch.of("b", "B").part(LEAF, -1).part(LEAF.withId("y"), 2);
        assertThatThrownBy(() -> CompositeIndex.of("i", negative)).isInstanceOf(InvalidIndexException.class);
    }

    @Test
    void aNormalizationGoesAsItCame() {
        assertThat(BRANCH.withNormalization(Normalization.minMax()).withoutNormalization())
                .isEqualTo(BRANCH);
    }

    @Test
    void theOrderFollowsATreeInWhichLessIsBetter() {
        Branch places = BRANCH.withAggregation(Aggregation.rankSum(TieRule.FRACTIONAL));
        CompositeIndex lowest = INDEX.withTree(places);
        assertThat(lowest.ranking().order()).isEqualTo(RankingRule.Order.LOWEST_FIRST);
        assertThat(lowest.withTree(BRANCH)).isEqualTo(INDEX);
    }
}
