package org.mattstock.award;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.award.Motivation.Area;
import org.mattstock.award.Motivation.AreaPoints;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Flaw;
import org.mattstock.award.Motivation.Link;
import org.mattstock.award.Motivation.Passage;
import org.mattstock.award.Motivation.Quote;
import org.mattstock.award.Motivation.Sources;
import org.mattstock.award.Motivation.Unsupported;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.internal.text.Decimals;
import org.mattstock.jury.SubmissionBox;

/** Whether claims hold against the evidence. */
final class MotivationCheck {
    private final String unit;
    private final Sources evidence;

    MotivationCheck(String unit, Sources evidence) {
        this.unit = unit;
        this.evidence = evidence;
    }

    private record Failure(Flaw fault, String detail) {
        static Optional<Failure> of(Flaw fault, String detail) {
            return Optional.of(new Failure(fault, detail));
        }
    }

    List<Unsupported> faults(int number, Claim claim) {
        if (claim.links().isEmpty()) {
            return List.of(new Unsupported(number, claim.text(), Optional.empty(), Flaw.NO_LINK, ""));
        }
        List<WrittenNumber> written = Quoted.in(claim.text());
        Stream<Unsupported> ofLinks = claim.links().stream()
                .flatMap(link -> failure(link).or(() -> notInText(link, written)).stream()
                        .map(failure -> new Unsupported(
                                number, claim.text(), Optional.of(link), failure.fault(), failure.detail())));
        Stream<Unsupported> ofText = notLinked(written, claim.links())
                .map(each ->
                        new Unsupported(number, claim.text(), Optional.empty(), Flaw.NUMBER_NOT_LINKED, each.text()));
        return Stream.concat(ofLinks, ofText).toList();
    }

    private static Optional<Failure> notInText(Link link, List<WrittenNumber> written) {
        List<String> absent = LinkNumbers.given(link)
                .filter(given -> written.stream().noneMatch(each -> each.says(Quoted.number(given))))
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Failure.of(Flaw.NUMBER_NOT_IN_TEXT, "the text has no " + String.join(", ", absent));
    }

    private Stream<WrittenNumber> notLinked(List<WrittenNumber> written, List<Link> links) {
        Map<BigDecimal, BigDecimal> known = new HashMap<>();
        links.stream()
                .flatMap(link -> Stream.concat(
                        Stream.concat(LinkNumbers.given(link), LinkNumbers.named(link))
                                .map(Quoted::number),
                        Quoted.in(words(link)).stream().flatMap(each -> each.number().stream())))
                .forEach(
                        each -> known.merge(each.stripTrailingZeros(), each, (a, b) -> a.scale() >= b.scale() ? a : b));
        return written.stream()
                .filter(each -> each.number()
                        .map(number -> known.get(number.stripTrailingZeros()))
                        .filter(each::says)
                        .isEmpty());
    }

    /** The words of a submission that a link points at; empty where there are none. */
    private String words(Link link) {
        if (link instanceof Quote quote) {
            return quote.words();
        } else if (link instanceof Passage passage && passage(passage).isEmpty()) {
            String text = text(passage.version(), passage.criterion());
            int start = text.offsetByCodePoints(0, passage.from());
            return text.substring(start, text.offsetByCodePoints(start, passage.to() - passage.from()));
        }
        return "";
    }

    private Optional<Failure> failure(Link link) {
        if (link instanceof Figure figure) {
            return figure(figure);
        } else if (link instanceof Area area) {
            return area(area);
        } else if (link instanceof Quote quote) {
            return quote(quote);
        } else if (link instanceof Passage passage) {
            return passage(passage);
        }
        return new FactCheck(evidence.facts()).fault(link).map(fault -> new Failure(fault.flaw(), fault.detail()));
    }

    private Optional<Failure> figure(Figure figure) {
        Panel panel = evidence.panel();
        String lacking = lacking(panel, figure);
        if (!lacking.isEmpty()) {
            return Failure.of(Flaw.NO_SUCH_FIGURE, "the panel has no " + lacking);
        }
        Cell cell = panel.cell(figure.indicator(), figure.breakdown(), figure.unit(), figure.year());
        if (cell instanceof Cell.Observed observed) {
            return fits(figure.value(), observed.value());
        }
        return Failure.of(
                Flaw.NO_VALUE,
                cell instanceof Cell.Missing missing ? missing.reason().name() : "ABSENT");
    }

    private static String lacking(Panel panel, Figure figure) {
        if (!panel.hasIndicator(figure.indicator())) {
            return "indicator " + figure.indicator();
        } else if (!panel.breakdowns(figure.indicator()).contains(figure.breakdown())) {
            return "breakdown " + figure.breakdown() + " of " + figure.indicator();
        } else if (panel.unit(figure.unit()).isEmpty()) {
            return "unit " + figure.unit();
        }
        return panel.years().contains(figure.year()) ? "" : "year " + figure.year();
    }

    private Optional<Failure> area(Area area) {
        List<AreaPoints> found = evidence.areas().stream()
                .filter(each -> each.instrument().equals(area.instrument())
                        && each.area().equals(area.area())
                        && each.unit().equals(area.unit()))
                .toList();
        return found.isEmpty()
                ? Failure.of(Flaw.NO_SUCH_AREA, "")
                : fits(area.points(), found.get(0).points());
    }

    private static Optional<Failure> fits(String quoted, double value) {
        return Quoted.fits(quoted, value)
                ? Optional.empty()
                : Failure.of(Flaw.VALUE_DIFFERS, "it is " + Decimals.plain(value));
    }

    private Optional<Failure> quote(Quote quote) {
        return textFailure(quote.version(), quote.criterion())
                .or(() -> text(quote.version(), quote.criterion()).contains(quote.words())
                        ? Optional.empty()
                        : Failure.of(Flaw.NO_SUCH_PASSAGE, "the words are not there"));
    }

    private Optional<Failure> passage(Passage passage) {
        return textFailure(passage.version(), passage.criterion()).or(() -> {
            String text = text(passage.version(), passage.criterion());
            int length = text.codePointCount(0, text.length());
            return passage.to() <= length
                    ? Optional.empty()
                    : Failure.of(Flaw.NO_SUCH_PASSAGE, "the text has " + length + " characters");
        });
    }

    /** Why no text can be read; empty where there is one to read. */
    private Optional<Failure> textFailure(String hash, String criterion) {
        Optional<SubmissionBox.Version> found = evidence.submissions().version(hash);
        if (found.isEmpty()) {
            return Failure.of(Flaw.NO_SUCH_VERSION, hash);
        }
        SubmissionBox.Version version = found.get();
        if (!version.unit().equals(unit)) {
            return Failure.of(Flaw.OTHER_UNIT, "it is a submission of " + version.unit());
        } else if (!evidence.submissions().latest(unit).equals(found)) {
            return Failure.of(Flaw.REPLACED_VERSION, "it is version " + version.number());
        }
        return version.text(criterion).isPresent() ? Optional.empty() : Failure.of(Flaw.NO_TEXT, criterion);
    }

    private String text(String hash, String criterion) {
        return evidence.submissions()
                .version(hash)
                .flatMap(version -> version.text(criterion))
                .orElse("");
    }
}
