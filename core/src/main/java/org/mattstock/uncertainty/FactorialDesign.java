package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.Factors;
import org.mattstock.internal.simulation.draw.Method;
import org.mattstock.internal.simulation.draw.Variants;
import org.mattstock.variation.Variation;

/** Every combination of the alternatives to some choices of a definition. */
final class FactorialDesign {
    /** As many as an analysis fits before its first replicate. */
    private static final int MOST = 1_000;

    private static final String OWN = "as defined";

    private final CompositeIndex index;
    private final List<Options> choices = new ArrayList<>();
    /** By combination and choice: which alternative. */
    private int[][] levels = new int[0][];

    private FactorialDesign(CompositeIndex index) {
        this.index = index;
    }

    /** One of the alternatives to a choice, as a change of any definition that has the same nodes. */
    record Alternative(String name, UnaryOperator<CompositeIndex> change) {}

    /** What a choice may be; its first alternative is the definition's own. */
    record Options(String name, List<Alternative> alternatives) {
        FullFactorial.Choice toChoice() {
            return new FullFactorial.Choice(
                    name, alternatives.stream().map(Alternative::name).toList());
        }
    }

    static FactorialDesign of(CompositeIndex index, List<Variation> variations, List<Weighting> weightings) {
        FactorialDesign design = new FactorialDesign(index);
        Blueprint blueprint = Blueprint.of(index, variations, List.of());
        for (Choices.Factor factor : Factors.of(blueprint, variations, List.of())) {
            if (!factor.methods().isEmpty()) {
                design.choices.add(design.ofMethods(factor));
            }
        }
        for (Variation variation : variations) {
            design.addWeights(variation, weightings);
        }
        if (!weightings.isEmpty()) {
            design.choices.add(ofWeightings(weightings));
        }
        design.number(variations);
        return design;
    }

    /** The last choice's alternatives are next to each other, and combination 0 is the definition itself. */
    private void number(List<Variation> variations) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("some choice must have an alternative, got " + variations);
        }
        long combinations = 1;
        for (Options choice : choices) {
            combinations = Math.min(MOST + 1L, combinations * choice.alternatives.size());
        }
        if (combinations > MOST) {
            throw new IllegalArgumentException("combinations must be at most " + MOST + ", got more of "
                    + choices.stream().map(Options::toChoice).toList());
        }
        levels = new int[(int) combinations][choices.size()];
        for (int combination = 0; combination < levels.length; combination++) {
            int rest = combination;
            for (int choice = choices.size() - 1; choice >= 0; choice--) {
                int size = choices.get(choice).alternatives.size();
                levels[combination][choice] = rest % size;
                rest /= size;
            }
        }
    }

    private Options ofMethods(Choices.Factor factor) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Method method : factor.methods()) {
            alternatives.add(new Alternative(
                    unused(method.equals(Method.OWN) ? OWN : name(factor.name(), method), alternatives),
                    other -> new Variants(Blueprint.of(other, List.of(), List.of())).of(method)));
        }
        return new Options(factor.name(), alternatives);
    }

    /** The method without the name of the choice, which stands beside it. */
    private static String name(String choice, Method method) {
        String all = method.toString();
        String first = choice.equals("missing rule") ? "missing " : choice + " ";
        return all.startsWith(first) ? all.substring(first.length()) : all;
    }

    private static Options ofWeightings(List<Weighting> weightings) {
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(new Alternative(OWN, other -> other));
        for (Weighting weighting : weightings) {
            String name = Policies.name((Record) weighting).toLowerCase(Locale.ROOT);
            alternatives.add(new Alternative(
                    unused(name, alternatives),
                    other -> other.withBranches(branch -> branch.withWeighting(weighting))));
        }
        return new Options("weighting", alternatives);
    }

    private void addWeights(Variation variation, List<Weighting> weightings) {
        if (variation instanceof Variation.Weights weights) {
            if (!weightings.isEmpty()) {
                throw new IllegalArgumentException(
                        "weights must vary by branch or by weighting, got both: " + weights + " and " + weightings);
            }
            List<Alternative> alternatives = new ArrayList<>();
            alternatives.add(new Alternative(OWN, other -> other));
            for (Alternatives.Alternative corner : Alternatives.corners(index, weights)) {
                int number = alternatives.size() - 1;
                alternatives.add(new Alternative(
                        corner.name(),
                        other -> Alternatives.corners(other, weights)
                                .get(number)
                                .definition()
                                .get()));
            }
            choices.add(new Options("weights of " + weights.branch(), alternatives));
        } else if (variation instanceof Variation.Leaves
                || variation instanceof Variation.Noise
                || variation instanceof Variation.MissingFigures) {
            throw new IllegalArgumentException("variations must have alternatives that can be listed, got " + variation
                    + ": draw it with UncertaintyAnalysis");
        }
    }

    private static String unused(String name, List<Alternative> before) {
        String free = name;
        for (int again = 2; isAmong(free, before); again++) {
            free = name + " (" + again + ")";
        }
        return free;
    }

    private static boolean isAmong(String name, List<Alternative> before) {
        return before.stream().anyMatch(each -> each.name.equals(name));
    }

    List<Options> choices() {
        return choices;
    }

    int[] sizes() {
        return choices.stream().mapToInt(choice -> choice.alternatives.size()).toArray();
    }

    int combinations() {
        return levels.length;
    }

    /** By choice: which alternative a combination has; nobody writes to it. */
    int[] levels(int combination) {
        return levels[combination];
    }

    /** The definition of a combination. */
    CompositeIndex definition(int combination) {
        CompositeIndex definition = index;
        for (int choice = 0; choice < choices.size(); choice++) {
            if (levels[combination][choice] > 0) {
                definition = alternative(combination, choice).change.apply(definition);
            }
        }
        return definition;
    }

    private Alternative alternative(int combination, int choice) {
        return choices.get(choice).alternatives.get(levels[combination][choice]);
    }

    /** What a combination is, for messages. */
    String text(int combination) {
        List<String> all = new ArrayList<>();
        for (int choice = 0; choice < choices.size(); choice++) {
            all.add(choices.get(choice).name + " " + alternative(combination, choice).name);
        }
        return String.join(", ", all);
    }
}
