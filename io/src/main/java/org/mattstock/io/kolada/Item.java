package org.mattstock.io.kolada;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What describes an indicator, a unit or a group, as its source wrote it.
 *
 * @param texts by the names of fields; what is null has none
 * @param members ids of a group's units, and their names; empty for what is no group
 */
record Item(Map<String, String> texts, List<Map.Entry<String, String>> members) {
    String id() {
        return texts.getOrDefault("id", "");
    }

    /** The text of the first of these fields that has one, of which something can be read. */
    Optional<String> text(String... names) {
        for (String name : names) {
            String text = texts.get(name);
            if (text != null && !text.isBlank()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Whether a field says yes, as version 3 ({@code true}) or version 2 ({@code 1}) writes it. */
    boolean says(String name) {
        String text = texts.getOrDefault(name, "");
        return text.equals("true") || text.equals("1");
    }

    boolean isIndicator() {
        return texts.containsKey("is_divided_by_gender") || texts.containsKey("operating_area");
    }

    boolean isGroup() {
        return texts.containsKey("members");
    }

    boolean isOperatingUnit() {
        return texts.containsKey("municipality");
    }
}
