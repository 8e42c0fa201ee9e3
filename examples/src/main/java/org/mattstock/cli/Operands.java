package org.mattstock.cli;

import java.util.List;

/**
 * What a command takes beside its options.
 *
 * @param usage as it is typed; empty for none
 * @param least how many there must be
 * @param most how many there may be
 */
record Operands(String usage, int least, int most) {
    static final Operands NONE = new Operands("", 0, 0);

    /** Refuses too many or too few. */
    void require(String command, List<String> words) {
        if (words.size() > most && most == 0) {
            throw new UsageException("unknown argument \"" + words.get(0) + "\"; " + command + " takes options alone");
        }
        if (words.size() < least || words.size() > most) {
            throw new UsageException(
                    usage + " must be " + counted() + ", got " + words.size() + " in " + command + "; see --help");
        }
    }

    private String counted() {
        String counted = most == Integer.MAX_VALUE ? "at least " + least : String.valueOf(least);
        return least == most || most == Integer.MAX_VALUE ? counted : counted + " to " + most;
    }
}
