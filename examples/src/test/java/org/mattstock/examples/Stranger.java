package org.mattstock.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small program of somebody who has a published folder and not the library: with a reader of JSON, split rows and SHA-256 it
 * works out hashes, scores, places, nominees, winner and states again. It stops at the first difference.
 */
final class Stranger {
    private static final double TOLERANCE = 1e-9;
    private static final Map<String, String> NAMES = Map.of(
            "of-nomination", "nomination-basis",
            "of-tally", "tally",
            "of-mention", "mention-basis",
            "of-motivation", "motivation");

    private final Path folder;
    private final JsonNode record;
    private final JsonNode schema;
    private final Map<String, JsonNode> exhibits = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();

    private Stranger(Path folder) throws IOException {
        this.folder = folder;
        this.record = json("record.json");
        this.schema = json("record.schema.json");
    }

    static void check(Path folder) throws IOException {
        Stranger stranger = new Stranger(folder);
        stranger.hashExhibits();
        stranger.walkTheChain();
        stranger.score();
        stranger.compareStates();
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(name)));
    }

    private List<String> rows(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private void require(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            throw new IllegalStateException(what + " must be " + expected + ", got " + got);
        }
    }

    private void requireNear(String what, double expected, double got) {
        if (!(Math.abs(expected - got) <= TOLERANCE)) {
            throw new IllegalStateException(what + " must be " + expected + ", got " + got);
        }
    }

    private void hashExhibits() {
        for (JsonNode each : record.path("exhibits").values()) {
            String name = NAMES.get(each.path("type").stringValue());
            String field = each.propertyNames().stream()
                    .filter(property -> !property.equals("type"))
                    .findFirst()
                    .orElseThrow();
            JsonNode part = schema.at(
                            "/$defs/award.Exhibit." + upper(each.path("type").stringValue()) + "/properties")
                    .path(field);
            exhibits.put(
                    StrangerHash.of("mattstock-" + name + "-1", schema, part, each.path(field), false),
                    each.path(field));
        }
    }

    private static String upper(String type) {
        return "Of" + type.substring(3, 4).toUpperCase(java.util.Locale.ROOT) + type.substring(4);
    }

    private String opening() throws IOException {
        JsonNode process = record.path("process");
        JsonNode described = schema.at("/properties/process");
        ObjectNode opening = JsonMapper.shared().createObjectNode();
        opening.set("process", process.path("id"));
        opening.put("definition", StrangerHash.of("mattstock-award-process-2", schema, described, process, false));
        opening.put("text", StrangerHash.of("mattstock-award-process-text-1", schema, described, process, true));
        List.of("units", "opened", "software").forEach(each -> opening.set(each, record.path(each)));
        JsonNode trail = json("trail.schema.json");
        return StrangerHash.of("mattstock-award-opening-2", trail, trail, opening, false, "entries");
    }

    private void walkTheChain() throws IOException {
        record.path("units").values().forEach(unit -> states.put(unit.path("id").stringValue(), "open"));
        String previous = opening();
        for (JsonNode line : record.path("lines").values()) {
            JsonNode entry = line.path("type").stringValue().equals("open") ? line.path("entry") : line;
            String where = "record.json: entry " + entry.path("sequence");
            require(where + ": previous", previous, entry.path("previous").stringValue());
            if (entry != line) {
                require(where + ": hash", hash(entry), entry.path("hash").stringValue());
                follow(where, entry);
            }
            previous = entry.path("hash").stringValue();
        }
    }

    /** Who made the move, and why, take part as salted hashes; the salts themselves only as far as they salt the whole. */
    private String hash(JsonNode entry) {
        ObjectNode plain = (ObjectNode) entry.deepCopy();
        JsonNode salts = entry.path("salts");
        cover(plain.path("actor"), "id", salts.path("actor").stringValue());
        cover(plain.path("grounds"), "reason", salts.path("reason").stringValue());
        plain.set("salts", salts.path("entry"));
        return StrangerHash.of(
                "mattstock-award-entry-2", schema, schema.at("/$defs/award.AuditTrail.Entry"), plain, false, "hash");
    }

    private static void cover(JsonNode holder, String field, String salt) {
        String text = holder.path(field).stringValue();
        if (!text.matches("struck:[0-9a-f]{64}")) {
            ((ObjectNode) holder).put(field, "struck:" + StrangerHash.ofTexts("mattstock-award-text-1", salt, text));
        }
    }

    private void follow(String where, JsonNode entry) throws IOException {
        for (Map.Entry<String, JsonNode> each :
                entry.path("grounds").path("hashes").properties()) {
            String hash = each.getValue().stringValue();
            if (each.getKey().contains(".")) {
                require(each.getKey(), hash, StrangerHash.ofBytes(Files.readAllBytes(folder.resolve(each.getKey()))));
            } else if (each.getKey().matches("nomination|tally|mention|motivation-.*")) {
                require(
                        where + ": exhibit " + each.getKey() + " on file by its hash",
                        true,
                        exhibits.containsKey(hash));
            }
        }
        for (JsonNode change : entry.path("changes").values()) {
            String unit = change.path("unit").stringValue();
            require(
                    where + ": state of " + unit,
                    states.get(unit),
                    change.path("from").stringValue());
            states.put(unit, change.path("to").stringValue());
        }
        boolean departs = entry.path("grounds").has("departure");
        if (entry.path("move").path("type").asString("").equals("decide") && !departs) {
            JsonNode tally = exhibits.get(entry.at("/grounds/hashes/tally").stringValue());
            require(where + ": winners", winners(tally), texts(entry.at("/move/winners")));
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }

    private List<String> winners(JsonNode tally) {
        JsonNode counted = tally.path("counted");
        Map<String, Double> counts = new TreeMap<>();
        for (JsonNode each : tally.path("nominees").values()) {
            require(
                    "quorum of " + each,
                    true,
                    each.path("present").intValue() >= each.path("needed").intValue());
            counts.put(each.at("/unit/id").stringValue(), 0.0);
        }
        if (counted.path("type").stringValue().equals("rankings")) {
            for (JsonNode pair : counted.path("pairs").values()) {
                int order = Integer.compare(
                        pair.path("preferUnit").intValue(),
                        pair.path("preferOther").intValue());
                counts.merge(pair.path("unit").stringValue(), (1 + order) / 2.0, Double::sum);
                counts.merge(pair.path("other").stringValue(), (1 - order) / 2.0, Double::sum);
            }
        } else if (counted.path("type").stringValue().equals("votes")) {
            counted.path("votes")
                    .properties()
                    .forEach(each -> counts.put(each.getKey(), each.getValue().doubleValue()));
        } else {
            counted.at("/parts/parts").values().forEach(part -> add(part, counts));
        }
        String best = best(counts).get(0);
        JsonNode voting = tally.at("/rule/voting");
        boolean tooFew = voting.path("type").asString("").equals("majority")
                && counts.get(best) * voting.path("denominator").doubleValue()
                        <= counted.path("cast").doubleValue()
                                * voting.path("numerator").doubleValue();
        return tooFew ? List.of() : List.of(best);
    }

    private static void add(JsonNode part, Map<String, Double> counts) {
        double worst = part.at("/scale/worst").doubleValue();
        double best = part.at("/scale/best").doubleValue();
        part.path("scores")
                .properties()
                .forEach(each -> counts.merge(
                        each.getKey(),
                        part.path("weight").doubleValue() * (each.getValue().doubleValue() - worst) / (best - worst),
                        Double::sum));
    }

    private static List<String> best(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void score() throws IOException {
        JsonNode nominate = record.path("lines").values().stream()
                .map(line -> line.path("entry"))
                .filter(entry -> entry.at("/move/type").asString("").equals("nominate"))
                .findFirst()
                .orElseThrow();
        JsonNode basis = exhibits.get(nominate.at("/grounds/hashes/nomination").stringValue());
        Map<String, Double> scores = scores(basis);
        Set<String> left = new TreeSet<>(scores.keySet());
        for (JsonNode each : basis.path("candidates").values()) {
            String unit = each.at("/unit/id").stringValue();
            requireNear(
                    "score of " + unit,
                    scores.getOrDefault(unit, Double.NaN),
                    each.path("score").doubleValue());
            left.remove(unit);
        }
        require("scored and no candidate", Set.of(), left);
        List<String> order = best(scores);
        int nominees = nominees(basis.path("rule"), order, scores);
        require("rule", record.at("/process/rules/nomination"), basis.path("rule"));
        require("nominees", order.subList(0, nominees), texts(nominate.at("/move/nominees")));
        int reserves = record.at("/process/rules/reserves/most").intValue();
        require(
                "reserves",
                order.subList(nominees, Math.min(order.size(), nominees + reserves)),
                texts(nominate.at("/move/reserves")));
        comparePlaces(scores);
    }

    private Map<String, Double> scores(JsonNode basis) throws IOException {
        String[] use = rows("scored.csv").get(1).split(",", -1);
        JsonNode definition = json("definition.json");
        boolean instrument = use[0].equals("instrument");
        StrangerScores scores = new StrangerScores(
                instrument ? definition.at("/index/tree") : definition.path("tree"),
                Integer.parseInt(use[2]),
                rows("figures.csv"),
                rows("indicators.csv"));
        List<String> units = new ArrayList<>();
        List.of("candidates", "notRanked")
                .forEach(list -> basis.path(list)
                        .values()
                        .forEach(each -> units.add(each.at("/unit/id").stringValue())));
        return instrument
                ? scores.summed(units, definition.path("maximumAge").intValue())
                : scores.normalized(
                        units,
                        definition.at("/eligibility/requirements/0/share").doubleValue());
    }

    private static int nominees(JsonNode rule, List<String> order, Map<String, Double> scores) {
        if (rule.path("type").stringValue().equals("top-n")) {
            double last = scores.get(order.get(rule.path("n").intValue() - 1));
            return (int) scores.values().stream().filter(score -> score >= last).count();
        }
        int cut = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = rule.path("least").intValue(); k <= rule.path("most").intValue() && k < order.size(); k++) {
            double gap = scores.get(order.get(k - 1)) - scores.get(order.get(k));
            if (gap >= largest) {
                largest = gap;
                cut = k;
            }
        }
        return cut;
    }

    /** In the answers to everybody: one plus how many are better. */
    private void comparePlaces(Map<String, Double> scores) throws IOException {
        List<String> answers = rows("answers.csv");
        List<String> header = List.of(StrangerScores.cells(answers.get(0)));
        Set<String> answered = new HashSet<>();
        for (String line : answers.subList(1, answers.size())) {
            String[] row = StrangerScores.cells(line);
            String unit = row[header.indexOf("id")];
            answered.add(unit);
            if (scores.containsKey(unit)) {
                double better = scores.values().stream()
                        .filter(each -> each > scores.get(unit))
                        .count();
                requireNear(
                        "answers.csv: place of " + unit, better + 1, Double.parseDouble(row[header.indexOf("place")]));
            }
        }
        require("answers.csv: answered", true, answered.containsAll(scores.keySet()));
    }

    private void compareStates() throws IOException {
        List<String> rows = rows("standings.csv");
        List<String> header = List.of(StrangerScores.cells(rows.get(0)));
        for (String line : rows.subList(1, rows.size())) {
            String[] row = StrangerScores.cells(line);
            require("standings.csv: " + row[0], states.get(row[0]), row[header.indexOf("state")]);
        }
    }
}
