package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements as the lines of text in which a fork hands them to the virtual machine that started it. */
final class Transcript {
    private static final String PAIR = "pair ";
    private static final String WARM_UP = "warm-up ";
    private static final String WINDOW = "window ";

    private Transcript() {}

    static List<String> write(String pair, Measurement measurement) {
        List<String> lines = new ArrayList<>();
        lines.add(PAIR + pair);
        lines.add(WARM_UP + measurement.warmUp());
        for (Window window : measurement.windows()) {
            lines.add(WINDOW + window.ratio() + " " + window.ours() + " " + window.baseline());
        }
        return lines;
    }

    /** The measurements by pair; lines of other kinds, which a virtual machine may add, are passed over. */
    static Map<String, Measurement> read(List<String> lines) {
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PAIR)) {
                measurements.put(lines.get(i).substring(PAIR.length()), measurement(lines, i + 1));
            }
        }
        return measurements;
    }

    private static Measurement measurement(List<String> lines, int from) {
        Measurement.WarmUp warmUp = Measurement.WarmUp.CUT_SHORT;
        List<Window> windows = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).startsWith(PAIR); i++) {
            String line = lines.get(i);
            if (line.startsWith(WARM_UP)) {
                warmUp = Measurement.WarmUp.valueOf(line.substring(WARM_UP.length()));
            } else if (line.startsWith(WINDOW)) {
                windows.add(window(line.substring(WINDOW.length()).split(" ")));
            }
        }
        return new Measurement(warmUp, windows);
    }

    private static Window window(String[] numbers) {
        return new Window(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
