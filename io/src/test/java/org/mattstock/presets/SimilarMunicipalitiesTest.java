package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;

class SimilarMunicipalitiesTest {
    private static final List<Grouping> LISTS = Presets.similarMunicipalities();

    @Test
    void everyMunicipalityHasAListOfSevenOthers() {
        Panel panel = Presets.samplePanel();
        List<Unit> municipalities =
                panel.units().stream().filter(unit -> unit.kind().equals("K")).toList();

        assertThat(LISTS).hasSameSizeAs(municipalities);
        for (Unit unit : municipalities) {
            Grouping.Group list = list(unit);
            assertThat(list.units()).hasSize(7).doesNotContain(unit.id());
            assertThat(list.units()).allSatisfy(id -> assertThat(panel.unit(id)).isPresent());
        }
    }

    @Test
    void thoseOfHoganasAreAsKoladaHasThem() {
        assertThat(list(Unit.of("1284", "Höganäs")).units())
                .containsExactly("0382", "0486", "0586", "0882", "1278", "1292", "1415");
    }

    private static Grouping.Group list(Unit unit) {
        return LISTS.stream()
                .filter(each -> each.name().contains(", " + unit.name() + ", "))
                .findFirst()
                .orElseThrow()
                .groups()
                .get(0);
    }
}
