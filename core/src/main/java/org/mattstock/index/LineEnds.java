package org.mattstock.index;

import java.util.Optional;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.NodeScores.Ends;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Oriented;
import org.mattstock.internal.scoring.normalization.Scale;

/** Where the straight line of a leaf ends, for a unit of a reference group. */
final class LineEnds {
    private final Oriented oriented;
    private final Scale line;
    private final Optional<Learned.Limits> limits;

    private LineEnds(Oriented oriented, Scale line, Optional<Learned> learned) {
        this.oriented = oriented;
        this.line = line;
        this.limits = oriented.method()
                .given()
                .or(() -> learned)
                .filter(Learned.Limits.class::isInstance)
                .map(Learned.Limits.class::cast);
    }

    static Optional<Ends> of(Frame frame, Leaf leaf, int unit) {
        NormalizationMethod method = NormalizationMethods.of(leaf.normalization(), frame.behaviors);
        if (method.changesNothing() || method.scattersAroundCenter()) {
            return Optional.empty();
        }
        Oriented oriented = Oriented.of(method, leaf.direction(), leaf.orientation());
        Optional<Learned> learned = frame.normalization(leaf.id(), unit).map(FittedParameters.Entry::learned);
        return oriented.method()
                .line(learned)
                .map(line -> new LineEnds(oriented, line, learned).ends(Senses.isLessBetter(leaf)));
    }

    private Ends ends(boolean lessIsBetter) {
        double lower = limits.map(Learned.Limits::lower).orElseGet(() -> line.value(line.offset()));
        double upper = limits.map(Learned.Limits::upper).orElseGet(() -> line.value(line.offset() + line.factor()));
        int sign = oriented.isNegated() ? -1 : 1;
        boolean turned = oriented.isMirrored();
        Ends ends = new Ends(
                line.offset(),
                line.offset() + line.factor(),
                sign * (turned ? upper : lower) + 0.0,
                sign * (turned ? lower : upper) + 0.0);
        return lessIsBetter ? ends.turned() : ends;
    }
}
