package com.example.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.Source;

class ArrowFormatTest {
    @Test
    void runsOnTheModulePath() {
        assertThat(ArrowFormat.class.getModule().getName()).isEqualTo("com.example.modulepath");
        assertThat(Panel.class.getModule().getName()).isEqualTo("org.mattstock.core");
        assertThat(PanelFormats.class.getModule().getName()).isEqualTo("org.mattstock.io");
    }

    @Test
    void theLibraryFindsThePlugIn() {
        assertThat(PanelFormats.named("arrows")).isInstanceOf(ArrowFormat.class);
    }

    @Test
    void theLibraryReadsThroughThePlugIn() {
        Source source = Source.ofText("values.arrows", "N00945 0180 2022 -> 12.5\nnonsense\n");
        Loaded<Panel> loaded = PanelSource.of(source).load();
        assertThat(loaded.value().value("N00945", Breakdown.TOTAL, "0180", 2022))
                .hasValue(12.5);
        assertThat(loaded.count(Problem.Kind.RAGGED_ROW)).isEqualTo(1);
        assertThat(loaded.problems().get(0).line()).isEqualTo(2);
    }
}
