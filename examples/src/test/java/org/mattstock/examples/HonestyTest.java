package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.cli.Run;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.presets.Presets;

/**
 * No invented figure, mark, text or decision is about a real municipality. Where the examples invent, in what they hold, print
 * and write, no real id and no real name occurs; where real municipalities occur, every figure is computed from the sample panel.
 */
class HonestyTest {
    private static final List<Unit> REAL = Presets.samplePanel().units();
    private static final Set<String> REAL_IDS = REAL.stream().map(Unit::id).collect(Collectors.toSet());
    private static final Set<String> REAL_NAMES = REAL.stream().map(Unit::name).collect(Collectors.toSet());
    private static final Pattern REAL_NAME = Pattern.compile("(?<!\\p{L})(" + names() + ")(?!\\p{L})");
    private static final Pattern SHOWN_ID = Pattern.compile("\\((\\d{4})\\)");
    /** A text of JSON. */
    private static final Pattern QUOTED_ID = Pattern.compile("\"(\\d{4})\"");
    /** The first or second cell of CSV; years stand further to the right. */
    private static final Pattern CELL = Pattern.compile("(?m)^(?:[^,\\n]*,)?(\\d{4}),");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static StoryOf2025 of2025;
    private static StoryOf2017 of2017;
    private static Run run2025;
    private static Run run2017;
    private static Map<String, String> files2025;
    private static Map<String, String> files2017;
    private static Run runOfHardDays;
    private static Map<String, String> filesOfHardDays;

    @BeforeAll
    static void run(@TempDir Path folder) {
        run2025 = Run.of(AwardOf2025::run, "--out", folder.resolve("a").toString());
        run2017 = Run.of(AwardOf2017::run, "--out", folder.resolve("b").toString());
        files2025 = Run.files(folder.resolve("a"));
        files2017 = Run.files(folder.resolve("b"));
        runOfHardDays =
                Run.of(AwardOfHardDays::run, "--out", folder.resolve("c").toString());
        filesOfHardDays = Run.files(folder.resolve("c"));
        of2025 = new StoryOf2025(Presets.process("quality-everyone-2025"), Presets.index(Presets.EXAMPLE));
        of2017 = new StoryOf2017(Presets.process("quality-applied-2017"));
    }

    private static String names() {
        return REAL_NAMES.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whole words only: an invented name may hold a real one as a part. Only the zone of the clock is let pass. */
    private static Set<String> realNamesIn(String text) {
        return REAL_NAME
                .matcher(text.replace("Europe/Stockholm", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> realIdsIn(String text) {
        return Stream.of(SHOWN_ID, QUOTED_ID, CELL)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .filter(REAL_IDS::contains)
                .collect(Collectors.toSet());
    }

    /** What is invented: all of 2017 and of the hard days, and all of 2025 but the nomination. */
    private static Map<String, String> inventedTexts() {
        Map<String, String> texts = new TreeMap<>();
        files2017.forEach((file, text) -> texts.put("2017/" + file, text));
        files2025.forEach((file, text) -> texts.put("2025/" + file, text));
        texts.keySet().removeIf(file -> file.startsWith("2025/nomination/"));
        texts.put("2017 printed", run2017.printed());
        filesOfHardDays.forEach((file, text) -> texts.put("hard days/" + file, text));
        texts.put("hard days printed", runOfHardDays.printed());
        texts.put("2025 printed", run2025.printed().substring(run2025.printed().indexOf(AwardOf2025.FROM_HERE_ON)));
        return texts;
    }

    @Test
    void theTestKnowsARealMunicipalityWhenItSeesOne() {
        assertThat(realNamesIn("Exempelköping, Lund (1281), Upplands Väsby; Lundby and Markaryds"))
                .containsExactlyInAnyOrder("Lund", "Upplands Väsby");
        assertThat(realIdsIn("Lund (1281), Exempelköping (9001)\n0114,x\n3,1480,y\n[1, \"0180\"]\n2021-03-01,y"))
                .containsExactlyInAnyOrder("1281", "0114", "1480", "0180");
    }

    @Test
    void theFictitiousMunicipalitiesAreNotReal() {
        assertThat(FictitiousMunicipalities.all()).hasSize(12).allSatisfy(unit -> {
            assertThat(REAL_IDS).doesNotContain(unit.id());
            assertThat(realNamesIn(unit.name())).isEmpty();
            assertThat(unit.name()).startsWith("Exempel");
        });
    }

    /** Every unit and every text, wherever it is held: figures, moves, submissions, marks, ballots, conflicts, claims. */
    @Test
    void whatIsInventedHoldsNoRealMunicipality() {
        List<Object> invented = List.of(
                of2025.panel.units(),
                of2025.nomination,
                of2025.secretariat.now().standings(),
                of2025.secretariat.now().trail(),
                of2025.secretariat.refusals(),
                of2025.openWeights,
                of2025.deliberation,
                of2025.outcome,
                of2025.unsupported,
                of2025.motivation,
                of2025.mention,
                of2017.figures.panel.units(),
                of2017.areas.evaluations(),
                of2017.areas.notEvaluated(),
                of2017.nomination,
                of2017.secretariat.now().standings(),
                of2017.secretariat.now().trail(),
                of2017.secretariat.refusals(),
                of2017.deliberation,
                of2017.outcome,
                of2017.motivation);
        Set<Unit> units = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        invented.forEach(each -> collect(each, units, texts));
        assertThat(units).containsExactlyInAnyOrderElementsOf(FictitiousMunicipalities.all());
        assertThat(texts).hasSizeGreaterThan(500).doesNotContainAnyElementsOf(REAL_IDS);
        assertThat(texts)
                .allSatisfy(text -> assertThat(realNamesIn(text)).as(text).isEmpty());
    }

    private static void collect(Object value, Set<Unit> units, List<String> texts) {
        if (value instanceof Unit unit) {
            units.add(unit);
        } else if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Collection<?> items) {
            items.forEach(each -> collect(each, units, texts));
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), units, texts);
            collect(map.values(), units, texts);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> collect(each, units, texts));
        } else if (value instanceof Record all) {
            for (RecordComponent component : all.getClass().getRecordComponents()) {
                collect(part(component, all), units, texts);
            }
        }
    }

    private static Object part(RecordComponent component, Record all) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(all);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Parameters and definitions name municipalities as sources, in any file: nothing else there is a name. */
    @Test
    void whatIsInventedIsPrintedAndWrittenWithoutARealMunicipality() {
        List<String> sources = sources();
        inventedTexts().forEach((file, text) -> {
            // A schema has names of types and of nobody.
            String told = file.endsWith(".schema.json") ? "" : text;
            for (String each : sources) {
                told = told.replace(each, "");
            }
            assertThat(realNamesIn(told)).as(file).isEmpty();
            assertThat(realIdsIn(told)).as(file).isEmpty();
        });
        assertThat(inventedTexts()).hasSizeGreaterThan(40);
    }

    /** What parameters and definitions rest on, as files and pages write it; the longest first, since some stand in others. */
    private static List<String> sources() {
        List<Parameter> parameters = new ArrayList<>(FiguresOf2017.parameters());
        List.of("quality-applied-2017", "quality-everyone-2025")
                .forEach(id -> parameters.addAll(Presets.process(id).parameters()));
        List<String> sources = new ArrayList<>(FiguresOf2017.AREAS.index().sources());
        for (Parameter each : parameters) {
            sources.add(each.basis().detail());
            if (each.basis() instanceof Basis.Published published) {
                sources.add(published.page());
                published.passage().ifPresent(sources::add);
            }
        }
        sources.removeIf(String::isEmpty);
        sources.addAll(sources.stream().map(each -> each.replace("&", "&amp;")).toList());
        sources.sort(Comparator.comparing(String::length).reversed());
        return sources;
    }

    @Test
    void whatIsInventedSaysSo() {
        assertThat(run2017.printed().lines().skip(1).findFirst()).contains(FictitiousMunicipalities.NOTE);
        assertThat(inventedTexts().get("2025 printed").lines().skip(2).findFirst())
                .contains(FictitiousMunicipalities.NOTE);
        for (String file : List.of(
                "about.txt",
                "jury/trail-sv.html",
                "public/README.txt",
                "public/record.json",
                "public/trail-sv.html",
                "public/trail-en.html")) {
            assertThat(files2017.get(file)).contains(FictitiousMunicipalities.NOTE);
            assertThat(files2025.get("award/" + file)).contains(FictitiousMunicipalities.NOTE);
        }
    }

    /** The real part: each figure is the one that scoring the sample panel gives, and no invented name is near. */
    @Test
    void realMunicipalitiesHaveComputedFiguresOnly() {
        Panel panel = Presets.samplePanel().withUnits(unit -> unit.kind().equals("K"));
        Scores scores = Presets.index(Presets.EXAMPLE).score(panel, 2022);
        List<String> rows = Run.rows(files2025.get("nomination/answers.csv"));
        assertThat(rows.subList(1, rows.size())).hasSize(290).allSatisfy(row -> {
            String[] cells = row.split(",", -1);
            assertThat(REAL_IDS).contains(cells[1]);
            assertThat(panel.requireUnit(cells[1]).name()).isEqualTo(cells[2]);
            String score = scores.score(cells[1]).isPresent()
                    ? String.valueOf(scores.score(cells[1]).getAsDouble())
                    : "";
            assertThat(cells[3]).isEqualTo(score);
        });
        String printed = run2025.printed();
        assertThat(printed.substring(0, printed.indexOf(AwardOf2025.FROM_HERE_ON)))
                .doesNotContain("Exempel");
        files2025.forEach((file, text) -> {
            if (file.startsWith("nomination/")) {
                assertThat(text).as(file).doesNotContain("Exempelk", "(90");
            }
        });
    }

    /** No literal of the programs names one: what they say of real municipalities comes from the panel. */
    @Test
    void theProgramsThemselvesNameNoRealMunicipality() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(10);
            for (Path source : sources) {
                assertThat(LITERAL.matcher(Files.readString(source)).results().map(MatchResult::group))
                        .as(source.toString())
                        .isNotNull()
                        .allSatisfy(literal -> assertThat(realNamesIn(literal)).isEmpty());
            }
        }
    }
}
