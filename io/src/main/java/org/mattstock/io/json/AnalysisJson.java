package org.mattstock.io.json;

import org.mattstock.index.FittedIndex;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintySettings;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/**
 * What repeats an analysis, as JSON: version 1 of each format. How texts are read and written is told in {@link RecordJson}.
 *
 * <p>A reference that is frozen in one year is applied to others, and settings repeat a run:
 *
 * <pre>{@code
 * AnalysisJson.REFERENCE.write(index.fit(panel, 2019).frozen(), Path.of("reference-2019.json"));
 * FittedIndex fitted = FittedIndex.of(index, AnalysisJson.REFERENCE.read(Path.of("reference-2019.json")));
 * Scores scores = fitted.score(panel, 2022);
 *
 * AnalysisJson.SETTINGS.write(analysis.settings(), Path.of("settings.json"));
 * UncertaintySettings told = AnalysisJson.SETTINGS.read(Path.of("settings.json"));
 * RankDistribution same = UncertaintyAnalysis.of(index).with(told).run(panel, 2022);
 * }</pre>
 *
 * <p>Both name the definition by id and hash, and are refused for another one. Settings:
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "index": {"id": "health", "hash": "0c8f..."},
 *   "variations": [
 *     {"type": "weights", "branch": "all", "set": {"type": "box", "deviation": 0.25}},
 *     {"type": "leaves", "resampling": "bootstrap"},
 *     {"type": "normalizations", "others": ["z-score", "rank"]}
 *   ],
 *   "seed": 7,
 *   "replicates": 100000,
 *   "stopping": {"share": 0.002}
 * }
 * }</pre>
 */
public final class AnalysisJson {
    /** Frozen references: what a definition learned, by node, step and group. {@link FittedIndex#of} applies them. */
    public static final RecordJson<FittedIndex.Frozen> REFERENCE =
            RecordJson.of(FittedIndex.Frozen.class, "frozen reference");

    /** What may vary about a definition: one variation of any kind. */
    public static final RecordJson<Variation> VARIATION = RecordJson.of(Variation.class, "variation");

    /** Which weights the parts of a branch may have. */
    public static final RecordJson<WeightSet> WEIGHTS = RecordJson.of(WeightSet.class, "weight set");

    /** All that moves the bits of a run; {@link UncertaintyAnalysis#with(UncertaintySettings)} takes it over. */
    public static final RecordJson<UncertaintySettings> SETTINGS =
            RecordJson.of(UncertaintySettings.class, "uncertainty settings");

    private AnalysisJson() {}
}
