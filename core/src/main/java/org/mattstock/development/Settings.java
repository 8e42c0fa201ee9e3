package org.mattstock.development;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.development.Deadbands;
import org.mattstock.table.Lineage;

/** What a development is asked for. Changed only while a copy is made. */
final class Settings {
    Optional<Window> window = Optional.empty();
    ChangeLimit changes = ChangeLimit.standard();
    SteadyRule steady = SteadyRule.strict();
    Deadbands deadbands = Deadbands.NONE;
    Basket.Observed observed = Basket.Observed.everyYear();
    int leastIndicators = 1;
    SortedSet<Integer> disturbed = Collections.unmodifiableSortedSet(new TreeSet<>());
    Optional<String> size = Optional.empty();
    Honor.Rule honor = Honor.Rule.standard();
    EvidenceRule evidence = EvidenceRule.standard();
    Behaviors behaviors = Behaviors.none();

    /** With every setting that can move a result. */
    Lineage addTo(Lineage lineage) {
        Lineage told = lineage.with("window", window.orElseThrow())
                .with("disturbed years", disturbed)
                .with("changes", changes)
                .with("steady rule", steady)
                .with("deadbands", deadbands)
                .with("observed", observed)
                .with("least indicators", leastIndicators)
                .with("honor", honor)
                .with("evidence", evidence);
        return size.isEmpty() ? told : told.with("size", size.get());
    }

    /** The window, and an indicator of size where classes need one. */
    Window requireWindow() {
        if (evidence.groups() instanceof EvidenceRule.Groups.SizeClasses && size.isEmpty()) {
            throw new IllegalStateException("size classes need an indicator of size: size(indicator)");
        }
        return window.orElseThrow(() -> new IllegalStateException("a window must be stated: over(first, last)"));
    }

    Settings changed(Consumer<Settings> change) {
        Settings copy = new Settings();
        copy.window = window;
        copy.changes = changes;
        copy.steady = steady;
        copy.deadbands = deadbands;
        copy.observed = observed;
        copy.leastIndicators = leastIndicators;
        copy.disturbed = disturbed;
        copy.size = size;
        copy.honor = honor;
        copy.evidence = evidence;
        copy.behaviors = behaviors;
        change.accept(copy);
        return copy;
    }
}
