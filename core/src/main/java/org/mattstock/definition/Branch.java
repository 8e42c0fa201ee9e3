package org.mattstock.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.data.Direction;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Descriptive;

/**
 * A node that aggregates its parts (delindex). Order of work: missing rule, weights, aggregation, then the optional
 * normalization of the result.
 *
 * @param id unique in the tree; not blank
 * @param title for readers
 * @param parts at least one, in the order in which they are summed and printed
 * @param weighting where the weights come from
 * @param aggregation how the parts become one value
 * @param missing what happens when a part has no value
 * @param normalization what is done to the aggregated value, fitted on the units that have one; often nothing
 * @param direction {@link Direction#HIGHER} as a rule. {@link Direction#LOWER} where the parts say how much there is of something
 *     bad, a burden: the branch is worked out from its parts as they are, and its value is then turned, by its normalization, or
 *     without one to {@code lowest + highest - value} on the scale that it shares with its parts: 0.4 on 0 to 1 becomes 0.6, and
 *     a mean of z-scores changes its sign. Turning every part instead is the same for weighted arithmetic means only. Where
 *     there is no such scale, as with figures as they are, sums and places, a normalization must be given; so must it with
 *     parts whose scales are unlike. A target has no meaning here
 */
public record Branch(
        String id,
        @Descriptive String title,
        List<Part> parts,
        Weighting weighting,
        Aggregation aggregation,
        MissingRule missing,
        Optional<Normalization> normalization,
        @AddedLater(unless = "higher") Direction direction)
        implements Node {
    /** How many parts a line names. */
    private static final int SHOWN = 6;

    /**
     * A child with its weight.
     *
     * @param node the child
     * @param weight its weight, 0 to switch it off or from 1e-100 to 1e100: present exactly when the branch's weighting is given
     */
    public record Part(Node node, OptionalDouble weight) {
        /** Checks for null. */
        public Part {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(weight, "weight");
        }

        /** The id of the child, with its weight. */
        @Override
        public String toString() {
            return node.id() + (weight.isPresent() ? " (weight " + weight.getAsDouble() + ")" : "");
        }

        /** A child without a weight of its own. */
        public static Part of(Node node) {
            return new Part(node, OptionalDouble.empty());
        }

        /** A child with a given weight. */
        public static Part of(Node node, double weight) {
            return new Part(node, OptionalDouble.of(weight));
        }
    }

    /** Copies the parts; the rules about them are checked with the whole index, which lists every fault with its path. */
    public Branch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        parts = List.copyOf(parts);
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(aggregation, "aggregation");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(direction, "direction");
    }

    /** A branch in which more is better. */
    public Branch(
            String id,
            String title,
            List<Part> parts,
            Weighting weighting,
            Aggregation aggregation,
            MissingRule missing,
            Optional<Normalization> normalization) {
        this(id, title, parts, weighting, aggregation, missing, normalization, Direction.HIGHER);
    }

    /** The equally weighted arithmetic mean of complete cases: the plainest composite. */
    public static Branch of(String id, String title, Node... parts) {
        return new Branch(
                id,
                title,
                Arrays.stream(parts).map(Part::of).toList(),
                Weighting.equal(),
                Aggregation.arithmetic(),
                MissingRule.completeCases(),
                Optional.empty());
    }

    /** This branch under another id. */
    public Branch withId(String other) {
        return new Branch(other, title, parts, weighting, aggregation, missing, normalization, direction);
    }

    /** This branch under another title. */
    public Branch withTitle(String other) {
        return new Branch(id, other, parts, weighting, aggregation, missing, normalization, direction);
    }

    /**
     * This branch with one more part, which carries no weight.
     *
     * @param node the part
     * @throws IllegalArgumentException if another part carries a weight
     */
    public Branch part(Node node) {
        return with(Part.of(node), weighting);
    }

    /**
     * This branch with one more part and its weight. Equal weighting becomes relative: only proportions matter. Shares stay
     * shares.
     *
     * @param node the part
     * @param weight its weight
     * @throws IllegalArgumentException if another part carries none
     */
    public Branch part(Node node, double weight) {
        return with(Part.of(node, weight), weighting.equals(Weighting.equal()) ? Weighting.relative() : weighting);
    }

    private Branch with(Part added, Weighting other) {
        List<String> unlike = parts.stream()
                .filter(part -> part.weight().isPresent() != added.weight().isPresent())
                .map(part -> part.node().id())
                .toList();
        if (!unlike.isEmpty()) {
            throw new IllegalArgumentException("parts must carry a weight each or none of them, got "
                    + added.node().id() + (added.weight().isPresent() ? " with one" : " without") + " beside "
                    + String.join(", ", unlike) + " in " + id);
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(added);
        return new Branch(id, title, all, other, aggregation, missing, normalization, direction);
    }

    /** This branch with other parts. */
    public Branch withParts(List<Part> other) {
        return new Branch(id, title, other, weighting, aggregation, missing, normalization, direction);
    }

    /** This branch with another weighting. */
    public Branch withWeighting(Weighting other) {
        return new Branch(id, title, parts, other, aggregation, missing, normalization, direction);
    }

    /** This branch with another aggregation. */
    public Branch withAggregation(Aggregation other) {
        return new Branch(id, title, parts, weighting, other, missing, normalization, direction);
    }

    /** This branch with another missing rule. */
    public Branch withMissing(MissingRule other) {
        return new Branch(id, title, parts, weighting, aggregation, other, normalization, direction);
    }

    /** This branch with its result normalized once more. */
    public Branch withNormalization(Normalization other) {
        return new Branch(id, title, parts, weighting, aggregation, missing, Optional.of(other), direction);
    }

    /** This branch with its result as it is aggregated. */
    public Branch withoutNormalization() {
        return new Branch(id, title, parts, weighting, aggregation, missing, Optional.empty(), direction);
    }

    /** This branch with another direction: {@link Direction#LOWER} where its parts say how much there is of something bad. */
    public Branch withDirection(Direction other) {
        return new Branch(id, title, parts, weighting, aggregation, missing, normalization, other);
    }

    /** Id, title, aggregation and the first parts, in one line. */
    @Override
    public String toString() {
        String named = title.equals(id) ? id : id + " " + title;
        String shown = parts.stream().limit(SHOWN).map(part -> part.node().id()).collect(Collectors.joining(", "));
        String others = parts.size() > SHOWN ? " and " + (parts.size() - SHOWN) + " more" : "";
        return named + ": " + Words.of(aggregation.getClass()) + " of " + shown + others;
    }
}
