package org.mattstock.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reading a kept answer of Kolada's API into a panel. The file is in the page cache; its time with the operating system counts for both. */
final class KoladaPairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 60;
    private static final int YEARS = 8;

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KoladaPairs() {}

    static List<Pair> all() {
        String ours = "a panel from a page of Kolada's with " + UNITS * INDICATORS * YEARS + " rows";
        return List.of(
                new Pair(
                        "kolada/jackson",
                        ours,
                        "bare Jackson token iteration, no text, no number, no panel",
                        KoladaPairs::toTokens),
                new Pair("kolada/tree", ours, "Jackson's readTree, no panel", KoladaPairs::toTree));
    }

    private static Duel toTokens() {
        return duel(KoladaPairs::tokens);
    }

    private static Duel toTree() {
        return duel(file -> MAPPER.readTree(file.toFile()).size());
    }

    private static Duel duel(Function<Path, Object> theirs) {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, YEARS);
        Path file = temporary(json(figures));
        return new Duel(
                input -> PanelSource.of(file).load(),
                input -> theirs.apply(file),
                1,
                () -> verify(figures, PanelSource.of(file).load()));
    }

    private static long tokens(Path file) {
        long count = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
            }
        }
        return count;
    }

    /** A page of version 3, without white space, in the order of its API. */
    private static String json(SyntheticPanel figures) {
        StringBuilder text = new StringBuilder("{\"values\":[");
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            for (int year = 0; year < YEARS; year++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    text.append(indicator + year + unit == 0 ? "" : ",");
                    row(text, figures, indicator, year, unit);
                }
            }
        }
        return text.append("],\"count\":" + UNITS * INDICATORS * YEARS + ",\"next_url\":null,\"previous_url\":null}")
                .toString();
    }

    private static void row(StringBuilder text, SyntheticPanel figures, int indicator, int year, int unit) {
        double value = figures.values()[year][indicator][unit];
        text.append("{\"kpi\":\"").append(figures.indicators().get(indicator));
        text.append("\",\"municipality\":\"").append(figures.units().get(unit));
        text.append("\",\"period\":").append(figures.firstYear() + year);
        text.append(",\"values\":[{\"gender\":\"T\",\"count\":1,\"status\":\"\",\"value\":");
        text.append(Double.isNaN(value) ? "null" : Double.toString(value));
        text.append(",\"isdeleted\":false}]}");
    }

    private static Path temporary(String text) {
        try {
            Path file = Files.createTempFile("mattstock", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verify(SyntheticPanel figures, Loaded<Panel> loaded) {
        if (loaded.count() > 0) {
            throw new IllegalStateException("a faultless page must be read without problems, got " + loaded.problems());
        }
        for (int year = 0; year < YEARS; year++) {
            for (int indicator = 0; indicator < INDICATORS; indicator++) {
                double[] read = loaded.value()
                        .slice(figures.indicators().get(indicator), Breakdown.TOTAL, figures.firstYear() + year)
                        .toArray();
                Results.requireIdentical(figures.values()[year][indicator], read);
            }
        }
    }
}
