package org.mattstock.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text with one field wrong.
 *
 * @param path where the field stands in the sound text
 * @param how what was done to it
 * @param json the text
 */
record Spoilt(String path, How how, String json) {
    /** What can be wrong with a field whatever it holds. */
    enum How {
        /** It is not there. */
        LEFT_OUT,
        /** Its name has a letter too many. */
        MISSPELT,
        /** It holds null. */
        NULL,
        /** It holds what no field does. */
        OF_ANOTHER_KIND
    }

    /** Names are free in these. */
    private static final Set<String> MAPS = Set.of("parameters");

    /** Every field of a text, wrong in every way. */
    static List<Spoilt> all(String json) {
        List<Spoilt> all = new ArrayList<>();
        ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(json);
        walk(whole, whole, "", all);
        return all;
    }

    private static void walk(JsonNode at, ObjectNode whole, String path, List<Spoilt> all) {
        if (at instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                String place = Paths.of(path, field.getKey());
                spoil(object, field.getKey(), whole, place, all);
                if (!MAPS.contains(field.getKey())) {
                    walk(field.getValue(), whole, place, all);
                }
            }
        }
        for (int i = 0; at.isArray() && i < at.size(); i++) {
            walk(at.get(i), whole, path + "[" + i + "]", all);
        }
    }

    private static void spoil(ObjectNode owner, String name, ObjectNode whole, String path, List<Spoilt> all) {
        Map<String, JsonNode> sound = new LinkedHashMap<>();
        owner.properties().forEach(field -> sound.put(field.getKey(), field.getValue()));
        Map<How, Consumer<ObjectNode>> ways = Map.of(
                How.LEFT_OUT, object -> object.remove(name),
                How.MISSPELT, object -> object.set(name + "x", object.remove(name)),
                How.NULL, object -> object.putNull(name),
                How.OF_ANOTHER_KIND, object -> object.putArray(name).addArray());
        for (How how : How.values()) {
            ways.get(how).accept(owner);
            all.add(new Spoilt(path, how, whole.toString()));
            owner.removeAll();
            owner.setAll(sound);
        }
    }
}
