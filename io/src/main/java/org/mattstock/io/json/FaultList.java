package org.mattstock.io.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.index.Fault;

/**
 * Gathers the faults of one text: those of its form, and those that the definition's own checks find in what could be read.
 * Where a field could not be read something stood in for it, and what the checks say about that is left out.
 */
final class FaultList {
    /** Reading stops here, so that a hostile text can fill neither the heap nor the day. */
    private static final int MOST = 1000;

    /** Ends the reading. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooMany() {
            super("more than " + MOST + " faults", null, false, false);
        }
    }

    private static final Pattern NODE = Pattern.compile("tree(\\.parts\\[\\d+])*");

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<String> replacedOwners = new LinkedHashSet<>();

    /**
     * Adds a fault.
     *
     * @throws TooMany if there are too many already; that is the last one
     */
    void add(String path, String message) {
        add(new Fault(path, message));
    }

    private void add(Fault fault) {
        if (faults.size() == MOST) {
            faults.add(new Fault("", "reading stopped after " + MOST + " faults"));
            throw new TooMany();
        }
        faults.add(fault);
    }

    /** Notes that something stands in for the field at a path. */
    void replaced(String path) {
        replaced.add(path);
        replacedOwners.add(owner(path));
    }

    /** Adds what the definition's checks found, but for what follows from a replacement. */
    void addChecked(List<Fault> found) {
        found.stream().filter(fault -> !follows(fault.path())).forEach(this::add);
    }

    private boolean follows(String path) {
        if (path.endsWith(".id") || path.endsWith(".indicator")) {
            return replaced.contains(path);
        } else if (path.startsWith("eligibility.")) {
            return replaced.stream().anyMatch(other -> other.endsWith(".id") || other.endsWith("]"));
        } else if (path.startsWith("ranking.") && replacedOwners.contains("tree")) {
            return true;
        }
        return replacedOwners.contains(owner(path));
    }

    /** The node whose rules a path is about: a part's weight is its parent's affair. */
    private static String owner(String path) {
        if (path.endsWith("].weight")) {
            return path.substring(0, path.lastIndexOf(".parts["));
        }
        Matcher node = NODE.matcher(path);
        return node.lookingAt() ? node.group() : path.split("\\.", 2)[0];
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> toList() {
        return List.copyOf(faults);
    }
}
