package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mattstock.columns.ColumnFit;
import org.mattstock.columns.PartRanking;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Ranking;

/** Random definitions that are fitted a column at a time and scored in parts, against the whole at once: the same bits. */
class ColumnFitPropertiesTest {
    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    @Provide
    Arbitrary<RandomIndexes.Case> largeSums() {
        return RandomIndexes.largeSums();
    }

    @Property(tries = 1500, seed = "18")
    void columnsTeachWhatTheWholeDoes(@ForAll("cases") RandomIndexes.Case example, @ForAll Random random) {
        requireTheSame(example, random);
    }

    @Property(tries = 40, seed = "18")
    void aLargeSumHasTheSameBitsToo(@ForAll("largeSums") RandomIndexes.Case example, @ForAll Random random) {
        requireTheSame(example, random);
    }

    private static void requireTheSame(RandomIndexes.Case example, Random random) {
        ColumnFit plan;
        try {
            plan = ColumnFit.of(example.index(), AnyMethod.behaviors());
        } catch (IllegalArgumentException refused) {
            Statistics.collect("refused");
            return;
        }
        Statistics.collect(plan.levels().size() + " levels");
        Parts source = new Parts(example.panel(), parts(example, random));
        FittedIndex whole = example.fit();
        if (isWithoutLesson(whole)) {
            assertThatThrownBy(() -> plan.fit(source, example.year()))
                    .isInstanceOf(ScoringException.class)
                    .hasMessageContaining("must have a value in the reference");
            return;
        }
        FittedIndex fitted = plan.fit(source, example.year());
        assertThat(fitted.parameters()).isEqualTo(whole.parameters());
        assertThat(fitted.referenceYears()).isEqualTo(whole.referenceYears());
        for (int year : example.panel().years()) {
            requireTheSame(whole.score(example.panel(), year), fitted, source, year);
        }
    }

    /** A column without a value teaches nothing, and parameters from outside are refused then. */
    private static boolean isWithoutLesson(FittedIndex whole) {
        try {
            FittedIndex.of(whole.index(), whole.frozen(), whole.behaviors());
            return false;
        } catch (IllegalArgumentException findsNone) {
            return true;
        }
    }

    private static void requireTheSame(Scores whole, FittedIndex fitted, Parts source, int year) {
        List<PartRanking> rankings = new ArrayList<>();
        for (Panel rows : source.rows()) {
            Scores part = fitted.scoreRows(rows, year);
            for (Unit unit : rows.units()) {
                assertThat(part.score(unit.id())).as(unit.id()).isEqualTo(whole.score(unit.id()));
            }
            rankings.add(PartRanking.of(part));
        }
        Ranking merged = PartRanking.merged(rankings);
        assertThat(merged).isEqualTo(whole.ranking());
        assertThat(merged.magnitude()).isEqualTo(whole.ranking().magnitude());
    }

    private static List<Panel> parts(RandomIndexes.Case example, Random random) {
        List<Panel> parts = new ArrayList<>();
        for (Set<String> some : units(example.panel(), 1 + random.nextInt(4), random)) {
            parts.add(example.panel().withUnits(unit -> some.contains(unit.id())));
        }
        return parts;
    }

    private static List<Set<String>> units(Panel panel, int count, Random random) {
        List<Set<String>> units = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            units.add(new TreeSet<>());
        }
        panel.units().forEach(unit -> units.get(random.nextInt(count)).add(unit.id()));
        return units;
    }

    private record Parts(Panel panel, List<Panel> parts) implements ColumnFit.Source {
        @Override
        public Panel column(SortedSet<String> indicators) {
            return panel.withIndicators(indicators);
        }

        @Override
        public Iterable<Panel> rows() {
            return parts;
        }
    }
}
