package org.mattstock.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words of the command line whose letters were lost on the way: where the locale is POSIX, Java decodes what was typed as ASCII, and an ä
 * is two question marks. What was typed is looked up in the bytes that the system keeps of the command line, or read again from bytes
 * that were taken for Latin letters.
 */
final class GarbledWords {
    private static final Path TYPED = Path.of("/proc/self/cmdline");
    private static final String LOST = "?\uFFFD";

    private GarbledWords() {}

    /** The words, mended where that can be done without a guess. */
    static List<String> repaired(List<String> words) {
        if (words.stream().noneMatch(GarbledWords::isSuspect)) {
            return words;
        }
        byte[] typed = typed();
        return words.stream().map(word -> repaired(word, typed)).toList();
    }

    /** The word, as it was typed. */
    static String repaired(String word, byte[] typed) {
        return isLost(word) ? found(word, typed).orElse(word) : again(word).orElse(word);
    }

    /**
     * What a reader should do about letters that this process cannot know; empty where none is the matter.
     *
     * @param refusal what was answered
     * @param encoding by which words and names of files come and go
     */
    static String hint(List<String> words, String refusal, String encoding) {
        boolean isLost = words.stream().anyMatch(GarbledWords::isLost) || refusal.contains("unmappable characters");
        return isLost && !encoding.startsWith("UTF")
                ? "; the locale of this terminal (" + encoding
                        + ") has no å, ä and ö: set LC_ALL=C.UTF-8, or give an id"
                : "";
    }

    private static boolean isSuspect(String word) {
        return isLost(word) || again(word).isPresent();
    }

    private static boolean isLost(String word) {
        return word.chars().anyMatch(c -> LOST.indexOf(c) >= 0);
    }

    /** UTF-8 that was taken for Latin letters. */
    private static Optional<String> again(String word) {
        boolean isLatin = word.chars().allMatch(c -> c <= 0xFF) && word.chars().anyMatch(c -> c >= 0x80);
        return isLatin ? decoded(word.getBytes(StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    /** The one text among the bytes that has the same letters where letters are left. */
    private static Optional<String> found(String word, byte[] typed) {
        Set<String> found = new TreeSet<>();
        for (int from = 0; from + word.length() <= typed.length; from++) {
            if (matches(word, typed, from)) {
                decoded(Arrays.copyOfRange(typed, from, from + word.length())).ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** A lost letter stands for one byte that is none of ASCII, or was a question mark. */
    private static boolean matches(String word, byte[] typed, int from) {
        boolean isMended = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            byte b = typed[from + i];
            if (LOST.indexOf(c) >= 0 && b < 0) {
                isMended = true;
            } else if (c != b) {
                return false;
            }
        }
        return isMended;
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] typed() {
        try {
            return Files.isReadable(TYPED) ? Files.readAllBytes(TYPED) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
