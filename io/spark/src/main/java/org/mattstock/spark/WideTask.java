package org.mattstock.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.mattstock.columns.ColumnFit;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.json.AnalysisJson;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;

/** What an executor does with the rows of a partition. */
final class WideTask {
    /** Unit; score and how large the numbers are that it was added up from; or why it has none. */
    static final StructType SCORED = new StructType()
            .add("unit", DataTypes.StringType, false)
            .add("score", DataTypes.DoubleType, true)
            .add("magnitude", DataTypes.DoubleType, false)
            .add("reason", DataTypes.StringType, true)
            .add("detail", DataTypes.StringType, true);

    private WideTask() {}

    /** Scored rows of {@link #SCORED}. */
    static Iterator<Row> score(
            Iterator<Row> rows, String index, String reference, String[] ids, int year, String digest, byte[] known) {
        Packed packed = Packed.of(rows, ids.length);
        if (packed.isEmpty()) {
            return Collections.emptyIterator();
        }
        CompositeIndex definition = CompositeIndexJson.parse(index);
        Scores scores = FittedIndex.of(definition, AnalysisJson.REFERENCE.parse(reference))
                .score(packed.panel(List.of(ids), year, Shipped.unpack(digest, known)), year);
        Ranking ranking = scores.ranking();
        return Stream.concat(
                        ranking.entries().stream()
                                .map(entry -> row(entry.unit(), entry.score(), ranking.magnitude(), null)),
                        ranking.unranked().stream().map(one -> row(one.unit(), null, ranking.magnitude(), one)))
                .iterator();
    }

    private static Row row(Unit unit, @Nullable Double score, double magnitude, @Nullable Unranked without) {
        return RowFactory.create(
                unit.id(),
                score,
                magnitude,
                without == null ? null : without.reason().name(),
                without == null ? null : without.detail());
    }

    /** What a branch learns from, as packed rows. */
    static byte[] branch(
            Iterator<Row> rows,
            String index,
            String reference,
            String branch,
            String[] ids,
            int year,
            String digest,
            byte[] known) {
        Packed packed = Packed.of(rows, ids.length);
        Packed values = new Packed(1);
        if (!packed.isEmpty()) {
            Panel panel = ColumnFit.of(CompositeIndexJson.parse(index))
                    .column(
                            branch,
                            FittedParameters.of(
                                    AnalysisJson.REFERENCE.parse(reference).entries()),
                            packed.panel(List.of(ids), year, Shipped.unpack(digest, known)),
                            year);
            String only = panel.indicators().get(0).id();
            for (Unit unit : panel.units()) {
                OptionalDouble value = panel.value(only, Breakdown.TOTAL, unit.id(), year);
                values.add(unit.id(), value.orElse(Double.NaN));
            }
        }
        return values.toBytes();
    }
}
