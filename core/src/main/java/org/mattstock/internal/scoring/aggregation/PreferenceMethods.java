package org.mattstock.internal.scoring.aggregation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mattstock.definition.Aggregation;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of each kind of preference. */
final class PreferenceMethods {
    private static final Registry<Aggregation.Preference, PreferenceMethod> ALL =
            Registry.<Aggregation.Preference, PreferenceMethod>of(Aggregation.Preference.class)
                    .with(Aggregation.Preference.Usual.class, method -> ahead -> ahead > 0 ? 1 : 0)
                    .with(Aggregation.Preference.Linear.class, LinearPreference::new)
                    .complete();

    private PreferenceMethods() {}

    static PreferenceMethod of(Aggregation.Preference preference) {
        return ALL.get(preference, Behaviors.none());
    }

    /** What is said of those parts that are left. */
    static Map<String, Aggregation.Preference> left(Map<String, Aggregation.Preference> own, Set<String> parts) {
        Map<String, Aggregation.Preference> left = new TreeMap<>(own);
        left.keySet().retainAll(parts);
        return left;
    }

    /** Those of the parts: their own where they have one, else the one for all. */
    static PreferenceMethod[] of(
            List<String> ids, Aggregation.Preference forAll, Map<String, Aggregation.Preference> own) {
        return ids.stream().map(id -> of(own.getOrDefault(id, forAll))).toArray(PreferenceMethod[]::new);
    }
}
