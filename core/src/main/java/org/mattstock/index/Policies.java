package org.mattstock.index;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.text.Sealed;
import org.mattstock.internal.text.Words;
import org.mattstock.rank.Precision;
import org.mattstock.table.Table;

/**
 * The methods that a definition can name, found by reflection over the sealed policy interfaces, so that a method that is
 * added to an interface is known to JSON, hash, labels and tests at once.
 *
 * <p>A method's name is its record's simple name in small letters with hyphens: {@code MinMax} is {@code min-max}. It is
 * unique within its interface, not among all of them: every interface may have a {@code none}.
 */
public final class Policies {
    private static final List<Class<?>> INTERFACES = List.of(
            Selection.class,
            Treatment.class,
            Imputation.class,
            Normalization.class,
            Normalization.Bounds.class,
            Direction.class,
            Weighting.class,
            Aggregation.class,
            Aggregation.Preference.class,
            MissingRule.class,
            Population.class,
            Requirement.class,
            Reference.Period.class,
            Reference.Among.class,
            Precision.class);

    private Policies() {}

    /** Every policy interface of a definition, in the order in which its work is done. */
    public static List<Class<?>> interfaces() {
        return INTERFACES;
    }

    /**
     * Every record that a sealed policy interface permits, through sealed interfaces in between, in declared order.
     *
     * @param policy a sealed interface
     * @throws IllegalArgumentException if it is not sealed, or permits something that is neither a record nor sealed
     */
    public static List<Class<? extends Record>> variants(Class<?> policy) {
        return Sealed.records(policy);
    }

    /**
     * The name of a method, a policy interface or any other type of a definition: {@code MinMax} is {@code min-max}.
     *
     * @param type the record or interface
     */
    public static String name(Class<?> type) {
        return Words.of(type);
    }

    /**
     * The name of a method that a definition holds.
     *
     * @param policy a policy, such as {@code Normalization.minMax()}
     */
    public static String name(Record policy) {
        return name(policy.getClass());
    }

    /**
     * The word for a constant: {@code HIGHEST_FIRST} is {@code highest-first}.
     *
     * @param constant any enum constant
     */
    public static String name(Enum<?> constant) {
        return Words.of(constant);
    }

    /** A row for each method: what it is for, its name, and the names of its parameters. */
    public static Table toTable() {
        Table.Builder table =
                Table.builder("Methods").text("for").text("method").text("parameters");
        for (Class<?> policy : INTERFACES) {
            for (Class<? extends Record> variant : variants(policy)) {
                String parameters = Arrays.stream(variant.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining(", "));
                table.row(name(policy), name(variant), parameters);
            }
        }
        return table.build();
    }
}
