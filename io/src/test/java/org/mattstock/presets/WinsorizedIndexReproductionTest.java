package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/**
 * Re-computes the indexes that RKA publishes in Kolada. Where inputs were revised after publication, the expected counts say
 * how many values differ; the counts are those of an independent computation.
 */
class WinsorizedIndexReproductionTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final double EQUAL = 5e-7;
    private static final Map<String, String> PRESET_OF = Map.of(
            "U11001", "preschool-resources",
            "U11404", "preschool-quality",
            "U11901", "preschool-effectiveness-from-indexes",
            "U20008", "elderly-care-resources",
            "U20900", "elderly-care-effectiveness-from-indexes",
            "U15900", "compulsory-school-effectiveness-from-indexes");

    /** A row of the expected counts. */
    record Expected(
            String index,
            int year,
            String inputs,
            long computed,
            long published,
            long common,
            long equal,
            double error) {
        static Expected of(Map<String, String> row) {
            return new Expected(
                    row.get("index"),
                    Integer.parseInt(row.get("year")),
                    row.get("inputs"),
                    Long.parseLong(row.get("computed_units")),
                    Long.parseLong(row.get("published_units")),
                    Long.parseLong(row.get("common_units")),
                    Long.parseLong(row.get("units_equal_within_5e-7")),
                    Double.parseDouble(row.get("max_abs_error")));
        }

        @Override
        public String toString() {
            return index + " " + year;
        }
    }

    static List<Expected> expected() {
        return Stream.of("forskola", "aldreomsorg", "grundskola")
                .flatMap(service -> Published.rows("rka-index-" + service + "-reproduced.csv").stream())
                .map(Expected::of)
                .toList();
    }

    @Test
    void thereAre42YearsOfIndexes() {
        assertThat(expected()).hasSize(42);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void theDefinitionUsesTheStatedInputsAndDirections(Expected row) {
        CompositeIndex index = Presets.index(PRESET_OF.get(row.index()));
        assertThat(index.leaves().stream()
                        .map(leaf -> leaf.indicator() + (leaf.direction().equals(Direction.HIGHER) ? "+" : "-"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(row.inputs());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void publishedValuesAreReproducedAsOftenAsTheirInputsAllow(Expected row) {
        Scores scores = Presets.index(PRESET_OF.get(row.index())).score(PANEL, row.year());
        List<Unit> computed = municipalities(unit -> scores.score(unit.id()));
        List<Unit> published = municipalities(unit -> published(row.index(), unit, row.year()));
        List<Double> errors = computed.stream()
                .filter(published::contains)
                .map(unit -> Math.abs(scores.score(unit.id()).orElseThrow()
                        - published(row.index(), unit, row.year()).orElseThrow()))
                .toList();

        assertThat(computed).as("computed").hasSize((int) row.computed());
        assertThat(published).as("published").hasSize((int) row.published());
        assertThat(errors).as("common").hasSize((int) row.common());
        assertThat(errors.stream().filter(error -> error <= EQUAL)).as("equal").hasSize((int) row.equal());
        double largest = errors.stream().mapToDouble(error -> error).max().orElseThrow();
        if (row.error() > EQUAL) {
            assertThat(largest).isCloseTo(row.error(), within(0.006 * row.error()));
        } else {
            assertThat(largest).isLessThanOrEqualTo(EQUAL);
        }
    }

    static IntStream years() {
        return IntStream.rangeClosed(2016, 2022);
    }

    /** 290 units: the 8th from below gets 0, the 8th from above gets 100. */
    @ParameterizedTest
    @MethodSource("years")
    void eightUnitsStandAtEachEndOfTheResourcesOfElderlyCare(int year) {
        Scores scores = Presets.index("elderly-care-resources").score(PANEL, year);
        List<Double> values = values(scores);
        assertThat(values).hasSize(290);
        assertThat(values.stream().filter(value -> value == 0)).hasSize(8);
        assertThat(values.stream().filter(value -> value == 100)).hasSize(8);
    }

    @Test
    void preschool2022IsReproducedFromItsFiveRawIndicators() {
        CompositeIndex index = Presets.index("preschool-effectiveness");
        assertThat(index.leaves()).hasSize(5);
        Scores scores = index.score(PANEL, 2022);
        List<Unit> published = municipalities(unit -> published("U11901", unit, 2022));
        assertThat(published).hasSize(289);
        assertThat(values(scores)).hasSize(289);
        assertThat(published)
                .allSatisfy(unit -> assertThat(scores.score(unit.id()).orElseThrow())
                        .isCloseTo(published("U11901", unit, 2022).orElseThrow(), within(EQUAL)));
    }

    @Test
    void preschool2022HasThePublishedPlaces() {
        Ranking ours =
                Presets.index("preschool-effectiveness").score(PANEL, 2022).ranking();
        List<Ranking.Scored> figures = municipalities(unit -> published("U11901", unit, 2022)).stream()
                .map(unit ->
                        new Ranking.Scored(unit, published("U11901", unit, 2022).orElseThrow()))
                .toList();
        Ranking theirs = Ranking.of(figures, List.of(), RankingRule.standard());
        assertThat(ours.entries()).hasSize(289);
        assertThat(ours.entries())
                .allSatisfy(entry -> assertThat(entry.place())
                        .isEqualTo(theirs.requireEntry(entry.unit().id()).place()));
    }

    /**
     * Under quantiles of type 1 the two orientations differ when n is a multiple of 40: the lower cut is the 7th of 280
     * values and the upper one the 273rd, which is the 8th from above.
     */
    @Test
    void mirroringAfterAndNegatingBeforeDifferFor280Values() {
        Leaf mirrored = Leaf.of("N00090", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975));
        Leaf negated = mirrored.withOrientation(Leaf.Orientation.NEGATE_BEFORE);
        Scores after = scores(mirrored);
        Scores before = scores(negated);
        List<Double> differences = municipalities(unit -> after.score(unit.id())).stream()
                .map(unit -> Math.abs(after.score(unit.id()).orElseThrow()
                        - before.score(unit.id()).orElseThrow()))
                .toList();
        assertThat(differences).hasSize(280);
        assertThat(differences.stream().mapToDouble(each -> each).max().orElseThrow())
                .isCloseTo(2.4, within(0.05));
    }

    /** The country is in the panel and not in the population: with or without its row, every bit is the same. */
    @Test
    void theCountrysRowMovesNoMunicipality() {
        CompositeIndex index = Presets.index("preschool-resources");
        Scores with = index.score(PANEL, 2022);
        Scores without = index.score(PANEL.withUnits(unit -> unit.kind().equals("K")), 2022);
        assertThat(values(with)).hasSize(290).isEqualTo(values(without));
    }

    /** Why the population is part of a definition: a 281st value moves the lower cut from the 7th to the 8th. */
    @Test
    void countedAsAMunicipalityTheCountryWouldMoveTheOthers() {
        Leaf leaf = Leaf.of("N00090", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975));
        Scores everyone = CompositeIndex.of("sick-leave", leaf).score(PANEL, 2017);
        assertThat(values(everyone)).hasSize(280).isNotEqualTo(values(scores(leaf)));
    }

    private static Scores scores(Leaf leaf) {
        return CompositeIndex.of("sick-leave", leaf)
                .withPopulation(org.mattstock.definition.Population.ofKind("K"))
                .score(PANEL, 2017);
    }

    private static OptionalDouble published(String indicator, Unit unit, int year) {
        return PANEL.value(indicator, Breakdown.TOTAL, unit.id(), year);
    }

    private static List<Unit> municipalities(java.util.function.Function<Unit, OptionalDouble> value) {
        return PANEL.units().stream()
                .filter(unit -> unit.kind().equals("K"))
                .filter(unit -> value.apply(unit).isPresent())
                .toList();
    }

    private static List<Double> values(Scores scores) {
        List<Double> values = new ArrayList<>();
        municipalities(unit -> scores.score(unit.id()))
                .forEach(unit -> values.add(scores.score(unit.id()).orElseThrow()));
        return values;
    }
}
