package org.mattstock.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended: what a script asks, and what {@code --help} lists. */
public enum ExitCode {
    /** All went well. */
    DONE(0, "done"),
    /** Something in a folder of an award is not what comes of the rest. */
    DIFFERENT(1, "what is checked differs from what comes of the rest; the first difference is printed"),
    /** An argument was wrong, or of the data nothing could be read; nothing was written. */
    WRONG_ARGUMENT(2, "an argument is wrong, or nothing could be read; nothing was written"),
    /** Something of the data was not read: what was written rests on the rest. */
    INCOMPLETE(3, "done, but not all data was read; the files tell what was not"),
    /** The files could not be written; those that were there are as they were. */
    NOT_WRITTEN(4, "the files could not be written; what was there is as it was");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What the process ends with. */
    public int number() {
        return number;
    }

    /** All of them with their meaning, in order. */
    static Map<String, String> listed() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(each -> all.put(String.valueOf(each.number), each.meaning));
        return all;
    }
}
