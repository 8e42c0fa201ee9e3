package org.mattstock.io.kolada;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.Chars;

/**
 * The ids that rows have had. Rows come in the same order again and again, so that each text is first compared with the one before and
 * with the one that followed it last time.
 */
final class KnownTexts {
    /** Ids beyond this number are not kept: no data base has them, a file of rubbish may. */
    private static final int MOST = 1 << 20;

    private static final int LONGEST = 20;

    /** One id. */
    static final class Known {
        private final String id;
        private final char[] text;
        private Known following = this;
        /** Whether a row with this id and a value has been taken. */
        boolean isTaken;

        private Known(String id) {
            this.id = id;
            this.text = id.toCharArray();
        }

        String id() {
            return id;
        }
    }

    private final Set<String> possible;
    private final Map<String, Known> all = new HashMap<>();
    private @Nullable Known last;

    /**
     * No id yet.
     *
     * @param possible those there may be; none: any
     */
    KnownTexts(Set<String> possible) {
        this.possible = possible;
    }

    boolean has(String id) {
        return all.containsKey(id);
    }

    /** What is known of a text; null for one that is no plain id of a few letters and digits. */
    @Nullable
    Known of(char[] buffer, int from, int length) {
        Known before = last;
        if (before != null) {
            if (Chars.same(before.text, buffer, from, length)) {
                return before;
            }
            if (Chars.same(before.following.text, buffer, from, length)) {
                last = before.following;
                return last;
            }
        }
        return find(buffer, from, length);
    }

    private @Nullable Known find(char[] buffer, int from, int length) {
        if (!isPlain(buffer, from, length)) {
            return null;
        }
        String id = new String(buffer, from, length);
        if (!possible.isEmpty() && !possible.contains(id)) {
            return null;
        }
        Known found = all.get(id);
        if (found == null) {
            found = new Known(id);
            if (all.size() < MOST) {
                all.put(id, found);
            }
        }
        if (last != null) {
            last.following = found;
        }
        last = found;
        return found;
    }

    private static boolean isPlain(char[] buffer, int from, int length) {
        for (int i = from; i < from + length; i++) {
            char c = buffer[i];
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return length > 0 && length <= LONGEST;
    }
}
