package org.mattstock.instrument;

import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;

/** An instrument of two areas, and evaluations of invented municipalities in some years. */
final class Rounds {
    static final Instrument TWO_AREAS = Instrument.of(CompositeIndex.of(
                            "two-areas",
                            Branch.of("total", "Summa", area("openness"), area("steering"))
                                    .withAggregation(Aggregation.sum()))
                    .withPopulation(Population.ofKind("K")))
            .withMaximumAge(3);

    private final PanelBuilder builder = Panel.builder();

    private Rounds() {
        unit("9001", "Exempelköping", "K");
        unit("9002", "Exempelvik", "K");
        unit("9003", "Exempelstad", "K");
        unit("9004", "Exempelby", "K");
        unit("0000", "Exempelriket", "L");
        builder.grouping(new Grouping(
                "size",
                "Storlek",
                List.of(
                        new Grouping.Group("large", "Stora", new java.util.TreeSet<>(List.of("9001", "9003"))),
                        new Grouping.Group("small", "Små", new java.util.TreeSet<>(List.of("9002", "9004"))))));
    }

    private static Leaf area(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none()).withTitle("Område " + id);
    }

    private void unit(String id, String name, String kind) {
        builder.unit(new Unit(id, name, kind));
    }

    static Rounds none() {
        return new Rounds();
    }

    /** Evaluated in 2019 (9003), 2020 (9002), 2021 (9001, 9004) and once before, in 2018 (9001). */
    static Rounds some() {
        return none().round("9001", 2018, 50, 40)
                .round("9001", 2021, 70, 60)
                .round("9002", 2020, 40, 80)
                .round("9003", 2019, 70, 30)
                .round("9004", 2021, 60, 50);
    }

    Rounds round(String unit, int year, double openness, double steering) {
        return only(unit, year, "openness", openness).only(unit, year, "steering", steering);
    }

    Rounds only(String unit, int year, String area, double points) {
        builder.value(area, Breakdown.TOTAL, unit, year, points);
        return this;
    }

    PanelBuilder builder() {
        return builder;
    }

    Panel panel() {
        return builder.build();
    }

    static Assessment assess(int year) {
        return TWO_AREAS.assess(some().panel(), year);
    }
}
