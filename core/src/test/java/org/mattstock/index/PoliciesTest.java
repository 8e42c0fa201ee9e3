package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Table;

class PoliciesTest {
    @Test
    void aMethodIsNamedAfterItsRecord() {
        assertThat(Policies.name((Record) Normalization.minMax())).isEqualTo("min-max");
        assertThat(Policies.name((Record) Normalization.zScore())).isEqualTo("z-score");
        assertThat(Policies.name(Aggregation.ByPopulation.class)).isEqualTo("by-population");
        assertThat(Policies.name(QuantileType.TYPE_1)).isEqualTo("type-1");
        assertThat(Policies.name(RankingRule.Order.HIGHEST_FIRST)).isEqualTo("highest-first");
    }

    @Test
    void interfacesInBetweenAreSeenThrough() {
        assertThat(Policies.variants(Aggregation.class))
                .extracting(Policies::name)
                .containsSubsequence("arithmetic", "custom", "rank-sum", "copeland");
    }

    @Test
    void anOpenInterfaceHasNoVariants() {
        assertThatThrownBy(() -> Policies.variants(CharSequence.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy must be sealed and permit records, got java.lang.CharSequence");
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void aNameStandsForOneMethodOfItsInterface(Class<?> policy) {
        assertThat(Policies.variants(policy))
                .isNotEmpty()
                .extracting(Policies::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTableHasARowForEveryMethod() {
        Table table = Policies.toTable();
        assertThat(table.rowCount())
                .isEqualTo(Policies.interfaces().stream()
                        .mapToInt(policy -> Policies.variants(policy).size())
                        .sum());
        assertThat(table.head(2).toText()).isEqualTo("""
                        Methods
                        for        method   parameters
                        ---------  -------  ----------
                        selection  of-year
                        selection  latest   years
                        """.stripTrailing());
    }
}
