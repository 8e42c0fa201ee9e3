package org.mattstock.cli;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mattstock.coherence.Review;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.Honor;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.report.DevelopmentReport;

/**
 * What an editor would check before a development is published: how much there is and the worst of it, and by name what concerns
 * those who pass and the municipality that is opened.
 *
 * @param made the review; absent where the last year cannot be scored
 * @param refused why not
 */
record DevelopmentReview(
        Optional<Review> made, String refused, DevelopmentReport report, Locale language, List<Unit> named) {
    private static final int WORST = 5;

    /**
     * Reviews the window's figures and the last year's places.
     *
     * @param opened who is reviewed by name beside those who pass
     * @param most how many of those who pass are
     */
    static DevelopmentReview of(
            DevelopmentResult result, Panel panel, DevelopmentReport report, Locale language, Unit opened, int most) {
        Set<Unit> named = new LinkedHashSet<>();
        if (result.honor().outcome() instanceof Honor.Finding.Qualified some) {
            some.units().stream().limit(most).forEach(named::add);
        }
        named.add(opened);
        CompositeIndex index = result.index();
        List<Unit> units = List.copyOf(named);
        try {
            Review review = Review.of(
                    index, panel, result.window().first(), result.window().last());
            return new DevelopmentReview(Optional.of(review), "", report, language, units);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new DevelopmentReview(Optional.empty(), String.valueOf(e.getMessage()), report, language, units);
        }
    }

    void print(PrintStream out, Screen screen) {
        if (made.isEmpty()) {
            screen.say(out, report.noReview(refused));
            out.println();
            return;
        }
        Review review = made.get();
        show(out, screen, review.worst(WORST), report.review(review.findings().size()));
        for (Unit unit : named) {
            List<Finding> own = review.of(unit.id());
            show(out, screen, own, report.reviewOf(unit, own.size()));
        }
    }

    private void show(PrintStream out, Screen screen, List<Finding> findings, String title) {
        if (findings.isEmpty()) {
            screen.say(out, title);
            out.println();
        } else {
            screen.findings(out, findings, made.orElseThrow().index(), title);
        }
    }
}
