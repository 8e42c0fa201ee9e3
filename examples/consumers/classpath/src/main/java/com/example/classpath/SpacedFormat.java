package com.example.classpath;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Reads lines such as {@code 0180 N00945 2022 12.5}. */
public final class SpacedFormat implements PanelFormat {
    private static final Pattern LINE =
            Pattern.compile("(?<unit>\\S+) (?<kpi>\\S+) (?<year>\\d{4}) (?<value>-?[0-9.]{1,18})");

    /** For the service loader. */
    public SpacedFormat() {}

    @Override
    public String name() {
        return "spaced";
    }

    @Override
    public Match probe(String name, byte[] head) {
        return name.endsWith(".spaced") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Loaded<Panel> read(Source source, ReadOptions options) {
        PanelBuilder panel = Panel.builder();
        Problems problems = new Problems();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(source.open(options.limits()), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Matcher fields = LINE.matcher(line);
                if (fields.matches()) {
                    panel.value(
                            fields.group("kpi"),
                            Breakdown.TOTAL,
                            fields.group("unit"),
                            Integer.parseInt(fields.group("year")),
                            Double.parseDouble(fields.group("value")));
                } else {
                    problems.add(Problem.Kind.RAGGED_ROW, source.name(), number, 0, () -> "not a line of this format");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.with(panel.build());
    }
}
