package org.mattstock.internal.scoring;

import com.google.common.collect.MapMaker;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Learned;

/**
 * What the columns of a panel have taught about one set of units in one year. A panel never changes, and what a column teaches is decided by its
 * values, by who is in the reference and by the way of normalizing, whatever the rest of the definition is: definitions that
 * are built anew with a leaf less, or with other weights, learn only what no definition before them has learned.
 *
 * <p>It is kept as long as the panel, and given up where memory runs short; the same is then learned again, to the bit. A
 * column that was asked costs some 150 bytes for each way of normalizing, and 8 bytes more for each value where places are
 * taken from all of them, once for all ranks and percentiles. Any number of threads may ask and tell.
 */
final class Lessons {
    /** By identity of the panel, so that nobody compares cells. */
    private static final Map<Panel, SoftReference<List<Lessons>>> ALL =
            new MapMaker().weakKeys().makeMap();

    /** Who tries more years and sets of units than this on one panel begins anew. */
    private static final int MOST = 256;
    /** Who tries more ways of normalizing than this on one column begins anew there. */
    private static final int MOST_LESSONS = 32;

    private final boolean[] reference;
    private final int year;
    private final Degenerate degenerate;
    /** By indicator: the latest of its lessons. */
    private final Map<String, Lesson> known = new ConcurrentHashMap<>();

    private Lessons(boolean[] reference, int year, Degenerate degenerate) {
        this.reference = reference;
        this.year = year;
        this.degenerate = degenerate;
    }

    /**
     * What a column taught.
     *
     * @param leaf who asked
     * @param count how many values the column has
     * @param earlier what it taught leaves that asked for something else
     * @param number how many lessons these are
     */
    record Lesson(
            Leaf leaf, int count, Learned learned, @Nullable Lesson earlier, int number) {
        boolean isFor(Leaf other, Class<? extends Learned> kind) {
            return leaf.equals(other) || (isOfSameValues(other) && teachesTheSame(other, kind));
        }

        private boolean isOfSameValues(Leaf other) {
            return leaf.breakdown().equals(other.breakdown())
                    && leaf.direction().equals(other.direction())
                    && leaf.orientation() == other.orientation();
        }

        /** One sorted column is for everybody who takes places from it. */
        private boolean teachesTheSame(Leaf other, Class<? extends Learned> kind) {
            return leaf.normalization().equals(other.normalization())
                    || (kind == Learned.Distribution.class && kind.isInstance(learned));
        }
    }

    /**
     * What is known of a panel's columns of a year.
     *
     * @param reference by unit: whether its values are learned from; kept, not copied
     */
    static Lessons of(Panel panel, int year, Degenerate degenerate, boolean[] reference) {
        List<Lessons> ofPanel = ofPanel(panel);
        for (Lessons lessons : ofPanel) {
            if (lessons.year == year
                    && lessons.degenerate == degenerate
                    && Arrays.equals(lessons.reference, reference)) {
                return lessons;
            }
        }
        if (ofPanel.size() >= MOST) {
            ofPanel.clear();
        }
        Lessons none = new Lessons(reference, year, degenerate);
        ofPanel.add(none);
        return none;
    }

    private static List<Lessons> ofPanel(Panel panel) {
        SoftReference<List<Lessons>> kept = ALL.get(panel);
        List<Lessons> lessons = kept == null ? null : kept.get();
        if (lessons == null) {
            lessons = new CopyOnWriteArrayList<>();
            ALL.put(panel, new SoftReference<>(lessons));
        }
        return lessons;
    }

    /**
     * What a leaf's column taught; null if nobody has asked.
     *
     * @param kind what the leaf learns
     */
    @Nullable
    Lesson find(Leaf leaf, Class<? extends Learned> kind) {
        Lesson lesson = known.get(leaf.indicator());
        while (lesson != null && !lesson.isFor(leaf, kind)) {
            lesson = lesson.earlier();
        }
        return lesson;
    }

    void keep(Leaf leaf, int count, Learned learned) {
        known.compute(leaf.indicator(), (id, earlier) -> {
            boolean isFirst = earlier == null || earlier.number() == MOST_LESSONS;
            return new Lesson(leaf, count, learned, isFirst ? null : earlier, isFirst ? 1 : earlier.number() + 1);
        });
    }
}
