package org.mattstock.io.xlsx;

import org.jspecify.annotations.Nullable;

/** Parts that are kept in memory: the texts that cells share, styles, and lists of parts and sheets. */
final class KeptRules implements PartRules {
    private static final int PER_TAG = 48;
    private static final long TEXT = Tag.key("si");
    private static final long CONTENT = Tag.key("t");
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Budget budget;
    private final int longest;
    private long texts;
    private long length;

    /**
     * Begins a part.
     *
     * @param longest how many characters a text may have
     */
    KeptRules(Budget budget, int longest) {
        this.budget = budget;
        this.longest = longest;
    }

    /** How many shared texts there were. */
    long texts() {
        return texts;
    }

    /** Relationships of strict Open XML are named as all others, since the library knows only these. */
    @Override
    public @Nullable String tag(Tag tag) {
        if (tag.isClosing()) {
            return null;
        }
        budget.keep(PER_TAG + (tag.key() == TEXT || tag.key() == CONTENT ? 0 : 2L * tag.length()));
        if (tag.key() == TEXT) {
            texts++;
            length = 0;
        }
        String text = tag.length() > STRICT.length() ? tag.text() : "";
        return text.contains(STRICT) ? text.replace(STRICT, USUAL) : null;
    }

    @Override
    public boolean text(byte[] bytes, int from, int to) {
        length += to - from;
        SheetRules.requireLength(length, longest);
        budget.keep(2L * (to - from));
        return true;
    }
}
