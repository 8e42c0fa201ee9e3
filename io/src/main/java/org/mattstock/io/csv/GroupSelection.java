package org.mattstock.io.csv;

import java.util.List;
import java.util.Objects;

/**
 * Which groups of a long list, such as Kolada's 3,630 municipality groups, make up one grouping.
 *
 * @param id the grouping's id, such as {@code county}
 * @param name the grouping's name for readers
 * @param by what is compared
 * @param texts the texts to compare with, at least one; a group is taken if one of them fits
 */
public record GroupSelection(String id, String name, By by, List<String> texts) {
    /** What is compared. */
    public enum By {
        /** The group's id is one of the texts. */
        GROUP_ID,
        /** The group's title begins with one of the texts. */
        TITLE_PREFIX,
        /** The group's title contains one of the texts, such as {@code läns kommuner}. */
        TITLE_PART
    }

    /** Checks that there is a text. */
    public GroupSelection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(by, "by");
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts must not be empty for grouping " + id);
        }
    }

    /** The groups with these ids. */
    public static GroupSelection ofIds(String id, String name, String... groupIds) {
        return new GroupSelection(id, name, By.GROUP_ID, List.of(groupIds));
    }

    /** The groups whose titles begin with one of these texts. */
    public static GroupSelection ofTitlePrefixes(String id, String name, String... prefixes) {
        return new GroupSelection(id, name, By.TITLE_PREFIX, List.of(prefixes));
    }

    /** The groups whose titles contain one of these texts. */
    public static GroupSelection ofTitleParts(String id, String name, String... parts) {
        return new GroupSelection(id, name, By.TITLE_PART, List.of(parts));
    }

    boolean takes(String groupId, String title) {
        return switch (by) {
            case GROUP_ID -> texts.contains(groupId);
            case TITLE_PREFIX -> texts.stream().anyMatch(title::startsWith);
            case TITLE_PART -> texts.stream().anyMatch(title::contains);
        };
    }
}
