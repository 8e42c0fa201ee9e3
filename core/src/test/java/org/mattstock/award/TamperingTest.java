package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Awards.NOMINEES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.SideBySide;
import org.mattstock.jury.Tally;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Whatever is changed in the file of a case, its replay says where and what. */
class TamperingTest {
    private static final CaseFile FILE = CaseFile.of(Awards.closed());
    private static final int NOMINATE = 3;
    private static final int DECIDE = 15;
    private static final int MENTION = 17;

    @Test
    void aFileThatNobodyTouchedReplays() {
        assertThat(FILE.tamperings()).isEmpty();
        assertThat(FILE.replay().standings()).isEqualTo(Awards.closed().standings());
    }

    /** At random places of entries, process and exhibits alike. */
    @Test
    void twoHundredChangesAreEachNamed() {
        int named = 0;
        Set<String> places = new TreeSet<>();
        for (long seed = 0; named < 200; seed++) {
            CaseFile changed = changed(FILE, new Tamperer(seed), seed);
            if (isTheSame(changed)) {
                continue;
            }
            List<Tampering> found = changed.tamperings();
            assertThat(found).as("change %s: %s", seed, changed).isNotEmpty();
            assertThat(found.get(0).toString())
                    .as("change %s", seed)
                    .containsPattern("^(opening|entry \\d+): .*(must|is refused|not allowed)");
            places.add(found.get(0).toString().replaceAll(":.*", ""));
            named++;
        }
        assertThat(places).as("entries named").hasSizeGreaterThan(15);
    }

    private static CaseFile changed(CaseFile file, Tamperer tamperer, long seed) {
        return switch ((int) (seed % 4)) {
            case 0 -> new CaseFile(tamperer.change(file.process()), file.trail(), file.exhibits());
            case 1 -> new CaseFile(file.process(), tamperer.change(file.trail()), file.exhibits());
            case 2 -> new CaseFile(file.process(), with(file.trail(), tamperer), file.exhibits());
            default -> new CaseFile(file.process(), file.trail(), tamperer.change(file.exhibits()));
        };
    }

    private static AuditTrail with(AuditTrail trail, Tamperer tamperer) {
        return new AuditTrail(
                trail.process(),
                trail.definition(),
                trail.text(),
                trail.units(),
                trail.opened(),
                trail.software(),
                tamperer.change(trail.entries()));
    }

    /**
     * Nothing has changed that the case rests on: names of a jury and comments on marks are no part of it, exhibits may be there
     * twice and in any order, a submission need not be on file, and a trail that was cut off shows by its head alone.
     */
    private static boolean isTheSame(CaseFile changed) {
        List<Entry> entries = changed.trail().entries();
        boolean start = entries.size() < FILE.trail().entries().size()
                && FILE.trail().entries().subList(0, entries.size()).equals(entries);
        return start
                || (changed.process().equals(FILE.process())
                        && changed.trail().equals(FILE.trail())
                        && hashes(changed).equals(hashes(FILE)));
    }

    private static Set<String> hashes(CaseFile file) {
        return file.exhibits().stream()
                .filter(each -> !(each instanceof Exhibit.OfSubmission))
                .map(Exhibit::hash)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "nomination, 'entry 3: move is refused: nominate must rest on a nomination on file, by its hash'",
        "tally, 'entry 14: move is refused: deliberate must rest on a tally on file, by its hash'",
        "deliberation, 'entry 14: deliberation must be on file under its hash, '",
        "motivation-9002, 'entry 15: motivation-9002 must be on file under its hash, '",
        "mention, 'entry 17: move is refused: mention must rest on a choice on file, by its hash'"
    })
    void anExhibitThatIsGoneIsNamedAtTheMoveThatRestsOnIt(String name, String message) {
        List<Exhibit> left = FILE.exhibits().stream()
                .filter(each -> !each.name().equals(name))
                .toList();
        assertThat(new CaseFile(FILE.process(), FILE.trail(), left)
                        .tamperings()
                        .get(0)
                        .toString())
                .startsWith(message);
    }

    /** What a departure departed from must be there to be held against it. */
    @Test
    void aDepartureRestsOnItsExhibitsToo() {
        Grounds grounds = Grounds.of(Awards.NOMINATION).departing(AwardProcess.Role.CHAIR, "the chair knows better");
        AwardCase departed = Awards.make(
                Awards.judged().file(Exhibit.of(Awards.NOMINATION)),
                "2025-03-15",
                new Move.Nominate(List.of("9005"), List.of()),
                grounds);
        CaseFile without = new CaseFile(departed.process(), departed.trail(), List.of());
        assertThat(without.tamperings())
                .singleElement()
                .asString()
                .startsWith("entry 3: nomination must be on file under its hash, ");
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> Awards.make(
                        Awards.judged(), "2025-03-15", new Move.Nominate(List.of("9005"), List.of()), grounds))
                .withMessageStartingWith("nomination must be on file under its hash, ");
    }

    /** Readers go by the name: what is called a nomination moves the nomination, and nothing else does. */
    @Test
    void anExhibitCountsUnderItsOwnNameOnly() {
        Exhibit another = Exhibit.of(NominationRule.topN(3)
                .nominate(Ranking.of(
                        Awards.SCORES.ranking().entries().stream()
                                .map(each -> new Ranking.Scored(each.unit(), -each.score()))
                                .toList(),
                        RankingRule.standard())));
        AwardCase filed = Awards.judged().file(Exhibit.of(Awards.NOMINATION)).file(another);
        Grounds two = Grounds.of(Awards.NOMINATION).with("a", another.hash());
        assertThat(Awards.make(filed, "2025-03-15", new Move.Nominate(NOMINEES, List.of("9004", "9005")), two)
                        .state("9001"))
                .isEqualTo(Standing.State.NOMINATED);
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> Awards.make(
                        filed, "2025-03-15", new Move.Nominate(List.of("9005", "9004", "9003"), List.of()), two))
                .withMessageStartingWith(
                        "nominees must be the rule's, got them lacking 9001, 9002 and with 9005, 9004");
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> Awards.make(
                        filed.file(Exhibit.of(Awards.FIRST.tally())),
                        "2025-03-15",
                        new Move.Nominate(NOMINEES, List.of("9004", "9005")),
                        two.with("mention", Awards.FIRST.tally().hash())))
                .withMessageStartingWith("mention must be on file under its hash, ")
                .withMessageEndingWith(", got tally");
    }

    private static CaseFile forged(int entry, UnaryOperator<Entry> change, Exhibit... more) {
        List<Entry> entries = new ArrayList<>(FILE.trail().entries());
        entries.set(entry - 1, change.apply(entries.get(entry - 1)));
        List<Exhibit> exhibits = new ArrayList<>(FILE.exhibits());
        exhibits.addAll(List.of(more));
        return new CaseFile(FILE.process(), Awards.chained(FILE.trail(), entries), exhibits);
    }

    private static Entry with(Entry entry, Move move, Grounds grounds) {
        return new Entry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                move,
                grounds,
                entry.changes(),
                entry.software(),
                entry.salts(),
                entry.previous(),
                entry.hash());
    }

    private static String first(CaseFile file) {
        assertThat(file.tamperings()).isNotEmpty();
        return file.tamperings().get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9001", "9003", "9004", ""})
    void anotherWinnerIsToldThoughEveryHashIsMadeAnew(String winner) {
        List<String> winners = winner.isEmpty() ? List.of() : List.of(winner);
        assertThat(first(forged(DECIDE, each -> with(each, new Move.Decide(winners), each.grounds()))))
                .startsWith("entry 15: move is refused: ")
                .containsAnyOf("winners must be the jury's, Exempelvik", "win is not allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "'9001 9002 9005', '9004', with 9005 besides",
        "'9001 9002', '9003 9004', lacking 9003",
        "'9002 9001 9003', '9004 9005', 'in the order 9001, 9002, 9003, got 9002, 9001, 9003'",
        "'9001 9002 9003', '9005 9004', 'in the order 9004, 9005, got 9005, 9004'",
        "'9001 9002 9003', '9004', lacking 9005"
    })
    void otherNomineesAreToldThoughEveryHashIsMadeAnew(String nominees, String reserves, String message) {
        Move move = new Move.Nominate(List.of(nominees.split(" ")), List.of(reserves.split(" ")));
        assertThat(first(forged(NOMINATE, each -> with(each, move, each.grounds()))))
                .startsWith("entry 3: move is refused: ")
                .contains(message);
    }

    @Test
    void aMentionOfAnotherIsToldThoughEveryHashIsMadeAnew() {
        assertThat(first(forged(MENTION, each -> with(each, new Move.Mention(List.of("9005")), each.grounds()))))
                .isEqualTo("entry 17: move is refused: units mentioned must be the choice's, got them lacking 9004 and"
                        + " with 9005 besides, or a departure be stated with who decided it");
    }

    /** Ballots still speak where a forged tally would have another winner. */
    @Test
    void aForgedTallyIsNotThatOfTheDeliberation() {
        Tally real = Awards.SECOND.tally();
        Exhibit forged = Exhibit.of(new Tally(
                real.rule(),
                real.nominees(),
                Tally.Counted.votes(Map.of("9001", 3, "9002", 2), 5),
                real.recusals(),
                real.missing(),
                real.setAside(),
                real.castingVote()));
        CaseFile file = forged(
                DECIDE,
                each -> with(
                        each, new Move.Decide(List.of("9001")), each.grounds().with(forged)),
                forged);
        assertThat(first(file)).startsWith("entry 15: move is refused: tally must be that of the deliberation on file");
    }

    /** The numbers of a tally that was written by hand need not fit together: that is told, and nothing breaks. */
    @Test
    void aTallyThatDoesNotFitTogetherIsToldAndBreaksNothing() {
        Tally real = Awards.SECOND.tally();
        for (long seed = 0; seed < 400; seed++) {
            Tally changed = new Tamperer(seed).change(real);
            Exhibit exhibit = Exhibit.of(changed);
            if (!changed.equals(real)) {
                CaseFile file = forged(DECIDE, each -> with(each, each.move(), Awards.REASON.with(exhibit)), exhibit);
                file.tamperings().forEach(each -> assertThat(each.toString()).startsWith("entry 1"));
            }
        }
    }

    /** Ranked ballots of all five, and totals of a part with marks that are missing. */
    private static List<Tally> tallies() {
        Deliberation ranked = Awards.deliberation().withRule(DecisionRule.by(Voting.ranked(Voting.Method.COPELAND)));
        for (String juror : List.of("chair", "j1", "j2", "j3", "j4")) {
            ranked = ranked.withBallot(new Deliberation.Ballot(juror, List.of("9002", "9001", "9003")));
        }
        SideBySide.Part results = SideBySide.Part.of(
                "results", "Results", SideBySide.Range.of(0, 100), Map.of("9001", 90.0, "9002", 80.0, "9003", 75.0));
        Deliberation totals = Awards.deliberation()
                .withRule(DecisionRule.by(Voting.totals(Voting.Estimate.MEAN)))
                .withParts(List.of(results))
                .withWeights(Map.of("results", 1.0, "leaders", 0.0));
        return List.of(ranked.tally(), totals.tally(), Awards.FIRST.tally());
    }

    /** Whoever reads a tally that was written by hand gets a decision or a refusal, however little fits together. */
    @Test
    void everyTallyThatCanBeWrittenIsDecidedOrRefused() {
        for (Tally real : tallies()) {
            for (long seed = 0; seed < 400; seed++) {
                Tally changed = new Tamperer(seed).change(real);
                try {
                    assertThat(changed.decide()).isNotNull();
                    assertThat(changed.runoff()).isNotNull();
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).contains("must");
                }
            }
        }
    }

    /** Changed scores, shares and rules of a basis under hashes of their own. */
    @Test
    void aChangedBasisUnderItsOwnHashGivesItsOwnNomineesOrIsTold() {
        for (long seed = 0; seed < 400; seed++) {
            Exhibit.OfNomination real = (Exhibit.OfNomination) Exhibit.of(Awards.NOMINATION);
            Exhibit.OfNomination changed = new Tamperer(seed).change(real);
            CaseFile file = forged(NOMINATE, each -> with(each, each.move(), Awards.REASON.with(changed)), changed);
            Optional<Tampering> first = file.tamperings().stream().findFirst();
            if (first.isEmpty()) {
                assertThat(changed.basis().nomination().nominees().stream()
                                .map(each -> each.unit().id()))
                        .containsExactlyElementsOf(NOMINEES);
                assertThat(changed.basis().rule()).isEqualTo(real.basis().rule());
            } else {
                assertThat(first.get().toString())
                        .containsPattern(
                                "^entry 3: move is refused: (nominate|nomination|nominees|reserves|candidates) .*must be|^entry 3: move is refused: nominate must rest on the rule");
            }
        }
    }

    @Test
    void aChangedChoiceOfAMentionUnderItsOwnHashGivesItsOwnUnitsOrIsTold() {
        for (long seed = 0; seed < 400; seed++) {
            Exhibit.OfMention real = (Exhibit.OfMention) Exhibit.of(Awards.MENTION);
            Exhibit.OfMention changed = new Tamperer(seed).change(real);
            CaseFile file = forged(MENTION, each -> with(each, each.move(), Awards.REASON.with(changed)), changed);
            file.tamperings().stream()
                    .findFirst()
                    .ifPresent(each -> assertThat(each.toString()).startsWith("entry 17: move is refused: "));
        }
    }

    /** A name can be struck from a jury, and the deliberation is the same by its hash. */
    @Test
    void namesOfAJuryAreInNoHash() {
        Deliberation named = Awards.FIRST;
        Deliberation struck = new Deliberation(
                named.rule(),
                new MarkBook(
                        named.book().rubric(),
                        Awards.jury("struck"),
                        named.book().submissions(),
                        named.book().units(),
                        named.book().marks(),
                        named.book().setAside()),
                named.parts(),
                named.weights(),
                named.present(),
                named.ballots(),
                named.castingVote());
        assertThat(struck).isNotEqualTo(named);
        assertThat(struck.hash()).isEqualTo(named.hash());
        List<Exhibit> exhibits = FILE.exhibits().stream()
                .map(each -> each instanceof Exhibit.OfDeliberation of
                                && of.deliberation().equals(named)
                        ? Exhibit.of(struck, of.salt())
                        : each)
                .toList();
        assertThat(exhibits).isNotEqualTo(FILE.exhibits());
        assertThat(new CaseFile(FILE.process(), FILE.trail(), exhibits).tamperings())
                .isEmpty();
    }
}
