package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;

/** The real API is still as it is played; needs a network, and runs in profile {@code live} only. */
@Tag("live")
class KoladaLiveTest {
    private final Kolada kolada = Kolada.live();

    @Test
    void thePopulationOfAllMunicipalities() {
        KoladaAnswer answer = kolada.fetch(KoladaQuery.of("N01951").inYears(2022));
        Panel panel = answer.loaded().orThrow();

        assertThat(panel.units()).hasSize(290);
        assertThat(panel.value("N01951", Breakdown.TOTAL, "0180", 2022)).hasValue(984_748);
        assertThat(panel.value("N01951", Breakdown.WOMEN, "0180", 2022)).isPresent();
        assertThat(Kolada.replay(answer.toArchive())
                        .fetch(answer.query())
                        .panel()
                        .digest())
                .isEqualTo(panel.digest());
    }

    @Test
    void pagesOfVersionThreeGoOn() {
        KoladaAnswer answer = kolada.fetch(KoladaQuery.of("N01951").over(2000, 2022));

        assertThat(answer.panel().years()).hasSize(23);
        assertThat(answer.panel().valueCount()).isGreaterThan(290L * 23);
    }

    @Test
    void theCatalogHasThousands() {
        KoladaCatalog catalog = kolada.catalog();

        assertThat(catalog.indicators()).hasSizeGreaterThan(5_000);
        assertThat(catalog.search("skola")).hasSizeGreaterThan(100);
        assertThat(kolada.units()).hasSizeGreaterThan(300);
    }
}
