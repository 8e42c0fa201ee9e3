package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.ReferenceTable;

/**
 * Which methods the tables of normalized and treated figures have: a row that comes in by a new file is compared by one of the tests of
 * tables, or stands here with the reason why not.
 */
class TablesOfMethodsTest {
    /** By table: methods of one package, no steps of the literature, each expressible by a method of one's own. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "mcdm/normalise.csv",
            // A square and a cube of ratios; what is left of a share of all distances; both fit no scale that readers
            // know.
            Set.of("nonlinear", "enhanced_accuracy"));

    private static final Map<String, List<String>> COMPARED = Map.of(
            "methods/normalise/normalise.csv",
            List.of(
                    "above_below_mean",
                    "borda",
                    "borda_share",
                    "logistic",
                    "percentile",
                    "points_around_mean",
                    "quartile_bands",
                    "reference_difference",
                    "reference_ratio",
                    "robust_z",
                    "sd_bands",
                    "share_of_max",
                    "share_of_sum",
                    "target_ratio",
                    "target_two_sided",
                    "vector"),
            "methods/treat/treat.csv",
            List.of("boxcox", "iqr_fence", "log", "quantile_winsorize", "yeo_johnson"),
            "asem-methods/normalise.csv",
            List.of(
                    "borda",
                    "dist2max",
                    "dist2ref",
                    "dist2targ",
                    "goalposts",
                    "minmax",
                    "percentile_rank",
                    "rank",
                    "zscore"),
            "asem-methods/treat.csv",
            List.of("boxcox", "log_CT", "log_CT_orig", "log_CT_plus", "winsorise"),
            "mcdm/normalise.csv",
            List.of("linear", "logarithmic", "max", "minmax", "sum", "vector"));

    @ParameterizedTest
    @CsvSource({
        "methods/normalise/normalise.csv",
        "methods/treat/treat.csv",
        "asem-methods/normalise.csv",
        "asem-methods/treat.csv",
        "mcdm/normalise.csv"
    })
    void everyMethodIsComparedOrLeftOutByName(String table) {
        Set<String> known = new TreeSet<>(COMPARED.getOrDefault(table, List.of()));
        known.addAll(LEFT_OUT.getOrDefault(table, Set.of()));
        Set<String> there = ReferenceTable.read(table).texts("method").stream().collect(Collectors.toSet());

        assertThat(there).isEqualTo(known);
    }
}
