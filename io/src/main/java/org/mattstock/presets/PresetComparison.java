package org.mattstock.presets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.table.Table;

/**
 * A definition, instrument, rubric or process beside the ready one whose id it bears: whether it is that one, and if not, all
 * that differs. Titles, sources and tags are compared like everything else, so that an assumed parameter that is passed off as
 * published is a difference.
 *
 * @param kind what was compared, such as "process"
 * @param id its id
 * @param standing whether it bears a ready one's id, and equals that
 * @param differences in the order of the parts; empty unless the standing is {@link Standing#DIFFERENT}
 */
public record PresetComparison(String kind, String id, Standing standing, List<Difference> differences) {
    /** How something stands to what is ready. */
    public enum Standing {
        /** It bears a ready one's id and equals it. */
        SHIPPED,
        /** It bears a ready one's id and differs from it. */
        DIFFERENT,
        /** It bears no ready one's id: there is nothing to compare it with. */
        OWN
    }

    /**
     * One part that differs.
     *
     * @param path where, such as {@code parameters[ceremony].basis}: items of a list by their name or id where all have one, and
     *     by their place from 0 where not
     * @param shipped what the ready one has; {@value #ABSENT} where it has nothing there
     * @param given what was given; {@value #ABSENT} where it has nothing there
     */
    public record Difference(String path, String shipped, String given) {
        /** The word for a part that one side does not have. */
        public static final String ABSENT = "absent";

        /** Checks for null. */
        public Difference {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(shipped, "shipped");
            Objects.requireNonNull(given, "given");
        }
    }

    /** Copies the list. */
    public PresetComparison {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(standing, "standing");
        differences = List.copyOf(differences);
    }

    static <T> PresetComparison of(String kind, String id, Map<String, ? extends T> ready, T given) {
        T shipped = ready.get(id);
        if (shipped == null) {
            return new PresetComparison(kind, id, Standing.OWN, List.of());
        }
        List<Difference> found = DifferenceWalk.between(shipped, given);
        return new PresetComparison(kind, id, found.isEmpty() ? Standing.SHIPPED : Standing.DIFFERENT, found);
    }

    /** Path, what is shipped and what was given; the title says how the two stand. */
    public Table toTable() {
        Table.Builder table = Table.builder(kind + " " + id + ": " + words())
                .text("path")
                .text("shipped")
                .text("given");
        differences.forEach(each -> table.row(each.path(), each.shipped(), each.given()));
        return table.build();
    }

    private String words() {
        return switch (standing) {
            case SHIPPED -> "as shipped";
            case DIFFERENT -> differences.size() + " differences from the shipped one";
            case OWN -> "not a shipped one's id";
        };
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
