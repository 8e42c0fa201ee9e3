package org.mattstock.io.xlsx;

import org.jspecify.annotations.Nullable;

/** What a part may hold, by its kind. */
interface PartRules {
    /**
     * Takes a tag.
     *
     * @return what is written in its place, a byte for each character; null: the tag itself
     */
    @Nullable
    String tag(Tag tag);

    /** Takes text between tags, which may come in pieces; whether it is kept. */
    boolean text(byte[] bytes, int from, int to);
}
