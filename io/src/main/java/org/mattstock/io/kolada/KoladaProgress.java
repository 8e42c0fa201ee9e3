package org.mattstock.io.kolada;

/** Follows the fetching of an answer, and may cancel it. Asked for each page, while bytes come and during waits. */
@FunctionalInterface
public interface KoladaProgress {
    /** Whether to go on. */
    enum Next {
        /** On. */
        GO_ON,
        /** No further: the answer is refused as {@link KoladaException.Reason#CANCELED}. */
        CANCEL
    }

    /**
     * How far it has come.
     *
     * @param done how many requests have been answered in full, whatever their number of pages
     * @param planned how many there will be, as far as known; at least {@code done}
     * @param pages how many pages have come
     * @param bytes how many bytes have come
     * @param doing what is being done: an address, or a wait and its reason
     */
    record Step(int done, int planned, int pages, long bytes, String doing) {}

    /** Goes on always, and tells nobody: the default. */
    KoladaProgress NONE = step -> Next.GO_ON;

    /** A step was made. */
    Next at(Step step);
}
