package org.mattstock.io.internal.rows;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mattstock.data.Cell;
import org.mattstock.data.Cell.Flag;
import org.mattstock.data.MissingReason;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Dialect;

/**
 * The signs of one dialect: which texts stand for a missing value or for 0, and what letters beside a value mean. The sources are
 * the publishers' own legends: PX (a dash is nil), Statistics Sweden, Eurostat's list of flags, SDMX' CL_OBS_STATUS.
 */
public final class Signs {
    /** What letters say of a figure. */
    record Letters(Cell.Flags flags, Optional<MissingReason> reason) {
        static final Letters NONE = new Letters(Cell.Flags.NONE, Optional.empty());
    }

    private static final List<String> BLANKS =
            List.of("", "NA", "N/A", "n/a", "na", "NULL", "null", "#N/A", "#SAKNAS!");

    private static final Map<Character, Flag> EUROSTAT = Map.of(
            'b',
            Flag.BREAK,
            'e',
            Flag.ESTIMATED,
            'f',
            Flag.ESTIMATED,
            'i',
            Flag.ESTIMATED,
            'p',
            Flag.PROVISIONAL,
            's',
            Flag.ESTIMATED,
            'u',
            Flag.LOW_RELIABILITY);
    private static final Map<Character, MissingReason> EUROSTAT_REASONS = Map.of(
            'c', MissingReason.CONFIDENTIAL,
            'C', MissingReason.CONFIDENTIAL,
            'm', MissingReason.NOT_APPLICABLE,
            'z', MissingReason.NOT_APPLICABLE);
    private static final Map<Character, Flag> SDMX = Map.of(
            'B',
            Flag.BREAK,
            'E',
            Flag.ESTIMATED,
            'F',
            Flag.ESTIMATED,
            'I',
            Flag.ESTIMATED,
            'P',
            Flag.PROVISIONAL,
            'U',
            Flag.LOW_RELIABILITY);
    private static final Map<Character, MissingReason> SDMX_REASONS = Map.of(
            'C', MissingReason.CONFIDENTIAL,
            'L', MissingReason.NOT_REPORTED,
            'M', MissingReason.NOT_APPLICABLE,
            'Q', MissingReason.CONFIDENTIAL);

    private static final Signs OWN = new Signs(Dialect.KOLADA, ReadOptions.DEFAULT);

    private final Dialect dialect;
    private final Map<String, MissingReason> missing = new TreeMap<>();
    private final Set<String> zeros = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Letters> known = new ConcurrentHashMap<>();

    Signs(Dialect dialect, ReadOptions options) {
        this.dialect = dialect;
        of(dialect);
        missing.putAll(options.missingCodes());
        zeros.addAll(options.zeroCodes());
        zeros.forEach(missing::remove);
        options.missingCodes().keySet().forEach(zeros::remove);
        ambiguous.removeAll(options.missingCodes().keySet());
        ambiguous.removeAll(zeros);
    }

    private void of(Dialect each) {
        switch (each) {
            case AUTO, EUROSTAT -> general();
            case KOLADA -> {
                general();
                ambiguous.clear();
                for (MissingReason reason : MissingReason.values()) {
                    missing.put(reason.code(), reason);
                }
            }
            case PX -> {
                general();
                zeros.add("-");
                List.of("...", "....", ".....", "......").forEach(dots -> missing.put(dots, MissingReason.UNKNOWN));
            }
            case SDMX, UNDP, R, EXCEL -> {
                general();
                List.of("#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#VÄRDEFEL!", "#REFERENS!", "#DIVISION/0!")
                        .forEach(error -> missing.put(error, MissingReason.UNKNOWN));
            }
            case NONE -> {}
        }
    }

    /** What says the same wherever it stands; the dash alone does not. */
    private void general() {
        BLANKS.forEach(blank -> missing.put(blank, MissingReason.UNKNOWN));
        missing.put("..", MissingReason.UNKNOWN);
        missing.put("...", MissingReason.UNKNOWN);
        missing.put(".", MissingReason.NOT_APPLICABLE);
        missing.put(":", MissingReason.UNKNOWN);
        missing.put("-", MissingReason.UNKNOWN);
        missing.put("–", MissingReason.UNKNOWN);
        missing.put("--", MissingReason.UNKNOWN);
        ambiguous.addAll(List.of("-", "–", "--"));
    }

    /** Whether a text is a missing code of this library's own files. */
    public static boolean isOwnCode(String text) {
        return OWN.missing.containsKey(text);
    }

    /** What letters in this library's own files are read as. */
    public static Cell.Flags ownFlags(String letters) {
        return OWN.letters(letters).flags();
    }

    Dialect dialect() {
        return dialect;
    }

    Map<String, MissingReason> missing() {
        return missing;
    }

    Set<String> zeros() {
        return zeros;
    }

    /** The texts among the missing ones that other publishers use for 0. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /** Whether letters may stand in the field of the value, after a number or a colon. */
    boolean hasLettersBeside() {
        return dialect == Dialect.EUROSTAT;
    }

    /** Whether a text is a sign rather than a figure or words. */
    boolean isSign(String text) {
        return missing.containsKey(text)
                || zeros.contains(text)
                || (hasLettersBeside() && text.matches(":\\s*[a-zA-Z]*"));
    }

    /** What letters beside a value mean. */
    Letters letters(String text) {
        return text.isEmpty()
                ? Letters.NONE
                : known.size() > 10_000 ? read(text) : known.computeIfAbsent(text, this::read);
    }

    private Letters read(String text) {
        boolean eurostat = dialect == Dialect.EUROSTAT || isLowerCase(text);
        if (dialect == Dialect.UNDP || text.length() > 8) {
            return new Letters(new Cell.Flags(Set.of(), text), Optional.empty());
        }
        if (text.equals("A") && !eurostat) {
            return Letters.NONE;
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Optional<MissingReason> reason = Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            Flag flag = (eurostat ? EUROSTAT : SDMX).get(letter);
            if (flag != null) {
                flags.add(flag);
            }
            reason = reason.or(() -> Optional.ofNullable((eurostat ? EUROSTAT_REASONS : SDMX_REASONS).get(letter)));
        }
        return new Letters(new Cell.Flags(flags, text), reason);
    }

    private static boolean isLowerCase(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT));
    }
}
