package org.mattstock.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.simulation.draw.Forbidden;
import org.mattstock.internal.text.Digest;
import org.mattstock.table.Lineage;
import org.mattstock.uncertainty.SensitivityAnalysis.Measure;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;
import org.mattstock.variation.Variation;

/** What a sensitivity analysis was told; never changed once it belongs to one. */
final class SensitivityPlan {
    List<Variation> variations;
    List<Forbidden> forbidden = List.of();
    Measure measure = Measure.meanAbsoluteShift();
    int rows = 512;
    Optional<SobolDesign.Given> sample = Optional.empty();
    int bootstraps = 1_000;
    double level = 0.95;
    long seed = 1;
    int threads = 1;
    Behaviors behaviors = Behaviors.none();
    Progress progress = (done, wanted) -> Progress.Answer.CONTINUE;

    SensitivityPlan(List<Variation> variations) {
        this.variations = variations;
    }

    SensitivityPlan changed(Consumer<SensitivityPlan> change) {
        SensitivityPlan copy = new SensitivityPlan(variations);
        copy.forbidden = forbidden;
        copy.measure = measure;
        copy.rows = rows;
        copy.sample = sample;
        copy.bootstraps = bootstraps;
        copy.level = level;
        copy.seed = seed;
        copy.threads = threads;
        copy.behaviors = behaviors;
        copy.progress = progress;
        change.accept(copy);
        return copy;
    }

    boolean goesOn(int done) {
        return progress.at(done, rows) == Progress.Answer.CONTINUE;
    }

    /** The unit whose place is measured; empty where the shifts of all are. */
    Optional<String> measuredUnit() {
        return measure instanceof Measure.PlaceOf one ? Optional.of(one.unit()) : Optional.empty();
    }

    /** Of all that moves a figure of a row. */
    String hash() {
        Digest digest = Digest.start("mattstock-sensitivity-settings-1");
        texts(digest, variations);
        texts(digest, forbidden);
        return digest.text(measure.toString())
                .text(sample.map(SobolDesign.Given::digest).orElse(""))
                .integer(seed)
                .hex();
    }

    private static void texts(Digest digest, List<?> records) {
        digest.integer(records.size());
        records.forEach(record -> digest.text(record.toString()));
    }

    /** What repeats a run of so many rows, added to what repeats the scores. */
    Lineage lineage(Lineage scores, int done) {
        Lineage lineage = scores.with("seed", seed).with("measure", measure);
        for (Variation variation : variations) {
            lineage = lineage.with("varied", variation);
        }
        for (Forbidden pair : forbidden) {
            lineage = lineage.with("forbidden", pair);
        }
        if (sample.isPresent()) {
            lineage = lineage.with("sample", sample.get().digest());
        }
        return lineage.with("rows", done).with("bootstraps", bootstraps);
    }
}
