package org.mattstock.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Spoils sound inputs, and reads them under watch. Tests with the tag {@code fuzz} read a thousand or two of each kind in every
 * build, and as many as the profile of that name says where it is asked for, in a heap that it keeps small.
 */
public final class Fuzz {
    /** No reader takes a thousandth of this for a few kilobytes, on a busy machine either. */
    private static final int MOST_SECONDS = 30;

    private static final int LONGEST = 1 << 16;
    private static final String LETTERS = "\",;\t\n\r|{}[]:-.+eE0919 \u0000\u00a0\u00e5\ufeff\u202enull";

    private static final ExecutorService READER = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fuzz");
        thread.setDaemon(true);
        return thread;
    });

    private Fuzz() {}

    /**
     * Reads an input, and fails if that does not end in time or in another way than the reader's own.
     *
     * @param reader takes an input, whether by a result or by a refusal of its own; whatever else it throws is a crash
     */
    public static void read(byte[] input, Consumer<byte[]> reader) {
        try {
            READER.submit(() -> reader.accept(input)).get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("crashed on " + shown(input), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("not read in " + MOST_SECONDS + " s: " + shown(input), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String shown(byte[] input) {
        return Base64.getEncoder().encodeToString(input) + " (base 64)";
    }

    /** An input with some of its bytes lost, changed, added, doubled or in another place. */
    public static byte[] spoilt(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes = spoiltOnce(bytes.length == 0 ? sound : bytes, random);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private static byte[] spoiltOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = at + 1 + random.nextInt(Math.min(64, bytes.length - at));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], end);
            case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt()}, at + 1);
            case 3 -> joined(bytes, at, letter(random), at);
            case 4 -> joined(bytes, at, letter(random), end);
            case 5 -> joined(bytes, at, repeated(letter(random), 1 << random.nextInt(12)), at);
            case 6 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            default -> joined(bytes, at, Arrays.copyOf(bytes, random.nextInt(Math.min(64, bytes.length))), end);
        };
    }

    /** What stands before one place, something else, and what stands from another place on. */
    private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
        byte[] all = Arrays.copyOf(bytes, before + middle.length + bytes.length - after);
        System.arraycopy(middle, 0, all, before, middle.length);
        System.arraycopy(bytes, after, all, before + middle.length, bytes.length - after);
        return all;
    }

    private static byte[] letter(Random random) {
        int at = random.nextInt(LETTERS.length());
        return LETTERS.substring(at, at + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] letter, int times) {
        return new String(letter, StandardCharsets.UTF_8).repeat(times).getBytes(StandardCharsets.UTF_8);
    }
}
