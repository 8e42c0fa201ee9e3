package org.mattstock.coherence;

import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.definition.OutOfRange;
import org.mattstock.fit.Finding;

/** Values that cannot be in the earlier years of the window, which the scores of the last year need not have met. */
final class EarlierSlips {
    private final Reviewed reviewed;

    private EarlierSlips(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    /** None where the definition refuses them: a development over such years is refused too. */
    static List<Finding> of(Reviewed reviewed) {
        OutOfRange decision = reviewed.scores.index().outOfRange();
        return decision == OutOfRange.FAIL ? List.of() : new EarlierSlips(reviewed).found(decision);
    }

    private List<Finding> found(OutOfRange decision) {
        List<Finding> known = reviewed.scores.findings();
        return reviewed.columns().stream()
                .flatMap(key -> reviewed.panel.impossible(key.indicator(), key.breakdown()).stream())
                .filter(this::isLookedAt)
                .<Finding>map(figure -> new Finding.ImpossibleValue(figure, decision))
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    private boolean isLookedAt(Panel.Impossible figure) {
        return figure.year() >= reviewed.first
                && figure.year() < reviewed.last()
                && reviewed.population[
                        reviewed.panel.requireUnitIndex(figure.unit().id())];
    }
}
