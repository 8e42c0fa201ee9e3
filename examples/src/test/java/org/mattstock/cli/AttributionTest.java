package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Provenance;

class AttributionTest {
    private static String of(String source, Locale language) {
        return Attribution.of(new Provenance(source, Optional.of(LocalDate.of(2024, 8, 30)), ""), language);
    }

    @Test
    void rkaIsNamedWithKoladasFiguresAlone() {
        Locale swedish = Locale.forLanguageTag("sv");
        assertThat(of("Kolada", swedish))
                .isEqualTo("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA");
        assertThat(of("Kolada; SCB", swedish)).endsWith("inte granskat av RKA");
        assertThat(of("UNDP", swedish)).isEqualTo("Källa indata: UNDP, hämtat 2024-08-30; egna beräkningar");
        assertThat(of("UNDP", Locale.ENGLISH))
                .isEqualTo("Source of figures: UNDP, retrieved 2024-08-30; own computations");
    }

    @Test
    void aSourceThatIsNotKnownIsCalledSo() {
        assertThat(Attribution.of(Provenance.UNKNOWN)).isEqualTo("Källa indata: okänd; egna beräkningar");
    }
}
