package org.mattstock.io.px;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.io.TextOptions.Encoding;

/**
 * How a PX file is encoded: as the user says, as CODEPAGE says unless the bytes cannot be that, or as the bytes look.
 *
 * @param charset the encoding
 * @param guess why it is a guess; empty where it is none
 */
record PxCharset(Charset charset, String guess) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern CODEPAGE = Pattern.compile("CODEPAGE\\s*=\\s*\"([^\"]{1,40})\"");
    private static final Pattern ANSI = Pattern.compile("CHARSET\\s*=\\s*\"ANSI\"");
    private static final String ASCII = "AZaz09=\";,.()\r\n";

    static PxCharset of(byte[] head, Encoding said) {
        if (said != Encoding.AUTO) {
            return new PxCharset(said == Encoding.UTF_8 ? StandardCharsets.UTF_8 : WINDOWS, "");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher stated = CODEPAGE.matcher(text);
        Optional<Charset> codepage = stated.find() ? named(stated.group(1)) : Optional.empty();
        boolean ascii = text.chars().allMatch(c -> c < 128);
        boolean utf8 = isUtf8(head);
        if (codepage.isPresent()) {
            return codepage(codepage.get(), ascii, utf8);
        }
        if (utf8) {
            return new PxCharset(StandardCharsets.UTF_8, "");
        }
        Charset looked = ANSI.matcher(text).find() ? WINDOWS : older(head);
        return new PxCharset(looked, "the file does not say its encoding; it was read as " + looked.name());
    }

    private static PxCharset codepage(Charset stated, boolean ascii, boolean utf8) {
        boolean isUtf8 = stated.equals(StandardCharsets.UTF_8);
        if (ascii || isUtf8 == utf8) {
            return new PxCharset(stated, "");
        }
        Charset other = utf8 ? StandardCharsets.UTF_8 : WINDOWS;
        return isUtf8 || utf8
                ? new PxCharset(other, "CODEPAGE says " + stated.name() + ", but the text was read as " + other.name())
                : new PxCharset(stated, "");
    }

    /** An encoding that has the letters of ASCII where ASCII has them. */
    private static Optional<Charset> named(String name) {
        String full = name.strip().matches("\\d{3}") ? "IBM" + name.strip() : name.strip();
        try {
            Charset charset = Charset.forName(full);
            byte[] bytes = ASCII.getBytes(StandardCharsets.US_ASCII);
            return new String(bytes, charset).equals(ASCII) ? Optional.of(charset) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without CHARSET a file is from DOS, or from a program that left it out; the letters of the two lie in different places. */
    private static Charset older(byte[] head) {
        int dos = 0;
        int windows = 0;
        for (byte each : head) {
            int code = each & 0xFF;
            dos += code >= 0x80 && code < 0xA0 ? 1 : 0;
            windows += code >= 0xC0 ? 1 : 0;
        }
        return dos > windows && Charset.isSupported("IBM850") ? Charset.forName("IBM850") : WINDOWS;
    }

    /** Whether the bytes are UTF-8, but for a character that their end cuts. */
    private static boolean isUtf8(byte[] head) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return !result.isError();
    }
}
