package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.columns.ColumnFit;
import org.mattstock.columns.PartRanking;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;

/** Ready definitions on real figures, a column at a time and county by county, against the whole at once: the same bits. */
class PresetColumnsTest {
    private static final Panel SAMPLE = Presets.samplePanel();

    /** The sample panel, one or two columns at a time, and a county at a time. */
    private static final class Counties implements ColumnFit.Source {
        private final List<SortedSet<String>> asked = new ArrayList<>();

        @Override
        public Panel column(SortedSet<String> indicators) {
            asked.add(indicators);
            return SAMPLE.withIndicators(indicators);
        }

        @Override
        public List<Panel> rows() {
            TreeMap<String, Panel> counties = new TreeMap<>();
            SAMPLE.units().stream()
                    .map(Counties::county)
                    .forEach(county -> counties.computeIfAbsent(
                            county,
                            code -> SAMPLE.withUnits(unit -> county(unit).equals(code))));
            return List.copyOf(counties.values());
        }

        private static String county(Unit unit) {
            return unit.id().substring(0, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"four-dimensions-example", "preschool-effectiveness", "preschool-quality", "preschool-resources"
            })
    void countyByCountyEverybodyHasTheScoresAndPlacesOfTheWhole(String id) {
        CompositeIndex index = Presets.index(id);
        Counties counties = new Counties();
        FittedIndex fitted = ColumnFit.of(index).fit(counties, 2022);
        assertThat(fitted.frozen()).isEqualTo(index.fit(SAMPLE, 2022).frozen());
        assertThat(counties.asked).hasSizeGreaterThan(2).allMatch(indicators -> indicators.size() <= 2);
        Scores whole = index.score(SAMPLE, 2022);
        List<PartRanking> parts = new ArrayList<>();
        for (Panel rows : counties.rows()) {
            Scores scores = fitted.scoreRows(rows, 2022);
            scores.units().forEach(unit -> assertThat(scores.score(unit.id())).isEqualTo(whole.score(unit.id())));
            parts.add(PartRanking.of(scores));
        }
        assertThat(parts).hasSizeGreaterThan(21);
        assertThat(PartRanking.merged(parts)).isEqualTo(whole.ranking());
        assertThat(PartRanking.merged(parts).toTable().toText())
                .isEqualTo(whole.ranking().toTable().toText());
    }

    @Test
    void everyReadyDefinitionCanBeOrIsRefusedByName() {
        List<String> refused = new ArrayList<>();
        for (String id : Presets.ids()) {
            try {
                ColumnFit.of(Presets.index(id));
            } catch (IllegalArgumentException e) {
                refused.add(id + ": " + e.getMessage());
            }
        }
        assertThat(refused)
                .containsExactly(
                        "mean-place-example: the definition must be one that is fitted by column and scored by rows,"
                                + " but total holds units against each other (mean-rank), which takes all of them at once");
    }
}
