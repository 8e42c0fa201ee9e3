package org.mattstock.award;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Salts;
import org.mattstock.internal.text.Digest;
import org.mattstock.internal.text.RecordDigest;

/**
 * The hash of an entry. The actor's id and the reason take part as salted hashes of their own, so that either can be struck: the
 * text goes, its hash stays, and the entry's hash is as it was.
 */
final class EntryHash {
    private static final String FORMAT = "mattstock-award-entry-2";
    private static final String TEXT_FORMAT = "mattstock-award-text-1";
    private static final String SALT_FORMAT = "mattstock-award-salt-1";
    private static final Pattern STRUCK = Pattern.compile("struck:[0-9a-f]{64}");

    private EntryHash() {}

    static String of(Entry entry) {
        return RecordDigest.of(
                FORMAT, entry, component -> component.getName().equals("hash"), value -> plain(value, entry.salts()));
    }

    /** The salts go into the hashes of what they salt; that of the entry alone stands in the entry's. */
    private static @Nullable Object plain(@Nullable Object value, Salts salts) {
        if (value instanceof Actor actor) {
            return new Actor(actor.role(), covered(actor.id(), salts.actor()));
        } else if (value instanceof Grounds grounds) {
            return new Grounds(covered(grounds.reason(), salts.reason()), grounds.hashes(), grounds.departure());
        }
        return value instanceof Salts all ? all.entry() : value;
    }

    /** What stands in place of a text that is struck, and is hashed in its place before that. */
    private static String covered(String text, String salt) {
        return isStruck(text)
                ? text
                : "struck:" + Digest.start(TEXT_FORMAT).text(salt).text(text).hex();
    }

    static boolean isStruck(String text) {
        return STRUCK.matcher(text).matches();
    }

    /** Whether a salt is left of a text that is struck: nothing covers it. */
    static boolean hasIdleSalt(Entry entry) {
        boolean actor = isStruck(entry.actor().id()) && !entry.salts().actor().isEmpty();
        return actor
                || (isStruck(entry.grounds().reason())
                        && !entry.salts().reason().isEmpty());
    }

    static Entry withoutActor(Entry entry) {
        Salts salts = entry.salts();
        return entry.with(
                new Actor(entry.actor().role(), covered(entry.actor().id(), salts.actor())),
                entry.grounds(),
                new Salts(salts.entry(), "", salts.reason()),
                entry.hash());
    }

    static Entry withoutReason(Entry entry) {
        Salts salts = entry.salts();
        Grounds grounds = entry.grounds();
        return entry.with(
                entry.actor(),
                new Grounds(covered(grounds.reason(), salts.reason()), grounds.hashes(), grounds.departure()),
                new Salts(salts.entry(), salts.actor(), ""),
                entry.hash());
    }

    /** The salts of an entry under a case's secret; none without one. */
    static Salts salts(String secret, int sequence) {
        return secret.isEmpty()
                ? Salts.NONE
                : new Salts(
                        salt(secret, sequence, "entry"),
                        salt(secret, sequence, "actor"),
                        salt(secret, sequence, "reason"));
    }

    private static String salt(String secret, int sequence, String of) {
        return Digest.start(SALT_FORMAT).text(secret).integer(sequence).text(of).hex();
    }
}
