package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.PanelFormat.Match;

class PanelFormatsTest {
    private static final Source SOURCE = Source.ofText("values.csv", "kpi,kommun,year,value\nN1,0180,2022,7.5\n");

    private record Fixed(String name, Match match) implements PanelFormat {
        @Override
        public Match probe(String sourceName, byte[] head) {
            return match;
        }

        @Override
        public Loaded<Panel> read(Source source, ReadOptions options) {
            return Loaded.of(Panel.builder().build());
        }
    }

    private static PanelFormat chosen(PanelFormat... formats) {
        return PanelFormats.of(SOURCE, List.of(formats));
    }

    @Test
    void theLibrarysFormatsAreFound() {
        assertThat(PanelFormats.all()).extracting(PanelFormat::name).contains("csv");
    }

    @Test
    void aFormatIsFoundByItsName() {
        assertThat(PanelFormats.named("csv").name()).isEqualTo("csv");
        assertThatThrownBy(() -> PanelFormats.named("cvs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format must be one of ")
                .hasMessageEndingWith(", got \"cvs\"");
    }

    @Test
    void theOneThatIsCertainGoesBeforeThoseThatArePossible() {
        PanelFormat certain = new Fixed("c", Match.CERTAIN);

        assertThat(chosen(
                        new Fixed("a", Match.POSSIBLE),
                        new Fixed("b", Match.NO),
                        certain,
                        new Fixed("d", Match.POSSIBLE)))
                .isSameAs(certain);
    }

    @Test
    void severalThatAreEquallySureAreNotChosenFrom() {
        assertThatThrownBy(() -> chosen(new Fixed("a", Match.POSSIBLE), new Fixed("b", Match.POSSIBLE)))
                .isInstanceOf(ReadException.class)
                .hasMessage("values.csv UNKNOWN_FORMAT: several formats read it (a, b): name one in the options");
    }

    @Test
    void twoFormatsMayNotShareAName() {
        Map<String, PanelFormat> formats = new TreeMap<>();
        PanelFormats.add(formats, new Fixed("csv", Match.NO));

        assertThatThrownBy(() -> PanelFormats.add(formats, PanelFormats.named("csv")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("format names must differ, got csv from ");
    }

    @Test
    void theOptionsMayNameTheFormat() {
        Panel panel = PanelSource.of(SOURCE)
                .load(ReadOptions.DEFAULT.withFormat("csv"))
                .orThrow();

        assertThat(panel.value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(7.5);
    }

    @Test
    void textWithoutATellingNameIsReadAsCsv() {
        assertThat(PanelFormats.of(Source.ofText("figures", "kpi,kommun")).name())
                .isEqualTo("csv");
    }

    @Test
    void whatNoFormatKnowsIsRefused() {
        assertThatThrownBy(() -> PanelFormats.of(Source.ofBytes("picture.png", new byte[] {1, 0, 2})))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("picture.png UNKNOWN_FORMAT: no format reads it; installed: archive, csv");
    }

    @Test
    void aPanelInMemoryIsASource() {
        Panel panel = Panel.builder().build();

        assertThat(PanelSource.of(panel).load().orThrow()).isSameAs(panel);
    }
}
