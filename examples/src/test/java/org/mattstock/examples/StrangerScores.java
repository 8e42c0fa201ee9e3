package org.mattstock.examples;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Scores by a published definition: only what the two published ones ask for, and a refusal of all else. */
final class StrangerScores {
    private final JsonNode tree;
    private final int year;
    private final Map<String, Map<Integer, Map<String, Double>>> figures = new HashMap<>();

    StrangerScores(JsonNode tree, int year, List<String> figures, List<String> indicators) {
        this.tree = tree;
        this.year = year;
        Map<String, String[]> ranges = new HashMap<>();
        indicators.stream().skip(1).map(StrangerScores::cells).forEach(row -> ranges.put(row[0], row));
        figures.stream().skip(1).map(StrangerScores::cells).forEach(row -> keep(row, ranges.get(row[0])));
    }

    /** Cells of a row, of which one in quotation marks may hold commas. */
    static String[] cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toArray(String[]::new);
    }

    private void keep(String[] row, String[] range) {
        if (!row[3].equals("T") || !row[4].matches("-?[0-9].*")) {
            return;
        }
        double value = Double.parseDouble(row[4]);
        boolean impossible = (!range[3].isEmpty() && value < Double.parseDouble(range[3]))
                || (!range[4].isEmpty() && value > Double.parseDouble(range[4]));
        if (!impossible) {
            figures.computeIfAbsent(row[0], id -> new HashMap<>())
                    .computeIfAbsent(Integer.parseInt(row[2]), id -> new TreeMap<>())
                    .put(row[1], value);
        }
    }

    /** The scores of a definition that is normalized and averaged, with three quarters of its weight demanded. */
    Map<String, Double> normalized(List<String> units, double coverage) {
        Map<String, Double> scores = new TreeMap<>();
        for (String unit : units) {
            OptionalDouble score = node(tree, unit, units);
            if (score.isPresent() && covered(tree, unit) >= coverage) {
                scores.put(unit, score.getAsDouble());
            }
        }
        return scores;
    }

    private double covered(JsonNode node, String unit) {
        if (!node.has("parts")) {
            return value(node, unit).isPresent() ? 1 : 0;
        }
        return node.path("parts").values().stream()
                .mapToDouble(part -> covered(part, unit))
                .average()
                .orElseThrow();
    }

    private OptionalDouble node(JsonNode node, String unit, List<String> units) {
        if (!node.has("parts")) {
            return leaf(node, unit, units);
        }
        require(node, "weighting", "equal");
        require(node, "aggregation", "arithmetic");
        int all = node.path("parts").size();
        double[] present = node.path("parts").values().stream()
                .map(part -> node(part, unit, units))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        JsonNode missing = node.path("missing");
        double share = missing.isString() && missing.stringValue().equals("complete-cases")
                ? 1
                : missing.path("share").doubleValue();
        return present.length >= share * all ? Arrays.stream(present).average() : OptionalDouble.empty();
    }

    private OptionalDouble leaf(JsonNode leaf, String unit, List<String> units) {
        JsonNode how = leaf.path("normalization");
        require(how, "type", "min-max");
        require(how, "clamp", "both");
        require(how.path("bounds"), "quantileType", "type-1");
        double[] sorted = units.stream()
                .flatMapToDouble(each -> value(leaf, each).stream())
                .sorted()
                .toArray();
        double low = quantile(sorted, how.path("bounds").path("lower").doubleValue());
        double high = quantile(sorted, how.path("bounds").path("upper").doubleValue());
        double from = how.path("range").path("from").doubleValue();
        double to = how.path("range").path("to").doubleValue();
        return value(leaf, unit).stream()
                .map(value -> Math.max(0, Math.min(1, (value - low) / (high - low))))
                .map(place -> leaf.path("direction").stringValue().equals("lower") ? 1 - place : place)
                .map(place -> from + place * (to - from))
                .findFirst();
    }

    /** The smallest value that so large a share of all does not exceed. */
    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(sorted.length * share - 1e-9) - 1)];
    }

    private OptionalDouble value(JsonNode leaf, String unit) {
        int back = leaf.path("selection").path("years").asInt(0);
        for (int at = year; at >= year - back; at--) {
            Double value = of(leaf, unit, at);
            if (value != null) {
                return OptionalDouble.of(value);
            }
        }
        return OptionalDouble.empty();
    }

    private Double of(JsonNode leaf, String unit, int at) {
        return figures.getOrDefault(leaf.path("indicator").stringValue(), Map.of())
                .getOrDefault(at, Map.of())
                .get(unit);
    }

    /** The plain sums of the latest complete evaluation that is not too old. */
    Map<String, Double> summed(List<String> units, int maximumAge) {
        require(tree.path("aggregation"), "type", "sum");
        Map<String, Double> scores = new TreeMap<>();
        for (String unit : units) {
            for (int at = year; at >= year - maximumAge && !scores.containsKey(unit); at--) {
                int then = at;
                double[] areas = tree.path("parts").values().stream()
                        .map(area -> of(area, unit, then))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                if (areas.length == tree.path("parts").size()) {
                    scores.put(unit, Arrays.stream(areas).sum());
                }
            }
        }
        return scores;
    }

    private static void require(JsonNode node, String name, String word) {
        if (!node.path(name).asString("").equals(word)) {
            throw new IllegalStateException("definition.json: " + name + " is not " + word + " in " + node);
        }
    }
}
