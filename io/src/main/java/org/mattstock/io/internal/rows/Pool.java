package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a field to what it stands for, without a string for each field: texts come again and again, most often
 * the same as in the row before. What it keeps of a file of rubbish, in which every text is a new one, takes no more than a small
 * part of the heap.
 *
 * @param <E> what a text stands for
 */
final class Pool<E> {
    /** The part of the heap for one pool; a reader has a few. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 32;

    /** About what a text takes with its meaning, which may be the message of a fault. */
    private static final int BYTES_PER_TEXT = 400;

    private static final int BYTES_PER_CHARACTER = 6;

    /** Texts beyond this number, beyond the room, and long ones are looked up anew each time. */
    private final int most;

    private long bytes;

    private final Function<String, E> meaning;
    private char[] @Nullable [] texts = new char[64][];
    private @Nullable Object[] meanings = new Object[64];
    private int size;
    private char @Nullable [] lastText;
    private @Nullable E last;

    Pool(int most, Function<String, E> meaning) {
        this.most = most;
        this.meaning = meaning;
    }

    /** What a text stands for. */
    E get(char[] buffer, int from, int length) {
        char[] text = lastText;
        E found = last;
        if (text != null && found != null && Chars.same(text, buffer, from, length)) {
            return found;
        }
        return find(buffer, from, length);
    }

    private E find(char[] buffer, int from, int length) {
        int slot = slot(texts, buffer, from, length);
        char[] text = texts[slot];
        if (text != null) {
            @SuppressWarnings("unchecked")
            E known = (E) Objects.requireNonNull(meanings[slot]);
            return remember(text, known);
        }
        char[] fresh = Arrays.copyOfRange(buffer, from, from + length);
        E found = meaning.apply(new String(fresh));
        if (size < most && bytes < ROOM && length <= Key.LONGEST) {
            add(slot, fresh, found);
        }
        return remember(fresh, found);
    }

    private E remember(char[] text, E found) {
        lastText = text;
        last = found;
        return found;
    }

    private void add(int slot, char[] text, E found) {
        texts[slot] = text;
        meanings[slot] = found;
        size++;
        bytes += BYTES_PER_TEXT + (long) BYTES_PER_CHARACTER * text.length;
        if (size * 2 > texts.length) {
            grow();
        }
    }

    private void grow() {
        char[] @Nullable [] oldTexts = texts;
        @Nullable Object[] oldMeanings = meanings;
        texts = new char[oldTexts.length * 2][];
        meanings = new Object[texts.length];
        for (int i = 0; i < oldTexts.length; i++) {
            char[] text = oldTexts[i];
            if (text != null) {
                int slot = slot(texts, text, 0, text.length);
                texts[slot] = text;
                meanings[slot] = oldMeanings[i];
            }
        }
    }

    /** Where the text stands, or would stand. */
    private static int slot(char[] @Nullable [] texts, char[] buffer, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int mask = texts.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        char[] text = texts[slot];
        while (text != null && !Chars.same(text, buffer, from, length)) {
            slot = (slot + 1) & mask;
            text = texts[slot];
        }
        return slot;
    }
}
