package org.mattstock.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.Presets;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** The embedded panel and its example, and an invented wide table. */
final class Example {
    static final int YEAR = 2022;
    static final Panel PANEL = Presets.samplePanel();
    static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final int UNITS = 4_000;

    private Example() {}

    static UncertaintyAnalysis analysis() {
        return UncertaintyAnalysis.of(INDEX).replicates(20_000).seed(18);
    }

    static ReplicateCounts counted(UncertaintyAnalysis analysis) {
        return analysis.count(PANEL, YEAR, 0, analysis.blocks());
    }

    /** A tenth of the cells is missing; rows in no order of the units. */
    static Dataset<Row> wide(SparkSession session, List<String> indicators, int partitions) {
        StructType schema = new StructType().add("unit", DataTypes.StringType);
        for (String indicator : indicators) {
            schema = schema.add(indicator, DataTypes.DoubleType);
        }
        Random random = new Random(18);
        List<Row> rows = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            Object[] cells = new Object[indicators.size() + 1];
            cells[0] = "u" + unit * 1_237 % UNITS;
            for (int i = 1; i < cells.length; i++) {
                double value = 50 + 10 * random.nextGaussian();
                cells[i] = random.nextInt(10) == 0 ? null : value;
            }
            rows.add(RowFactory.create(cells));
        }
        return session.createDataFrame(rows, schema).repartition(partitions);
    }

    /** The same table as a panel, made of a frame in long form. */
    static Panel whole(Dataset<Row> wide, List<String> indicators) {
        return Frames.panel(wide.selectExpr(
                "unit",
                "stack(" + indicators.size() + ", "
                        + String.join(
                                ", ",
                                indicators.stream()
                                        .map(id -> "'" + id + "', `" + id + "`")
                                        .toList())
                        + ") as (indicator, value)",
                YEAR + " as year"));
    }
}
