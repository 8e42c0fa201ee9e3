package org.mattstock.award;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mattstock.award.AuditTrail.Grounds;

/** Whether what grounds name as an exhibit is on file: whoever replays a move must be able to look it up. */
final class OnFile {
    private static final Set<String> NAMES = Set.of("nomination", "deliberation", "tally", "mention", "submission");
    private static final String OF_A_MOTIVATION = "motivation-";
    private static final int SHOWN = 12;

    private OnFile() {}

    /**
     * What is named and is not there under that name.
     *
     * @param withheld names of exhibits that need not be there
     */
    static Optional<String> missing(AwardCase current, Grounds grounds, Set<String> withheld) {
        return grounds.hashes().entrySet().stream()
                .filter(each -> isExhibit(each.getKey()) && !withheld.contains(each.getKey()))
                .filter(each -> found(current, each).isEmpty())
                .map(each -> each.getKey() + " must be on file under its hash, "
                        + each.getValue().substring(0, SHOWN) + ", got "
                        + current.exhibit(each.getValue()).map(Exhibit::name).orElse("none"))
                .findFirst();
    }

    /** The exhibit under a hash, if it is what the hash is named as: readers go by the name. */
    static Optional<Exhibit> found(AwardCase current, Map.Entry<String, String> named) {
        return current.exhibit(named.getValue()).filter(each -> each.name().equals(named.getKey()));
    }

    private static boolean isExhibit(String name) {
        return NAMES.contains(name) || name.startsWith(OF_A_MOTIVATION);
    }
}
