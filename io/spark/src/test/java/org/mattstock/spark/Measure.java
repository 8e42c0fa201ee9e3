package org.mattstock.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.mattstock.chart.Caption;
import org.mattstock.chart.Chart;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/**
 * What Spark costs, and how rows grow: prints both and draws the second. Arguments: the file of the drawing, the number of indicators,
 * then numbers of units.
 */
final class Measure {
    private static final int PARTITION = 10_000;

    private Measure() {}

    public static void main(String... args) throws IOException {
        int indicators = Integer.parseInt(args[1]);
        long started = System.nanoTime();
        SparkSession session = Sessions.local();
        System.out.printf("start of the session %.1f s%n", seconds(started));
        overhead(session, 100_000);
        Table.Builder growth = Table.builder("Seconds by units, " + indicators + " indicators")
                .text("units")
                .decimal("seconds", 1)
                .decimal("fit", 1)
                .decimal("score", 1);
        for (int i = 2; i < args.length; i++) {
            grow(session, Integer.parseInt(args[i]), indicators, growth);
        }
        Table table = growth.build();
        System.out.println(table.toText());
        Chart chart = Chart.bars(
                table.withTitle(""),
                Caption.of(
                                "Time grows with the number of units",
                                "Seconds to fit and score " + indicators
                                        + " indicators, by column and by rows, on two threads, by number of units.")
                        .withKeys("seconds", ""));
        Files.writeString(Path.of(args[0]), chart.toSvg());
        session.stop();
    }

    private static void overhead(SparkSession session, int replicates) {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(Example.INDEX).replicates(replicates);
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            analysis.threads(2).run(Example.PANEL, Example.YEAR);
            double local = seconds(start);
            start = System.nanoTime();
            ReplicateJob.of(session, analysis).parts(8).run(Example.PANEL, Example.YEAR);
            System.out.printf("%,d replicates: local %.2f s, Spark %.2f s%n", replicates, local, seconds(start));
        }
    }

    private static void grow(SparkSession session, int units, int indicators, Table.Builder growth) {
        List<Column> columns = new ArrayList<>();
        columns.add(functions.col("id").cast("string").as("unit"));
        Node[] leaves = new Node[indicators];
        for (int i = 0; i < indicators; i++) {
            Column drawn = functions.pmod(
                    functions.xxhash64(functions.col("id"), functions.lit(i)), functions.lit(1_000_003L));
            columns.add(functions.when(drawn.gt(50_000), drawn.divide(1_000.0)).as("i" + i));
            leaves[i] =
                    Leaf.of("i" + i, Direction.HIGHER, i % 2 == 0 ? Normalization.zScore() : Normalization.minMax());
        }
        Dataset<Row> rows =
                session.range(0, units, 1, Math.max(2, units / PARTITION)).select(columns.toArray(Column[]::new));
        CompositeIndex index =
                CompositeIndex.of("wide", Branch.of("all", "all", leaves).withMissing(MissingRule.atLeast(0.5)));
        WideTable table = WideTable.of(rows, 2024);
        long start = System.nanoTime();
        FittedIndex fitted = table.fit(index);
        double fit = seconds(start);
        start = System.nanoTime();
        int placed = table.rank(fitted).size();
        double score = seconds(start);
        System.out.printf("%,d units: fit %.1f s, score and rank %.1f s, %,d placed%n", units, fit, score, placed);
        growth.row(String.format("%,d", units), fit + score, fit, score);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
