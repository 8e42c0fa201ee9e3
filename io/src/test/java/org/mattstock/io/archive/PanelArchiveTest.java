package org.mattstock.io.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat.Match;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.presets.Presets;

class PanelArchiveTest {
    private static final ReadOptions.Limits LIMITS = ReadOptions.Limits.DEFAULT;
    private static final Panel SMALL = small();
    private static final Archive KEPT = PanelArchive.toArchive(SMALL);
    private static final byte[] ZIP = ArchiveTest.zip(KEPT);

    @TempDir
    Path folder;

    private static Panel small() {
        PanelBuilder builder = Panel.builder().unit(new Unit("0180", "Stockholm", "K"));
        for (int year = 2020; year < 2023; year++) {
            builder.value("N1", Breakdown.TOTAL, "0180", year, year / 10.0);
            builder.value("N1", Breakdown.TOTAL, "1284", year, 1 / 3.0);
            builder.value("N2", Breakdown.WOMEN, "1284", year, year, Cell.Flags.of(Cell.Flag.BREAK));
        }
        builder.missing("N2", Breakdown.WOMEN, "0180", 2021, MissingReason.CONFIDENTIAL, "prickad");
        return builder.build();
    }

    private static byte[] zip(Panel panel) {
        return ArchiveTest.zip(PanelArchive.toArchive(panel));
    }

    private static Panel read(byte[] zip) {
        return PanelArchive.read(Source.ofBytes("panel.zip", zip), LIMITS).orThrow();
    }

    private static void requireSame(Panel read, Panel written) {
        assertThat(read).isEqualTo(written);
        assertThat(read.digest()).isEqualTo(written.digest());
        assertThat(read.corrections()).isEqualTo(written.corrections());
        assertThat(read.provenance()).isEqualTo(written.provenance());
    }

    @Provide
    Arbitrary<Panel> panels() {
        return Panels.any();
    }

    @Property(tries = 150, seed = "1")
    void anyPanelComesBackEqualWithTheSameDigestAndBytes(@ForAll("panels") Panel panel) {
        byte[] zip = zip(panel);
        requireSame(read(zip), panel);
        assertThat(zip(read(zip))).isEqualTo(zip);
    }

    @Test
    void partsOfPanelsComeBackToo() {
        Panel sample = Presets.samplePanel();
        for (Panel panel : List.of(
                sample.withUnits(unit -> unit.kind().equals("X")),
                sample.withUnits(unit -> unit.id().startsWith("01")),
                sample.withYears(2016, 2018).withIndicators(List.of("N00914", "N15454")),
                sample.withoutImpossible(),
                Panel.builder().build())) {
            requireSame(read(zip(panel)), panel);
        }
    }

    @Test
    void aFileAndAFolderHoldTheSame() throws IOException {
        PanelArchive.write(SMALL, folder.resolve("panel.zip"));
        PanelArchive.writeFolder(SMALL, folder.resolve("panel"));
        requireSame(PanelArchive.read(folder.resolve("panel.zip")).orThrow(), SMALL);
        requireSame(PanelArchive.read(folder.resolve("panel")).orThrow(), SMALL);
        requireSame(PanelSource.of(folder.resolve("panel.zip")).load().orThrow(), SMALL);
    }

    @Test
    void aFolderGivenAsASourceIsRefusedWithWhatReadsIt() throws IOException {
        PanelArchive.writeFolder(SMALL, folder.resolve("panel"));

        for (ReadOptions options : List.of(ReadOptions.DEFAULT, ReadOptions.DEFAULT.withFormat("archive"))) {
            assertThatExceptionOfType(ReadException.class)
                    .isThrownBy(() -> PanelSource.of(folder.resolve("panel")).load(options))
                    .withMessageContaining("must be a file, got a folder")
                    .withMessageContaining("PanelArchive.read");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format archive | ''",
                "year 2020 | constant year \"2020\"",
                "format archive; column unit \"#1\"; column year \"år\"; dialect px; decimal-mark comma"
                        + "| decimal-mark comma; column unit \"#1\"; column year \"år\"; dialect px"
            })
    void optionsThatAnArchiveHasNoUseForAreTold(String options, String told) {
        Loaded<Panel> loaded = PanelSource.of(Source.ofBytes("panel.zip", ZIP)).load(ReadOptions.parse(options));

        requireSame(loaded.orThrow(), SMALL);
        assertThat(notes(loaded)).isEqualTo(told);
    }

    @Test
    void givenUnitsAndIndicatorsThatAreNotThoseOfTheArchiveAreTold() {
        PanelSource kept = PanelSource.of(Source.ofBytes("panel.zip", ZIP));
        ReadOptions same = ReadOptions.DEFAULT.withUnits(SMALL.units()).withIndicators(SMALL.indicators());

        assertThat(notes(kept.load(same))).isEmpty();
        assertThat(notes(kept.load(same.withUnits(List.of(Unit.of("0180", "Stockholm"))))))
                .isEqualTo("the units given");
        assertThat(notes(kept.load(same.withIndicators(SMALL.indicators().subList(0, 1)))))
                .isEqualTo("the indicators given");
    }

    private static String notes(Loaded<?> loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.text().replaceFirst(".* not used: ", ""))
                .collect(Collectors.joining());
    }

    @Test
    void whatTheSourceWasUnderstoodAsIsKeptBesideThePanel() throws IOException {
        Loaded<Panel> loaded = PanelSource.of(
                        Source.ofText("år\t1.csv", "kommun;nyckeltal;år;värde\n0180;N1;2022;7,5\n"))
                .load();
        assertThat(loaded.understood()).hasSize(1);
        PanelArchive.write(loaded, folder.resolve("panel.zip"));
        Loaded<Panel> read = PanelArchive.read(folder.resolve("panel.zip"));
        requireSame(read.orThrow(), loaded.value());
        assertThat(read.understood()).isEqualTo(loaded.understood());
    }

    @Test
    void itIsKnownByItsContent() throws IOException {
        ArchiveFormat format = new ArchiveFormat();
        byte[] head = Arrays.copyOf(zip(SMALL), 8192);
        assertThat(format.probe("figures", head)).isEqualTo(Match.CERTAIN);
        head[0] = 'Q';
        assertThat(format.probe("figures", head)).isEqualTo(Match.NO);
        assertThat(format.probe("figures.ZIP", head)).isEqualTo(Match.POSSIBLE);
        assertThat(format.probe("figures", new byte[0])).isEqualTo(Match.NO);
        Path file = folder.resolve("without-ending");
        PanelArchive.write(SMALL, file);
        requireSame(PanelSource.of(file).load().orThrow(), SMALL);
    }

    /** Made by this test on JDK 17 and 25; a change of the form is a change of its version. */
    @Test
    void theBytesAreTheSameOnEveryPlatform() {
        assertThat(KEPT.digest()).isEqualTo("19026e8f16635adc664f564dd8e4666b823220579a6cc46b7c606491c0deb64a");
    }

    @Test
    void otherThingsMayLieBesideThePanel() {
        Archive more = KEPT.withFact("fetched", "2026-04-16").with(Archive.Entry.ofText("fetched/answer-1.json", "{}"));
        requireSame(read(ArchiveTest.zip(more)), SMALL);
        requireSame(PanelArchive.panelOf(more, LIMITS), SMALL);
    }

    @Test
    void aBitFlippedInAnyByteIsFoundAndItsEntryNamed() {
        for (int position = 0; position < ZIP.length; position++) {
            byte[] bad = ZIP.clone();
            bad[position] ^= (byte) (1 << position % 8);
            assertThatExceptionOfType(ReadException.class)
                    .as("byte %s", position)
                    .isThrownBy(() -> read(bad))
                    .satisfies(refused -> assertThat(refused.problem().text())
                            .containsPattern("manifest\\.txt|panel/|directory at the end"));
        }
    }

    @Property(tries = 2000, seed = "2")
    void aMutatedArchiveIsRefusedOrTheSame(@ForAll long seed) {
        byte[] bad = mutated(ZIP, new Random(seed));
        try {
            requireSame(read(bad), SMALL);
            assertThat(bad).isEqualTo(ZIP);
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }

    /** Whoever forges the checksums too gets a panel or a refusal that names the entry; no other exception, and no large array. */
    @Property(tries = 2000, seed = "3")
    void aForgedArchiveIsAPanelOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        List<Archive.Entry> entries = KEPT.entries();
        Archive.Entry one = entries.get(random.nextInt(entries.size()));
        Archive forged = KEPT.with(Archive.Entry.of(one.name(), mutated(one.bytes(), random)));
        try {
            assertThat(read(ArchiveTest.zip(forged)).digest()).hasSize(64);
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).containsPattern("manifest\\.txt|panel/");
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] other = switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(40));
            default -> bytes.clone();
        };
        for (int i = random.nextInt(4); i > 0 && other.length > 0; i--) {
            other[random.nextInt(other.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\t\n0\\\u007f9 ".charAt(random.nextInt(7)));
        }
        return other;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "panel/units.tsv|Stockholm\tK|Stockholm|panel/units.tsv line 1: a line must have 3 fields, got 2",
                "panel/units.tsv|1284\t1284|0180\tx|panel/units.tsv line 2: every unit must be described once, got Stockholm (0180) and x (0180) for 0180",
                "panel/years.tsv|2020|20x0|panel/years.tsv line 1: a year must be a whole number, got \"20x0\"",
                "panel/indicators.tsv|annual|yearly|panel/indicators.tsv line 1: a measurement must be annual, event, carried or mean-of-years, got \"yearly\"",
                "panel/states.tsv|CONFIDENTIAL|SECRET|panel/states.tsv line 3: a reason must be one of [NOT_REPORTED, NOT_APPLICABLE, CONFIDENTIAL, NOT_PUBLISHED, NOT_COLLECTED, UNKNOWN], got \"SECRET\"",
                "panel/columns.tsv|2020 2021|2021 2020|panel/columns.tsv line 1: years must ascend, got [2021, 2020, 2022]",
                "panel/columns.tsv|\t-1\t|\t16\t|panel/columns.tsv line 1: decimals must be 0 to 15, or -1 for doubles, got 16",
                "panel/columns.tsv|\t-1\t0|\t-1\t900|panel/columns.tsv line 1: a column must lie in one part of the values, got one of 10848 bytes where 144 are left in panel/values-000001.bin",
                "panel/columns.tsv|N2\tK|N1\tT|panel/columns.tsv line 2: an indicator must come once in a breakdown, got \"N1\" in \"T\" again",
                "panel/columns.tsv|2020 2021 2022\t0|2020 2021\t0|panel/columns.tsv line 2: first must be at least 0 and count at least 1, got 1 and 0",
            })
    void aWrongLineIsNamed(String entry, String from, String to, String fault) {
        UnaryOperator<String> unescaped = text -> text.replace("\\t", "\t");
        Archive archive = KEPT;
        String text = archive.entry(entry).orElseThrow().text();
        String changed = text.replaceFirst(unescaped.apply(from), unescaped.apply(to));
        assertThat(changed).isNotEqualTo(text);
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.panelOf(archive.with(Archive.Entry.ofText(entry, changed)), LIMITS))
                .satisfies(refused -> assertThat(refused.problem())
                        .isEqualTo(new Problem(Problem.Kind.DAMAGED, "archive", 0, 0, fault)));
    }

    @Test
    void valuesThatNoColumnUsesAreRefused() {
        Archive more = KEPT.with(Archive.Entry.of("panel/values-000002.bin", new byte[4]));
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.panelOf(more, LIMITS))
                .withMessageContaining("the columns must use all values, got more in panel/values-000002.bin");
    }

    @Test
    void whatIsNoPanelIsNamed() {
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.panelOf(Archive.of("award"), LIMITS))
                .withMessage("archive UNKNOWN_FORMAT: manifest.txt: the archive must hold a panel with panel.format 1,"
                        + " got \"none\" in one of kind award");
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.panelOf(KEPT.withFact("panel.format", "2"), LIMITS))
                .withMessageContaining("panel.format 1, got \"2\"");
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.panelOf(Archive.of("panel").withFact("panel.format", "1"), LIMITS))
                .withMessageContaining("panel/units.tsv: a panel must have this entry, and it is not there");
    }

    @Test
    void aPanelLargerThanTheLimitsIsRefused() {
        ReadOptions.Limits few = LIMITS.withPanel(PanelBuilder.Limits.standard().withCells(90));
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> PanelArchive.read(Source.ofBytes("panel.zip", zip(SMALL)), few))
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.LIMIT))
                .withMessageContaining("cells must not be more than 90");
    }
}
