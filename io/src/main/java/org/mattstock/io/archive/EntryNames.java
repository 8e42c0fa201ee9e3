package org.mattstock.io.archive;

import java.util.Objects;
import java.util.Set;

/** Names that are files of a folder on every platform: no case to fold, no way out, nothing hidden. */
final class EntryNames {
    private static final int LONGEST = 200;

    private EntryNames() {}

    /** The name; an error where it is none, or the manifest's. */
    static String require(String name) {
        if (!isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "an entry's name must be parts of a-z, 0-9 and . _ - inside, joined by / (at most " + LONGEST
                            + " characters), got " + Fields.quoted(name));
        }
        if (name.equals(Manifest.NAME)) {
            throw new IllegalArgumentException("an entry must not have the manifest's name, got " + name);
        }
        return name;
    }

    private static boolean isName(String name) {
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!plain && !(inside && (c == '.' || c == '_' || c == '-' || c == '/'))) {
                return false;
            }
            inside = plain;
        }
        return inside && name.length() <= LONGEST;
    }

    /** A word with marks inside, as kinds and keys of facts are. */
    static String requireWord(String what, String word) {
        if (!isName(Objects.requireNonNull(word, what)) || word.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    what + " must be a word of a-z, 0-9 and . _ - inside, got " + Fields.quoted(word));
        }
        return word;
    }

    /** A file cannot be a folder too. */
    static void requireNoFolders(Set<String> names) {
        for (String name : names) {
            for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
                String folder = name.substring(0, end);
                if (names.contains(folder) || folder.equals(Manifest.NAME)) {
                    throw new IllegalArgumentException(
                            "an entry's name must not be another one's folder, got " + folder + " and " + name);
                }
            }
        }
    }
}
