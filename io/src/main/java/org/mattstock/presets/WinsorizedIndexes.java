package org.mattstock.presets;

import java.util.Arrays;
import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.index.CompositeIndex;

/**
 * Resource, quality and effectiveness indexes by the method that RKA (Rådet för främjande av kommunala analyser) publishes in
 * the descriptions of its key figures, read 2026-04.
 *
 * <p>Each input is normalized over all municipalities that have it, from the 2.5 to the 97.5 percentile (nearest rank),
 * clamped to 0..100 and only then mirrored where low is good. The plain mean is taken over municipalities that have every
 * input and normalized once more in the same way. An index of one input is normalized once.
 */
final class WinsorizedIndexes {
    private static final Normalization NORMALIZED = Normalization.quantileMinMax(0.025, 0.975);
    private static final String OWN = " enligt RKA:s publicerade metod (egna beräkningar)";

    private WinsorizedIndexes() {}

    static List<CompositeIndex> all() {
        return List.of(
                index("preschool-resources", "Resurser i förskolan", "U11001", preschoolResources()),
                index("preschool-quality", "Kvalitet i förskolan", "U11404", preschoolQuality()),
                index(
                        "preschool-effectiveness",
                        "Effektivitet i förskolan, från fem nyckeltal",
                        "U11901",
                        twice("preschool-effectiveness", "Effektivitet", preschoolQuality(), preschoolResources())),
                index(
                        "preschool-effectiveness-from-indexes",
                        "Effektivitet i förskolan, från publicerade delindex",
                        "U11901",
                        twice("preschool-effectiveness-from-indexes", "Effektivitet", as("U11404"), as("U11001"))),
                index("elderly-care-resources", "Resurser i äldreomsorgen", "U20008", low("N20900")),
                index(
                        "elderly-care-effectiveness-from-indexes",
                        "Effektivitet i äldreomsorgen, från publicerade delindex",
                        "U20900",
                        twice("elderly-care-effectiveness-from-indexes", "Effektivitet", as("U20404"), as("U20008"))),
                index(
                        "compulsory-school-effectiveness-from-indexes",
                        "Effektivitet i grundskolan, från publicerade delindex",
                        "U15900",
                        twice(
                                "compulsory-school-effectiveness-from-indexes",
                                "Effektivitet",
                                as("U15401"),
                                as("U15010"))));
    }

    private static Node preschoolResources() {
        return twice("preschool-resources", "Resurser", low("N11032"), low("N11024"));
    }

    private static Node preschoolQuality() {
        return twice("preschool-quality", "Kvalitet", high("N11810"), high("N11800"), low("N11010"));
    }

    private static Branch twice(String id, String title, Node... parts) {
        return Branch.of(id, title, parts).withNormalization(NORMALIZED);
    }

    private static Leaf high(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, NORMALIZED);
    }

    private static Leaf low(String indicator) {
        return Leaf.of(indicator, Direction.LOWER, NORMALIZED);
    }

    /** An index that is on its scale already. */
    private static Leaf as(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static CompositeIndex index(String id, String subject, String published, Node tree) {
        CompositeIndex plain = FirstFormat.index(id, tree).withPopulation(Population.ofKind("K"));
        return Definitions.described(
                plain,
                subject + OWN,
                "Räknas på samma sätt som " + published + " i Kolada beskrivs, men är inte RKA:s tal. Båda"
                        + " normaliseringarna är relativa: ett enda reviderat eller saknat värde flyttar alla kommuners tal.",
                Arrays.asList("Kolada, beskrivning av nyckeltal " + published + ", läst 2026-04"));
    }
}
