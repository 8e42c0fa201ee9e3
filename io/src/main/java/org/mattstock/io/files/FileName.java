package org.mattstock.io.files;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Names of files in a folder, {@code /} between folder and file: such as every system can keep, and none that leaves the folder. */
final class FileName {
    /** What begins so is the library's own while it writes. */
    static final String OWN = ".mattstock";

    private static final Pattern PART = Pattern.compile("[^\\p{Cc}\\\\/<>:\"|?*]*[^\\p{Cc}\\\\/<>:\"|?*. ]");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 255;

    private FileName() {}

    /**
     * The name, if it is one.
     *
     * @throws IllegalArgumentException if a part of it is empty, leads elsewhere or cannot be kept everywhere, or it is the
     *     library's own
     */
    static String require(String name) {
        List<String> parts = List.of(Objects.requireNonNull(name, "name").split("/", -1));
        if (!parts.stream().allMatch(FileName::isPart)) {
            throw new IllegalArgumentException("name must be of a file in the folder, parts with / between and without"
                    + " \\ < > : \" | ? *, got \"" + name + "\"");
        }
        String key = key(name);
        if (key.equals(OutputFolder.MANIFEST) || key.startsWith(OWN)) {
            throw new IllegalArgumentException("name must not be " + OutputFolder.MANIFEST + " or begin with " + OWN
                    + ", which the folder keeps for itself, got \"" + name + "\"");
        }
        return name;
    }

    private static boolean isPart(String part) {
        return part.length() <= LONGEST
                && PART.matcher(part).matches()
                && !DEVICE.matcher(part).matches();
    }

    /** Equal for names that are one file on a system which does not tell capitals from small letters. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
