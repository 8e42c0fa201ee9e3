package org.mattstock.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mattstock.award.AwardProcess;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.Presets;

/**
 * Municipalities that do not exist, and figures that nobody has measured. Where an example must invent, it invents about these:
 * a mark, a refusal or a text is never put beside the name of a real municipality.
 *
 * <p>A figure is invented at a level from 0 to 1. It lies so far from the worse to the better of the first and the last tenth
 * of the real figures of its kind, so that it has a credible size, and then a fixed step aside, so that nobody is good at
 * everything.
 */
final class FictitiousMunicipalities {
    /** Stands on everything that is about them. */
    static final String NOTE =
            "Påhittat exempel: kommunerna finns inte, och siffror, texter och bedömningar är påhittade.";

    private static final List<String> NAMES = List.of(
            "Exempelköping",
            "Exempelvik",
            "Exempelstad",
            "Exempelby",
            "Exempelberg",
            "Exempelås",
            "Exempelsjö",
            "Exempelholm",
            "Exempelfors",
            "Exempelskog",
            "Exempelnäs",
            "Exempelmo");
    private static final List<Unit> ALL = IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Unit(String.valueOf(9001 + i), NAMES.get(i), "K"))
            .toList();
    private static final int SIZES_OF = 2022;

    private final PanelBuilder panel = Panel.builder()
            .provenance(new Provenance("påhittade siffror", Optional.empty(), NOTE))
            .grouping(county());

    FictitiousMunicipalities() {
        ALL.forEach(panel::unit);
    }

    static List<Unit> all() {
        return ALL;
    }

    static List<String> ids() {
        return ALL.stream().map(Unit::id).toList();
    }

    /** A process whose title and description say that it is run on invented municipalities; nothing else differs. */
    static AwardProcess invented(AwardProcess process) {
        return new AwardProcess(
                process.id(),
                process.title() + ", på påhittade kommuner",
                NOTE + " " + process.description(),
                process.entry(),
                process.stages(),
                process.calendar(),
                process.rules(),
                process.parameters(),
                process.followUps());
    }

    /** One county holds them all. */
    private static Grouping county() {
        return new Grouping("county", "Län", List.of(new Grouping.Group("90", "Exempellän", new TreeSet<>(ids()))));
    }

    /** Invents a figure for every leaf of a definition. */
    FictitiousMunicipalities invent(CompositeIndex index, Unit unit, int year, double level) {
        List<Leaf> leaves = index.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            double place = level + aside(Integer.parseInt(unit.id()), i, year);
            double figure = between(leaf, leaf.direction().equals(Direction.HIGHER) ? place : 1 - place);
            set(Presets.samplePanel().requireIndicator(leaf.indicator()), unit, year, figure);
        }
        return this;
    }

    /** At most 0.25 up or down: 0.24 that stays from year to year, and 0.01 that does not. */
    private static double aside(int unit, int leaf, int year) {
        return (unit * 7 + leaf * 5) % 13 / 25.0 - 0.24 + ((unit * 3 + leaf * 11 + year * 7) % 5 - 2) / 200.0;
    }

    private static double between(Leaf leaf, double place) {
        double[] real = Arrays.stream(Presets.samplePanel()
                        .slice(leaf.indicator(), Breakdown.TOTAL, SIZES_OF)
                        .toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double low = real[real.length / 10];
        double high = real[real.length - 1 - real.length / 10];
        return low + Math.max(0, Math.min(1, place)) * (high - low);
    }

    /** Sets one figure; the first one counts. */
    FictitiousMunicipalities set(Indicator indicator, Unit unit, int year, double figure) {
        panel.indicator(indicator);
        panel.value(indicator.id(), Breakdown.TOTAL, unit.id(), year, rounded(figure));
        return this;
    }

    private static double rounded(double figure) {
        return BigDecimal.valueOf(figure).round(new MathContext(3)).doubleValue();
    }

    Panel panel() {
        return panel.build();
    }
}
