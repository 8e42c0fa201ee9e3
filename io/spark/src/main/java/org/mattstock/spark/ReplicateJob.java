package org.mattstock.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.mattstock.data.Panel;
import org.mattstock.io.json.AnalysisJson;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/**
 * The replicates of an analysis in parts on Spark, merged on the driver: to the bit what {@link UncertaintyAnalysis#run} gives,
 * however many parts and executors there are, and also where executors are lost and their parts are done again.
 *
 * <pre>{@code
 * UncertaintyAnalysis analysis = UncertaintyAnalysis.of(index).replicates(100_000_000);
 * RankDistribution places = ReplicateJob.of(session, analysis).parts(400).run(panel, 2024);
 * }</pre>
 *
 * <p>Each part is some blocks of the run ({@link UncertaintyAnalysis#count}), worked off by one thread. The definition and the settings
 * go out as JSON, the panel once to each executor as an archive, and counts come back as bytes. Custom methods do not travel: an
 * analysis with one fails on the first executor, which names it. What a distribution works out later, such as a joint
 * band, which passes over the blocks again, runs on the driver.
 */
public final class ReplicateJob {
    private final SparkSession session;
    private final UncertaintyAnalysis analysis;
    private final int parts;

    private ReplicateJob(SparkSession session, UncertaintyAnalysis analysis, int parts) {
        this.session = session;
        this.analysis = analysis;
        this.parts = parts;
    }

    /**
     * A job with as many parts as the session runs tasks at once by default, times four, so that a slow executor holds up little.
     *
     * @param analysis with {@code stopping} never: when to stop depends on all blocks before
     */
    public static ReplicateJob of(SparkSession session, UncertaintyAnalysis analysis) {
        Objects.requireNonNull(analysis, "analysis");
        return new ReplicateJob(session, analysis, 4 * session.sparkContext().defaultParallelism());
    }

    /** With so many parts, at least 1; there are never more than blocks. */
    public ReplicateJob parts(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("parts must be at least 1, got " + count);
        }
        return new ReplicateJob(session, analysis, count);
    }

    /**
     * The places of all replicates.
     *
     * @param panel the figures
     * @param year one of the panel's years
     */
    public RankDistribution run(Panel panel, int year) {
        return analysis.distribution(panel, year, count(panel, year));
    }

    /**
     * The counts of all blocks: to keep, or to add to those that were counted elsewhere.
     *
     * @param panel the figures
     * @param year one of the panel's years
     */
    public ReplicateCounts count(Panel panel, int year) {
        String index = CompositeIndexJson.toJson(analysis.index());
        String settings = AnalysisJson.SETTINGS.toJson(analysis.settings());
        String digest = panel.digest();
        List<long[]> ranges = ranges();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<byte[]> archive = context.broadcast(Shipped.pack(panel));
        try {
            return ReplicateCounts.parse(context.parallelize(ranges, ranges.size())
                    .map(range -> counted(index, settings, digest, archive.value(), year, range))
                    .reduce(ReplicateJob::sum));
        } finally {
            archive.destroy();
        }
    }

    /** Blocks from and to of each part, all of them once. */
    private List<long[]> ranges() {
        long blocks = analysis.blocks();
        long count = Math.min(parts, blocks);
        List<long[]> ranges = new ArrayList<>();
        for (long part = 0; part < count; part++) {
            ranges.add(new long[] {blocks * part / count, blocks * (part + 1) / count});
        }
        return ranges;
    }

    private static byte[] counted(
            String index, String settings, String digest, byte[] archive, int year, long[] range) {
        return UncertaintyAnalysis.of(CompositeIndexJson.parse(index))
                .with(AnalysisJson.SETTINGS.parse(settings))
                .count(Shipped.unpack(digest, archive), year, range[0], range[1])
                .toBytes();
    }

    private static byte[] sum(byte[] some, byte[] others) {
        return ReplicateCounts.parse(some).plus(ReplicateCounts.parse(others)).toBytes();
    }

    @Override
    public String toString() {
        return analysis + " in " + ranges().size() + " parts on Spark";
    }
}
