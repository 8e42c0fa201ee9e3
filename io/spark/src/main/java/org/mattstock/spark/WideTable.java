package org.mattstock.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.mattstock.columns.ColumnFit;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.io.json.AnalysisJson;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/**
 * A table that fits no machine, a row a unit and a column an indicator, of one year: the definition is fitted a column at a time, and
 * scored some rows at a time, with the bits that one machine gives ({@link ColumnFit}).
 *
 * <pre>{@code
 * WideTable table = WideTable.of(session.read().parquet("figures"), 2024);
 * FittedIndex fitted = table.fit(index);
 * Dataset<Row> scores = table.score(fitted); // unit, score; stays on the executors
 * Ranking places = table.rank(fitted); // on the driver: a score a unit
 * }</pre>
 *
 * <p>The driver holds one column at a time, an id and a number for each unit. An executor holds the rows of one
 * partition. The frame must have the same rows each time that it is read. Each
 * partition that has rows must have a unit of the population and, where references are one group, a member of it.
 *
 * <p>Definitions that need several columns to learn or several rows to score are refused with the reason before anything is read: weights
 * that are learned, imputation from other columns, aggregations that hold units against each other, and what else
 * {@link ColumnFit} names; their place is one machine.
 */
public final class WideTable {
    private final Dataset<Row> rows;
    private final int year;
    private final Panel known;

    private WideTable(Dataset<Row> rows, int year, Panel known) {
        this.rows = rows;
        this.year = year;
        this.known = known;
    }

    /**
     * Of a frame.
     *
     * @param rows a column {@code unit}, each id once, and a column for each indicator, named by its id: numbers, null or NaN where there
     *     is none
     * @param year what year the figures are of
     */
    public static WideTable of(Dataset<Row> rows, int year) {
        if (!Arrays.asList(rows.columns()).contains("unit")) {
            throw new IllegalArgumentException(
                    "columns must have one named unit, got " + String.join(", ", rows.columns()));
        }
        return new WideTable(rows, year, Panel.builder().build());
    }

    /**
     * With what is known of units and indicators; it goes to each executor.
     *
     * @param about where names and kinds of units, ranges of indicators, and groupings are taken from; its figures are not
     */
    public WideTable about(Panel about) {
        return new WideTable(rows, year, Objects.requireNonNull(about, "about"));
    }

    /**
     * Fits a definition, one job for each column that teaches something: to the bit what {@link CompositeIndex#fit} gives on one machine.
     *
     * @throws IllegalArgumentException if it needs more than a column to learn or more than a row to score; every reason is named
     */
    public FittedIndex fit(CompositeIndex index) {
        ColumnFit plan = ColumnFit.of(index);
        FittedParameters learned = FittedParameters.of(List.of());
        List<List<String>> levels = plan.levels();
        for (String leaf : levels.get(0)) {
            learned = learned.plus(plan.fit(leaf, column(plan.indicators(leaf)), year));
        }
        for (List<String> branches : levels.subList(1, levels.size())) {
            FittedParameters below = learned;
            for (String branch : branches) {
                learned = learned.plus(plan.fit(branch, column(plan, branch, below), year));
            }
        }
        return plan.fitted(learned, List.of(year));
    }

    /** Columns of all units, brought to the driver. */
    private Panel column(SortedSet<String> indicators) {
        List<String> ids = List.copyOf(indicators);
        int width = ids.size();
        return joined(
                select(ids)
                        .mapPartitions(part ->
                                List.of(Packed.of(part, width).toBytes()).iterator()),
                ids);
    }

    /** The values of a branch of all units, worked out on the executors. */
    private Panel column(ColumnFit plan, String branch, FittedParameters below) {
        String index = CompositeIndexJson.toJson(plan.index());
        String reference = AnalysisJson.REFERENCE.toJson(
                new FittedIndex.Frozen(plan.index().identity(), List.of(), List.of(), below.entries()));
        String[] ids = plan.indicators(branch).toArray(String[]::new);
        int of = year;
        String digest = known.digest();
        byte[] about = Shipped.pack(known);
        return joined(
                select(List.of(ids))
                        .mapPartitions(
                                part -> List.of(WideTask.branch(part, index, reference, branch, ids, of, digest, about))
                                        .iterator()),
                List.of(branch));
    }

    private Panel joined(JavaRDD<byte[]> parts, List<String> ids) {
        Packed all = new Packed(ids.size());
        parts.collect().forEach(all::add);
        return all.panel(ids, year, known);
    }

    private JavaRDD<Row> select(List<String> indicators) {
        List<String> lacking = new ArrayList<>(indicators);
        lacking.removeAll(Arrays.asList(rows.columns()));
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("columns must have each indicator, missing are " + lacking);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(rows.col("unit").cast("string"));
        indicators.forEach(id -> columns.add(rows.col("`" + id + "`").cast("double")));
        return rows.select(columns.toArray(Column[]::new)).javaRDD();
    }

    /**
     * The scores, {@code unit} and {@code score}, null with a {@code reason} where there is none; on the executors, for each
     * time that the frame is asked.
     *
     * @param fitted by {@link #fit}, or anything that can be scored by rows
     * @throws IllegalArgumentException if a row is not enough; every reason is named
     */
    public Dataset<Row> score(FittedIndex fitted) {
        return scored(fitted).select("unit", "score", "reason");
    }

    private Dataset<Row> scored(FittedIndex fitted) {
        ColumnFit plan = ColumnFit.of(fitted.index());
        SortedSet<String> named =
                new TreeSet<>(plan.indicators(fitted.index().tree().id()));
        String index = CompositeIndexJson.toJson(fitted.index());
        String reference = AnalysisJson.REFERENCE.toJson(fitted.frozen());
        String[] ids = named.toArray(String[]::new);
        int of = year;
        String digest = known.digest();
        byte[] about = Shipped.pack(known);
        return rows.sparkSession()
                .createDataFrame(
                        select(List.of(ids))
                                .mapPartitions(part -> WideTask.score(part, index, reference, ids, of, digest, about)),
                        WideTask.SCORED);
    }

    /**
     * The places of all units, on the driver, with the ties of one machine.
     *
     * @param fitted by {@link #fit}
     * @throws IllegalArgumentException if a row is not enough, or if scores tie up to the rounding of figures that are taken as they are:
     *     how large those are is the median of all rows, which no part knows
     */
    public Ranking rank(FittedIndex fitted) {
        List<Ranking.Scored> scored = new ArrayList<>();
        List<Unranked> without = new ArrayList<>();
        double magnitude = Double.NaN;
        for (Row row : scored(fitted).collectAsList()) {
            Unit unit = Frames.unit(known, row.getString(0));
            if (Double.isNaN(magnitude)) {
                magnitude = row.getDouble(2);
            }
            // Parts that agree on a median have it together.
            if (Double.compare(magnitude, row.getDouble(2)) != 0) {
                throw new IllegalArgumentException(
                        "ranking must be with a precision that does not depend on all rows, got "
                                + fitted.index().ranking().precision() + " of figures that are taken as they are; take"
                                + " Precision.exact() or decimals, or normalize them");
            }
            if (row.isNullAt(1)) {
                without.add(new Unranked(unit, UnrankedReason.valueOf(row.getString(3)), row.getString(4)));
            } else {
                scored.add(new Ranking.Scored(unit, row.getDouble(1)));
            }
        }
        return Ranking.of(scored, without, fitted.index().ranking(), Double.isNaN(magnitude) ? 0 : magnitude);
    }
}
