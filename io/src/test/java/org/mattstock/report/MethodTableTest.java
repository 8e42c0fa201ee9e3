package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mattstock.index.Policies;
import org.mattstock.table.Table;

class MethodTableTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @Test
    void aMethodStandsWithItsNameAndWhatReadersCallIt() {
        assertThat(MethodTable.of(SWEDISH).head(3).toText()).isEqualTo("""
                Metoder
                for        step       method   label                   parameters
                ---------  ---------  -------  ----------------------  ------------
                selection  Val av år  of-year  Årets eget värde
                selection  Val av år  latest   Senaste mätningen       years
                selection  Val av år  mean-of  Medelvärde av flera år  years, least
                """.stripTrailing());
    }

    @Test
    void itIsTheCoresTableWithLabels() {
        for (Locale locale : Labels.locales()) {
            Table plain = MethodTable.of(locale).select("for", "method", "parameters");
            assertThat(plain.withTitle("Methods")).isEqualTo(Policies.toTable());
        }
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> MethodTable.of(Locale.GERMANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("locale must be Swedish (sv) or English (en), got de-DE");
    }
}
