package org.mattstock.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.Exhibit;
import org.mattstock.award.PublicRecord;
import org.mattstock.data.Unit;
import org.mattstock.nomination.NominationBasis;
import org.mattstock.nomination.NominationBasis.Candidate;
import org.mattstock.nomination.NominationBasis.NotRanked;

/** Scores the published figures again by the published definition, and holds the nomination's basis against that. */
final class ScoreCheck {
    private static final String PANEL = "panel";

    private final FolderFiles files;
    private final PublicRecord record;

    ScoreCheck(FolderFiles files, PublicRecord record) {
        this.files = files;
        this.record = record;
    }

    /** What was checked. */
    List<String> run(Grounds grounds) throws IOException {
        Map<String, byte[]> bytes = files.all(Scored.FILES);
        bytes.forEach((name, content) -> requireHash(name, "SHA-256", name, grounds, Scored.sha256(content)));
        Scored scored = read(bytes);
        Yardstick yardstick = scored.yardstick();
        requireHash(
                Scored.FIGURES,
                "digest of the panel",
                PANEL,
                grounds,
                scored.panel().digest());
        requireHash(Scored.DEFINITION, "hash of the " + yardstick.kind(), yardstick.kind(), grounds, yardstick.hash());
        NominationBasis basis = basis(grounds);
        NominationBasis again = score(scored, basis);
        compare(basis, again);
        List<String> checked = new ArrayList<>();
        checked.add("files: " + bytes.size() + " hashes of bytes, as among the grounds of the nomination");
        checked.add("scores: " + again.candidates().size() + " worked out again by " + yardstick.kind() + " "
                + yardstick.id() + " for " + scored.year() + ", "
                + again.notRanked().size() + " without a place");
        checked.addAll(taken(basis));
        checked.addAll(Readiness.of(yardstick));
        return checked;
    }

    private static void requireHash(String file, String what, String name, Grounds grounds, String got) {
        String named = grounds.hashes().get(name);
        DifferenceFound.require(
                file, what, named == null ? "among the grounds of the nomination as " + name : named, got);
    }

    private static Scored read(Map<String, byte[]> bytes) throws IOException {
        try {
            return Scored.read(bytes);
        } catch (RuntimeException e) {
            throw DifferenceFound.in("figures and definition", String.valueOf(e.getMessage()));
        }
    }

    private NominationBasis basis(Grounds grounds) {
        return record.exhibits().stream()
                .filter(each -> grounds.hashes().containsValue(each.hash()))
                .filter(Exhibit.OfNomination.class::isInstance)
                .map(each -> ((Exhibit.OfNomination) each).basis())
                .findFirst()
                .orElseThrow(() -> DifferenceFound.in(
                        PublicFolder.RECORD, "exhibits must hold the nomination that the grounds name, got none"));
    }

    private static NominationBasis score(Scored scored, NominationBasis basis) {
        Set<String> units = new TreeSet<>();
        basis.candidates().forEach(each -> units.add(each.unit().id()));
        basis.notRanked().forEach(each -> units.add(each.unit().id()));
        try {
            return scored.yardstick().score(scored.panel(), scored.year(), units);
        } catch (IllegalArgumentException e) {
            throw DifferenceFound.in(Scored.DEFINITION, String.valueOf(e.getMessage()));
        }
    }

    private static void compare(NominationBasis given, NominationBasis again) {
        require("what was scored", again.origin(), given.origin());
        require("ranking rule", again.ranking(), given.ranking());
        require("magnitude", again.magnitude(), given.magnitude());
        require("candidates", candidates(again).keySet(), candidates(given).keySet());
        Map<Unit, Candidate> written = candidates(given);
        candidates(again).forEach((unit, each) -> compare(unit, each, Objects.requireNonNull(written.get(unit))));
        require("those without a place", reasons(again), reasons(given));
    }

    private static void compare(Unit unit, Candidate again, Candidate given) {
        require("score of " + unit, again.score(), given.score());
        require("score before the last clamp of " + unit, again.unclamped(), given.unclamped());
        require("noise of " + unit, again.noise(), given.noise());
    }

    private static void require(String what, Object expected, Object got) {
        DifferenceFound.require(PublicFolder.RECORD, "exhibit nomination: " + what, expected, got);
    }

    private static Map<Unit, Candidate> candidates(NominationBasis basis) {
        Map<Unit, Candidate> all = new TreeMap<>();
        basis.candidates().forEach(each -> all.put(each.unit(), each));
        return all;
    }

    private static List<String> reasons(NominationBasis basis) {
        return basis.notRanked().stream().map(ScoreCheck::reason).toList();
    }

    private static String reason(NotRanked each) {
        return each.unit() + " " + each.reason() + " " + each.detail();
    }

    /** What the rule goes by besides scores is not worked out again, and the reader is told. */
    private static List<String> taken(NominationBasis basis) {
        List<String> taken = new ArrayList<>();
        if (basis.classes().isPresent()) {
            taken.add("classes");
        }
        if (!basis.floors().isEmpty()) {
            taken.add("values under floors");
        }
        if (basis.candidates().stream().anyMatch(each -> each.share().isPresent())) {
            taken.add("shares of tried definitions");
        }
        return taken.isEmpty() ? taken : List.of("taken from the basis as they stand: " + String.join(", ", taken));
    }
}
