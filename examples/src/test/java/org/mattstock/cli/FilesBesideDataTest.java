package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Panel;
import org.mattstock.io.PanelSource;

/** Files of units and of indicators beside a CSV file of data; places and figures are invented. */
class FilesBesideDataTest {
    private static final String DATA = """
            kpi,municipality,year,gender,value
            N20900,9901,2022,T,3
            N20900,9902,2022,T,-2
            N20900,9903,2022,T,8
            """;
    private static final String UNITS = """
            id,name,kind
            9901,Sagoby,K
            9902,Drömstad,K
            9903,Diktköping,K
            9904,Tomtebo,K
            """;
    private static final String INDICATORS = """
            id,title,unit_of_measure
            N20900,Avvikelse som jag kallar den,öre
            """;

    @TempDir
    Path folder;

    private Path data;
    private Path units;
    private Path indicators;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(folder.resolve("mine.csv"), DATA);
        units = Files.writeString(folder.resolve("units.csv"), UNITS);
        indicators = Files.writeString(folder.resolve("indicators.csv"), INDICATORS);
        out = folder.resolve("out");
    }

    private Run rank(String... words) {
        List<String> all = new ArrayList<>(List.of("--definition", "elderly-care-resources", "--no-report"));
        all.addAll(List.of("--data", data.toString(), "--out", out.toString()));
        all.addAll(List.of(words));
        return Run.of(Main::run, all.toArray(String[]::new));
    }

    private Panel archived(String... words) {
        Path target = folder.resolve("panel.zip");
        List<String> all = new ArrayList<>(List.of("archive", data.toString(), "--out", target.toString()));
        all.addAll(List.of(words));
        Run run = Run.of(Main::run, all.toArray(String[]::new));
        assertThat(run.complained()).isEmpty();
        assertThat(run.code()).isZero();
        return PanelSource.of(target).load().value();
    }

    @Test
    void unitsOfAFileHaveItsNamesAndThoseWithoutAValueAreSeenToLackIt() throws IOException {
        Run run = rank("--units", units.toString());
        assertThat(run.complained()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.printed()).contains("De 3 första av 3", "Sagoby", "Drömstad", "Diktköping");
        assertThat(Files.readString(out.resolve("ranking.csv"))).contains("Drömstad");
        assertThat(Files.readString(out.resolve("unranked.csv"))).contains("Tomtebo");
    }

    @Test
    void aUnitThatTheFileDoesNotNameIsLostAndTheNearestIsSaid() throws IOException {
        Files.writeString(data, DATA + "N20900,9905,2022,T,1\n");
        Run run = rank("--units", units.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(out.resolve("problems.csv")).content().contains("mine.csv,5,", "9905", "nearest: 990");
    }

    @Test
    void indicatorsOfAFileHaveItsTitlesAndUnitsOfMeasure() {
        Panel panel = archived("--units", units.toString(), "--metadata", indicators.toString());
        assertThat(panel.requireIndicator("N20900").name()).isEqualTo("Avvikelse som jag kallar den");
        assertThat(panel.requireIndicator("N20900").unitOfMeasure()).isEqualTo("öre");
        assertThat(panel.requireUnit("Tomtebo").id()).isEqualTo("9904");
        assertThat(panel.indicators()).hasSize(1);
    }

    @Test
    void whatAUserSaysOfAnIndicatorGoesBeforeWhatTheSamplePanelSays() {
        assertThat(archived("--metadata", indicators.toString())
                        .requireIndicator("N20900")
                        .name())
                .isEqualTo("Avvikelse som jag kallar den");
        assertThat(archived().requireIndicator("N20900").name()).startsWith("Nettokostnadsavvikelse äldreomsorg");
    }

    @Test
    void anIndicatorThatTheFileDoesNotNameIsLost() throws IOException {
        Files.writeString(indicators, "id,title\nN20901,Another\n");
        Run run = rank("--units", units.toString(), "--metadata", indicators.toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.complained() + run.printed()).contains("N20900", "nearest: N20901");
    }

    @Test
    void aFileThatIsNotThereOrIsNoListIsNamed() throws IOException {
        Run missing = rank("--units", folder.resolve("none.csv").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complained()).contains("none.csv").hasLineCount(1);
        Path other = Files.writeString(folder.resolve("other.csv"), "colour,size\nred,1\n");
        Run noList = rank("--metadata", other.toString());
        assertThat(noList.code()).isEqualTo(2);
        assertThat(noList.complained()).contains("other.csv").doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void besideAFileThatIsNoCsvTheyAreRefused() {
        archived();
        for (String option : List.of("--units", "--metadata")) {
            Run run = Run.of(
                    Main::run,
                    "--definition",
                    "elderly-care-resources",
                    "--data",
                    folder.resolve("panel.zip").toString(),
                    option,
                    units.toString(),
                    "--out",
                    out.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.complained()).startsWith(option).contains("CSV").hasLineCount(1);
        }
    }
}
