package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;

/** Weights that a fit learns from each part alone are those of tables that were computed elsewhere. */
class LearnedWeightTablesTest {
    private static final double TOLERANCE = 1e-9;
    private static final Normalization MIN_MAX = Normalization.minMax();

    /** What a table says of a method. */
    record Case(String matrix, String unit, ReferenceTable expected, String key, Weighting weighting, Form form) {}

    /** How an indicator enters. */
    private interface Form extends Function<String, Leaf> {}

    static Stream<Arguments> tables() {
        Form raw = code -> Leaf.of(code, Direction.HIGHER, Normalization.none());
        Form minMax = code -> Leaf.of(code, Direction.HIGHER, MIN_MAX);
        ReferenceTable meta = ReferenceTable.read("methods/weights/meta.csv");
        Form directed = code -> Leaf.of(
                code,
                meta.where(row -> row.get("iCode").equals(code))
                                .texts("direction")
                                .contains("-1")
                        ? Direction.LOWER
                        : Direction.HIGHER,
                MIN_MAX);
        return Stream.of(
                own("standard_deviation", "on=raw", Weighting.standardDeviation(), raw),
                own("standard_deviation", "on=minmax", Weighting.standardDeviation(), minMax),
                own("standard_deviation", "on=minmax", Weighting.standardDeviation(), directed),
                own("entropy", "on=raw", Weighting.entropy(), raw),
                own("entropy", "on=minmax_directed;0ln0=0", Weighting.entropy(), directed),
                own("gini", "on=raw", Weighting.gini(), raw),
                libraries("pymcdm", "entropy", Weighting.entropy(), raw),
                libraries("pymcdm", "standard_deviation", Weighting.standardDeviation(), raw),
                libraries("pymcdm", "gini", Weighting.gini(), raw),
                libraries("scikit-criteria", "entropy", Weighting.entropy(), raw),
                libraries("scikit-criteria", "std", Weighting.standardDeviation(), raw),
                libraries("scikit-criteria", "gini", Weighting.gini(), raw));
    }

    private static Arguments own(String method, String params, Weighting weighting, Form form) {
        ReferenceTable rows = ReferenceTable.read("methods/weights/weights.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals(params));
        return arguments(
                method + " " + params, new Case("methods/weights/matrix.csv", "uCode", rows, "iCode", weighting, form));
    }

    private static Arguments libraries(String library, String method, Weighting weighting, Form form) {
        ReferenceTable rows = ReferenceTable.read("mcdm/weights.csv")
                .where(row ->
                        row.get("library").equals(library) && row.get("method").equals(method));
        return arguments(
                library + " " + method, new Case("mcdm/matrix.csv", "unit", rows, "criterion", weighting, form));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void weightsAreThoseOfTheTable(String name, Case expected) {
        ReferenceTable matrix = ReferenceTable.read(expected.matrix());
        List<String> codes = expected.expected().texts(expected.key());
        Panels panels = Panels.of(matrix.texts(expected.unit()).toArray(String[]::new));
        codes.forEach(code -> panels.with(code, matrix.numbers(code)));
        Node[] leaves = codes.stream().map(expected.form()).toArray(Node[]::new);
        Branch root = Branch.of("root", "Root", leaves).withWeighting(expected.weighting());

        double[] weights = Panels.weights(CompositeIndex.of("table", root), panels.build(), "root");
        assertThat(codes).isNotEmpty();
        for (int part = 0; part < weights.length; part++) {
            double right = expected.expected().number(part, "weight");
            assertThat(weights[part]).isCloseTo(right, within(TOLERANCE * right));
        }
    }
}
