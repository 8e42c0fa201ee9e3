package org.mattstock.internal.scoring;

import com.google.common.collect.MapMaker;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;

/**
 * What the columns of a panel have taught one set of units. A panel never changes, and what a column teaches is decided by its
 * values, by who is in the reference and by the way of normalizing, whatever the rest of the definition is: definitions that
 * are built anew with a leaf less, or with other weights, learn only what no definition before them has learned.
 *
 * <p>It is kept as long as the panel, and given up where memory runs short; the same is then learned again, to the bit. A
 * column that was asked costs some 150 bytes for each way of normalizing, and under ranks and percentiles 8 bytes more for
 * each value, since places are taken from all of them. Any number of threads may ask and tell.
 */
final class Lessons {
    /** By identity of the panel, so that nobody compares cells. */
    private static final Map<Panel, SoftReference<List<Lessons>>> ALL =
            new MapMaker().weakKeys().makeMap();

    /** Who tries more sets of units than this on one panel begins anew. */
    private static final int MOST_REFERENCES = 32;

    private final boolean[] reference;
    private final Map<Question, Lesson> known = new ConcurrentHashMap<>();

    private Lessons(boolean[] reference) {
        this.reference = reference;
    }

    /**
     * What a leaf asks a column.
     *
     * @param year of the column
     */
    private record Question(
            String indicator,
            Breakdown breakdown,
            int year,
            Normalization normalization,
            Direction direction,
            Leaf.Orientation orientation,
            Degenerate degenerate) {
        /** Of the column alone: few ways of normalizing meet there, and no hash depends on an enum's identity. */
        @Override
        public int hashCode() {
            return 31 * indicator.hashCode() + year;
        }
    }

    /**
     * What it taught.
     *
     * @param count how many values it has
     */
    record Lesson(int count, Learned learned) {}

    /**
     * What is known of a panel's columns.
     *
     * @param reference by unit: whether its values are learned from; kept, not copied
     */
    static Lessons of(Panel panel, boolean[] reference) {
        List<Lessons> ofPanel = ofPanel(panel);
        for (Lessons lessons : ofPanel) {
            if (Arrays.equals(lessons.reference, reference)) {
                return lessons;
            }
        }
        if (ofPanel.size() == MOST_REFERENCES) {
            ofPanel.clear();
        }
        Lessons none = new Lessons(reference);
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

    /** What a leaf's column taught; null if nobody has asked. */
    @Nullable
    Lesson find(Leaf leaf, int year, Degenerate degenerate) {
        return known.get(question(leaf, year, degenerate));
    }

    void keep(Leaf leaf, int year, Degenerate degenerate, Lesson lesson) {
        known.put(question(leaf, year, degenerate), lesson);
    }

    private static Question question(Leaf leaf, int year, Degenerate degenerate) {
        return new Question(
                leaf.indicator(),
                leaf.breakdown(),
                year,
                leaf.normalization(),
                leaf.direction(),
                leaf.orientation(),
                degenerate);
    }
}
