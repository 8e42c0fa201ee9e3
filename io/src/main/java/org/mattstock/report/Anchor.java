package org.mattstock.report;

import org.mattstock.data.Unit;

/** What a link to a unit's part names: its id, so that links outlive a new run. */
final class Anchor {
    private Anchor() {}

    /** The letter k and the id; what is neither a letter nor a digit of ASCII nor a hyphen by its code, so that no two ids meet. */
    static String of(Unit unit) {
        StringBuilder anchor = new StringBuilder("k");
        unit.id().codePoints().forEach(letter -> {
            if (letter == '-' || (letter < 0x80 && Character.isLetterOrDigit(letter))) {
                anchor.appendCodePoint(letter);
            } else {
                anchor.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return anchor.toString();
    }
}
