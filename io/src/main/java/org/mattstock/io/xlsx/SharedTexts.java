package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that cells share, by number: each is kept once, however many cells have it. */
final class SharedTexts {
    /** What a text takes beside its characters. */
    private static final int OVERHEAD = 24;

    /** The largest part of the heap that they may take. */
    private static final int SHARE = 3;

    private final List<char[]> texts = new ArrayList<>();

    private SharedTexts() {}

    /**
     * Reads all.
     *
     * @param part the name of their part; empty: there are none
     * @throws TooMuch if they would take a third of the heap
     */
    static SharedTexts of(Parts parts, String part, int longest) throws IOException {
        SharedTexts shared = new SharedTexts();
        if (!part.isEmpty()) {
            try (InputStream in = parts.open(part)) {
                shared.read(new XmlTokens(in, longest), longest);
            }
        }
        return shared;
    }

    private void read(XmlTokens xml, int longest) throws IOException {
        long most = Runtime.getRuntime().maxMemory() / SHARE;
        long taken = 0;
        CellText text = new CellText(longest);
        for (XmlTokens.Token token = xml.next(); token != XmlTokens.Token.DONE; token = xml.next()) {
            if (token == XmlTokens.Token.START && xml.is("si")) {
                text.read(xml);
                taken += 2L * text.length() + OVERHEAD;
                if (taken > most) {
                    throw new TooMuch("texts of cells may take at most " + most + " bytes of this heap");
                }
                texts.add(Arrays.copyOf(text.chars(), text.length()));
            }
        }
    }

    /**
     * The text of a number.
     *
     * @throws DamagedPart if there is none
     */
    char[] get(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new DamagedPart(
                    "a cell must refer to one of the " + texts.size() + " texts of the workbook, got " + number);
        }
        return texts.get(number);
    }
}
