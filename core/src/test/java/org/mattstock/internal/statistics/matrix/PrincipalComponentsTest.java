package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;

class PrincipalComponentsTest {
    private static final double TOLERANCE = 1e-9;

    private static PrincipalComponents of(double[][] columns) {
        return PrincipalComponents.of(Correlations.pearson(columns).matrix());
    }

    /** R's prcomp on twelve indicators of the ASEM countries, complete rows. */
    @Test
    void agreesOnTheIndicatorsOfCountries() {
        ReferenceTable loadings = ReferenceTable.read("asem-methods/pca_loadings_sign_by_sum.csv");
        List<String> indicators = loadings.texts("iCode");
        PrincipalComponents found = of(Matrices.complete(ReferenceTable.read("asem-methods/data.csv"), indicators));
        ReferenceTable variance = ReferenceTable.read("asem-methods/pca_variance.csv");
        assertThat(found.count()).isEqualTo(12);
        for (int component = 0; component < found.count(); component++) {
            assertThat(found.eigenvalue(component))
                    .isCloseTo(variance.number(component, "variance"), within(TOLERANCE));
            assertThat(found.share(component)).isCloseTo(variance.number(component, "share"), within(TOLERANCE));
            assertThat(found.vector(component))
                    .containsExactly(loadings.numbers("PC" + (component + 1)), within(TOLERANCE));
        }
    }

    /** One indicator is reversed; some rows have gaps. */
    @Test
    void agreesOnAScreeTable() {
        List<String> items = List.of("m0", "m1", "m2", "m3", "m4");
        double[][] columns = Matrices.complete(ReferenceTable.read("methods/coherence/data.csv"), items);
        columns[2] = Arrays.stream(columns[2]).map(value -> -value).toArray();
        PrincipalComponents found = of(columns);
        for (Map<String, String> row :
                ReferenceTable.read("methods/coherence/pca_scree.csv").rows()) {
            int component = Integer.parseInt(row.get("component")) - 1;
            assertThat(found.eigenvalue(component))
                    .isCloseTo(Double.parseDouble(row.get("eigenvalue")), within(TOLERANCE));
            assertThat(found.cumulatedShare(component))
                    .isCloseTo(Double.parseDouble(row.get("cumulated")), within(TOLERANCE));
        }
        ReferenceTable loadings = ReferenceTable.read("methods/coherence/pca_loadings.csv");
        for (int component = 0; component < 5; component++) {
            String name = String.valueOf(component + 1);
            assertThat(found.loadings(component))
                    .containsExactly(
                            loadings.where(row -> row.get("component").equals(name))
                                    .numbers("loading"),
                            within(TOLERANCE));
        }
    }

    /** Of two columns with correlation r: 1 + |r| and 1 - |r|. */
    @Test
    void ofTwoColumnsTheSumAndTheDifference() {
        double half = Math.sqrt(0.5);
        PrincipalComponents alike = PrincipalComponents.of(new double[][] {{1, 0.5}, {0.5, 1}});
        assertThat(alike.eigenvalue(0)).isCloseTo(1.5, within(1e-15));
        assertThat(alike.vector(0)).containsExactly(new double[] {half, half}, within(1e-15));
        assertThat(alike.hasSign(0)).isTrue();
        assertThat(alike.hasSign(1)).isFalse();
        PrincipalComponents opposed = PrincipalComponents.of(new double[][] {{1, -0.5}, {-0.5, 1}});
        assertThat(opposed.vector(0)).containsExactly(new double[] {half, -half}, within(1e-15));
        assertThat(opposed.hasSign(0)).isFalse();
        assertThat(opposed.cumulatedShare(1)).isCloseTo(1, within(1e-15));
    }

    @Test
    void tellsWhereSeveralComponentsWouldDo() {
        PrincipalComponents unrelated = PrincipalComponents.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertThat(unrelated.areDetermined(1)).isFalse();
        assertThat(unrelated.areDetermined(2)).isFalse();
        assertThat(unrelated.areDetermined(3)).isTrue();
        PrincipalComponents one = PrincipalComponents.of(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
        assertThat(one.areDetermined(1)).isTrue();
        assertThat(one.areDetermined(2)).isFalse();
        assertThat(one.eigenvalue(2)).isZero();
    }
}
