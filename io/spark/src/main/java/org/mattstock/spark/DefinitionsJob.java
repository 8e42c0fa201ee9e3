package org.mattstock.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/** Many definitions over one panel: as many rankings, of which each is one task's. */
public final class DefinitionsJob {
    /** What a row has: which definition of those given, from 0, its id and hash; the unit; its score, null where it is withheld, and its place. */
    public static final StructType ROW = new StructType()
            .add("definition", DataTypes.IntegerType, false)
            .add("id", DataTypes.StringType, false)
            .add("hash", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("score", DataTypes.DoubleType, true)
            .add("place", DataTypes.DoubleType, false);

    private DefinitionsJob() {}

    /**
     * A row for each definition and each unit that it gives a place; units without one have none. Nothing is worked out before the
     * frame is asked, and the panel stays on the executors for as long as there is the frame.
     *
     * @param definitions JSON as {@link CompositeIndexJson} reads it, each on its own; a faulty one fails the job with its faults
     * @param panel the figures
     * @param year one of the panel's years
     * @param parts how many tasks, at least 1
     */
    public static Dataset<Row> rank(SparkSession session, List<String> definitions, Panel panel, int year, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, got " + parts);
        }
        String digest = panel.digest();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<byte[]> archive = context.broadcast(Shipped.pack(panel));
        return session.createDataFrame(
                context.parallelize(List.copyOf(definitions), parts)
                        .zipWithIndex()
                        .flatMap(one -> ranked(one._1(), (int) (long) one._2(), digest, archive.value(), year)),
                ROW);
    }

    private static Iterator<Row> ranked(String definition, int number, String digest, byte[] archive, int year) {
        CompositeIndex index = CompositeIndexJson.parse(definition);
        Panel panel = Shipped.unpack(digest, archive);
        Ranking ranking = index.fit(panel, year).score(panel, year).ranking();
        String hash = index.hash();
        List<Row> rows = new ArrayList<>();
        // The table's scores and not the entries': it leaves out those that stand in for confidential figures.
        Table shown = ranking.toTable().select("score");
        for (int i = 0; i < shown.rowCount(); i++) {
            Ranking.Entry entry = ranking.entries().get(i);
            rows.add(RowFactory.create(
                    number,
                    index.id(),
                    hash,
                    entry.unit().id(),
                    shown.cell(i, 0).orElse(null),
                    entry.place()));
        }
        return rows.iterator();
    }
}
