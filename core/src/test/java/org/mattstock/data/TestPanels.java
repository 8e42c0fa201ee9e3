package org.mattstock.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A small panel of towns that do not exist. */
final class TestPanels {
    static final String COST = "N90001";
    static final String TRUST = "U90002";

    private TestPanels() {}

    static PanelBuilder builder() {
        return Panel.builder()
                .unit(new Unit("9902", "Provstad", "K"))
                .unit(new Unit("0901", "Exempelköping", "K"))
                .unit(new Unit("9903", "Öd", "K"))
                .indicator(Indicator.of(COST, "Kostnad, kr/inv").withUnitOfMeasure("kr/inv"))
                .indicator(Indicator.of(TRUST, "Förtroende"))
                .grouping(size())
                .seriesBreak(new Series.Break(COST, 2022, "ny redovisning"))
                .provenance(new Provenance("Påhittat", Optional.of(LocalDate.of(2024, 3, 1)), "Källa: påhittat."));
    }

    /** Cost: 10.5 and 11 (provisional), not reported, confidential; trust of women in 2022 only. */
    static Panel panel() {
        return filled(builder()).build();
    }

    static PanelBuilder filled(PanelBuilder builder) {
        builder.value(COST, Breakdown.TOTAL, "0901", 2021, 10.5);
        builder.value(COST, Breakdown.TOTAL, "0901", 2022, 11, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        builder.missing(COST, Breakdown.TOTAL, "9902", 2021, MissingReason.NOT_REPORTED);
        builder.missing(COST, Breakdown.TOTAL, "9902", 2022, MissingReason.UNKNOWN, "se not 3");
        builder.value(TRUST, Breakdown.WOMEN, "9902", 2022, 0);
        return builder;
    }

    static Grouping size() {
        return new Grouping(
                "size",
                "Storlek",
                List.of(group("small", "Små", "9902", "9903"), group("large", "Stora", "0901", "9999")));
    }

    static Grouping.Group group(String id, String name, String... units) {
        return new Grouping.Group(id, name, new TreeSet<>(List.of(units)));
    }
}
