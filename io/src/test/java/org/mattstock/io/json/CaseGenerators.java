package org.mattstock.io.json;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Exhibit;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.MentionBasis;
import org.mattstock.award.MentionBasis.Candidate;
import org.mattstock.award.MentionBasis.NotDecidable;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.MotivationFacts;
import org.mattstock.award.PublicRecord;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Unit;
import org.mattstock.development.Luck;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Tally;

/** Arbitrary cases with everything that may be on file in them. */
final class CaseGenerators {
    private static final Arbitrary<String> FIGURES = Arbitraries.of("78,3", "-1", "0.50", "12 000");

    private CaseGenerators() {}

    private static Arbitrary<Link> links() {
        return Arbitraries.oneOf(
                Combinators.combine(AnyRecord.IDS, AnyRecord.of(Breakdown.class), FIGURES)
                        .as((id, breakdown, value) -> new Motivation.Figure(id, breakdown, id, 2025, value)),
                Combinators.combine(AnyRecord.IDS, FIGURES).as((id, points) -> new Motivation.Area(id, id, id, points)),
                Combinators.combine(
                                AnyRecord.IDS,
                                FIGURES,
                                FIGURES.optional(),
                                Arbitraries.of(MotivationFacts.Sharing.class))
                        .as((id, place, of, sharing) -> new Motivation.Place(id, id, place, of, sharing)),
                Combinators.combine(AnyRecord.IDS, FIGURES).as((id, end) -> new Motivation.Span(id, end, end, "95")),
                Combinators.combine(AnyRecord.IDS, FIGURES.optional(), AnyRecord.of(Motivation.Progress.class))
                        .as((id, points, other) -> new Motivation.Progress(
                                id, other.firstYear(), other.lastYear(), points, other.rising())),
                AnyRecord.of(Motivation.Strength.class),
                AnyRecord.of(Motivation.Light.class),
                AnyRecord.of(Motivation.Quote.class),
                AnyRecord.of(Motivation.Passage.class));
    }

    /** Motivations with links of every kind. */
    static Arbitrary<Motivation> motivations() {
        return Combinators.combine(AnyRecord.IDS, links().list().ofMaxSize(3))
                .as((text, all) -> new Motivation("9001", List.of(new Claim(text, all))));
    }

    private static Arbitrary<MentionBasis.Origin> origins() {
        return Combinators.combine(
                        AwardGenerators.HASHES, Arbitraries.integers().between(1, 2020))
                .as((hash, first) -> new MentionBasis.Origin(hash, hash, first, first + 4));
    }

    /** What mentions follow from; the first unit is a nominee. */
    static Arbitrary<MentionBasis> mentions() {
        return Combinators.combine(
                        AnyRecord.of(HonorableMention.Rule.class),
                        origins(),
                        AnyRecord.of(Candidate.class)
                                .list()
                                .uniqueElements(each -> each.unit().id())
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        AnyRecord.of(NotDecidable.class)
                                .map(each -> new NotDecidable(Unit.of("\u00e5", "Exempelby"), each.evidence()))
                                .list()
                                .ofMaxSize(1),
                        AnyRecord.of(Luck.class))
                .as((rule, origin, candidates, others, luck) -> new MentionBasis(
                        rule, origin, List.of(candidates.get(0).unit().id()), candidates, others, luck));
    }

    /** What is counted in deliberations. */
    static Arbitrary<Tally> tallies() {
        return JuryGenerators.deliberations().map(Deliberation::tally);
    }

    private static Arbitrary<Exhibit> exhibits() {
        return Arbitraries.oneOf(List.of(
                NominationGenerators.bases().map(Exhibit.OfNomination::new),
                Combinators.combine(JuryGenerators.deliberations(), AwardGenerators.HASHES)
                        .as(Exhibit::of),
                tallies().map(Exhibit::of),
                motivations().map(Exhibit::of),
                mentions().map(Exhibit.OfMention::new),
                JuryGenerators.books()
                        .map(MarkBook::submissions)
                        .map(box -> Exhibit.of(box.versions().get(0)))));
    }

    /** Whole cases of any content. */
    static Arbitrary<CaseFile> files() {
        return Combinators.combine(
                        AwardGenerators.processes(),
                        AwardGenerators.trails(),
                        exhibits().list().ofMaxSize(2))
                .as(CaseFile::new);
    }

    private static List<Line> lines(AuditTrail trail) {
        return trail.entries().stream()
                .flatMap(entry -> Stream.<Line>of(
                        new Line.Open(entry), new Line.Sealed(entry.sequence(), entry.previous(), entry.hash())))
                .toList();
    }

    /** Public records of any content. */
    static Arbitrary<PublicRecord> records() {
        return files().map(file -> new PublicRecord(
                file.process(),
                file.trail().units(),
                file.trail().opened(),
                file.trail().software(),
                file.trail().opened().plusSeconds(1),
                lines(file.trail()),
                file.exhibits()));
    }
}
