package org.mattstock.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.table.Notation;

/**
 * What is said of a chart: the words around the marks. Nothing in them moves a mark.
 *
 * @param title what to see in it, in one sentence
 * @param description what it shows and how it is read
 * @param source where the figures come from, the line below the chart; empty for none
 * @param keys what each kind of mark is, in the order that the kind of chart states; empty for no key
 * @param followed whose marks are told apart from all others, by its label in the table; absent for nobody
 * @param strong labels whose lines are drawn stronger than the others
 * @param notation how numbers are written
 */
public record Caption(
        String title,
        String description,
        String source,
        List<String> keys,
        Optional<String> followed,
        List<String> strong,
        Notation notation) {
    /** Checks for null, and that there is a title. */
    public Caption {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(followed, "followed");
        Objects.requireNonNull(notation, "notation");
        keys = List.copyOf(keys);
        strong = List.copyOf(strong);
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank: a chart says what to see in it");
        }
    }

    /** Title and description, numbers as in English; no source, no key, nobody followed. */
    public static Caption of(String title, String description) {
        return new Caption(title, description, "", List.of(), Optional.empty(), List.of(), Notation.ENGLISH);
    }

    /** With the line below the chart. */
    public Caption withSource(String other) {
        return new Caption(title, description, other, keys, followed, strong, notation);
    }

    /** With a key, in the order that the kind of chart states. */
    public Caption withKeys(String... others) {
        return new Caption(title, description, source, List.of(others), followed, strong, notation);
    }

    /** With one row marked, by its label. */
    public Caption following(Optional<String> label) {
        return new Caption(title, description, source, keys, label, strong, notation);
    }

    /** With stronger lines for some rows, by their labels: three at most tell themselves apart. */
    public Caption stressing(List<String> labels) {
        return new Caption(title, description, source, keys, followed, labels, notation);
    }

    /** With numbers as a language writes them. */
    public Caption in(Notation other) {
        return new Caption(title, description, source, keys, followed, strong, other);
    }

    /** What is added to the class of a row's marks. */
    String look(String label) {
        return followed.filter(label::equals).isPresent() ? " followed" : strong.contains(label) ? " strong" : "";
    }

    Optional<String> key(int number) {
        return number < keys.size() ? Optional.of(keys.get(number)) : Optional.empty();
    }

    /** The words above the data table of a page. */
    String figures() {
        return notation == Notation.SWEDISH ? "Siffrorna som tabell" : "The figures as a table";
    }
}
