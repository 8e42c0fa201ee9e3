package org.mattstock.io.xlsx;

/** What a library that keeps parts of a workbook in memory may take: a third of the heap. */
final class Budget {
    private static final int SHARE = 3;

    private final long most = Runtime.getRuntime().maxMemory() / SHARE;
    private long taken;

    /** Takes some for as long as the workbook is open. */
    void keep(long bytes) {
        taken += bytes;
        require(0);
    }

    /** Refuses what is kept together with what a row takes for a while. */
    void require(long bytes) {
        if (taken + bytes > most) {
            throw new TooMuch("texts, styles and each row of a workbook may take at most " + most
                    + " bytes of this heap together");
        }
    }
}
