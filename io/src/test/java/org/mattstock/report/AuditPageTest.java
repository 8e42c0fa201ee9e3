package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.report.AuditCases.CHAIR;
import static org.mattstock.report.AuditCases.DEPARTURE;
import static org.mattstock.report.AuditCases.MOTIVATION_TEXT;
import static org.mattstock.report.AuditCases.PROCESS;
import static org.mattstock.report.AuditCases.REASON_OF_DECISION;
import static org.mattstock.report.AuditCases.REASON_OF_MENTION;
import static org.mattstock.report.AuditCases.SECRETARY;
import static org.mattstock.report.AuditCases.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Move;
import org.mattstock.award.PublicRecord;
import org.mattstock.award.Standing;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.NominationRule;

class AuditPageTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final AwardCase TITLED = AuditCases.titled(PROCESS);

    /** After the decision, when 2025-11-11 has passed but the day was put off. */
    private static final Instant UNDER_EMBARGO = day("2025-11-20");

    private static String page(AwardCase shown, Audience audience) {
        return AuditPage.html(CaseFile.of(shown), audience, SWEDISH);
    }

    private static String publicPage(AwardCase shown, Instant now) {
        return AuditPage.html(PublicRecord.of(shown, now), SWEDISH);
    }

    @Test
    void thePageTellsTheOutcomeEveryMoveAndWhatItRestsOn() {
        String page = page(TITLED, Audience.SECRETARIAT);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"sv\">")
                .endsWith("</html>\n")
                .contains(
                        "Spåret är spelat om från början",
                        PROCESS.title(),
                        TITLED.trail().head())
                .contains("<td>Exempelstad (9003)</td>\n<td>Innehar titeln</td>\n<td>2025-12-02 09:30</td>")
                .contains("<td>2025-12-02 – 2027-12-01</td>", "Inte nominerad: 18", "för få nyckeltal")
                .contains("Kommun, Exempelköping (9001)", "Exempelstad (9003): Reserv → Nominerad")
                .contains("23 kommuner: Öppen → Behörig", "0.1.1, JDK 25.0.1", "top-n (n 2, cutTies include-all)")
                .contains("Juryns motivering för Exempelstad (9003), drag", MOTIVATION_TEXT)
                .contains("<p lang=\"en\">", "among 23 candidates");
    }

    @Test
    void thePageIsInEitherLanguage() {
        assertThat(AuditPage.html(CaseFile.of(TITLED), Audience.JURY, Locale.UK))
                .contains("<html lang=\"en\">", "Holds the title", "Not nominated: 18", "A reserve takes the place");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditPage.html(CaseFile.of(TITLED), Audience.JURY, Locale.FRANCE))
                .withMessage("locale must be Swedish (sv) or English (en), got fr-FR");
    }

    /** State labels that tell the outcome; as a word, since a stage may be called that the winner is announced. */
    private static boolean revealsAState(String page, Locale locale) {
        return EnumSet.range(State.WINNER, State.REVOKED).stream()
                .map(Labels.in(locale)::of)
                .anyMatch(
                        label -> Pattern.compile("\\b" + Pattern.quote(label) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                                .matcher(page)
                                .find());
    }

    private static final List<String> REVEALING = List.of(
            MOTIVATION_TEXT,
            REASON_OF_DECISION,
            REASON_OF_MENTION,
            DEPARTURE,
            "motivation-9003",
            "juryn såg det själv");

    @Test
    void beforeTheOutcomeIsToldNothingOfItIsOnThePageForEverybody() {
        AwardCase decided = AuditCases.decided();
        for (Locale locale : Labels.locales()) {
            String open = AuditPage.html(PublicRecord.of(decided, UNDER_EMBARGO), locale);
            String closed = AuditPage.html(CaseFile.of(decided), Audience.JURY, locale);
            assertThat(open).doesNotContain(REVEALING.toArray(String[]::new));
            assertThat(closed).contains(REVEALING);
            assertThat(revealsAState(open, locale)).isFalse();
            assertThat(revealsAState(closed, locale)).isTrue();
        }
    }

    @Test
    void whatIsSealedShowsItsNumberAndHashAndAllStandAsBeforeTheJuryMet() {
        AwardCase decided = AuditCases.decided();
        String page = publicPage(decided, UNDER_EMBARGO);
        List<AuditTrail.Entry> entries = decided.trail().entries();
        AuditTrail.Entry decision = entries.get(entries.size() - 2);
        assertThat(decision.move()).isInstanceOf(Move.Decide.class);
        assertThat(page)
                .contains("<tr class=\"sealed\"><td>" + decision.sequence() + "</td>\n"
                        + "<td colspan=\"5\">Förseglat till dess utfallet tillkännages</td>\n<td><code>"
                        + decision.hash())
                .contains(
                        "<td>Exempelstad (9003)</td>\n<td>Bedömd</td>",
                        "<td>Exempelköping (9001)</td>\n<td>Bedömd</td>")
                .contains("Inte nominerad: 19", "De öppna dragen är spelade om");
        assertThat(page.split("Förseglat till dess", -1)).hasSize(3);
    }

    @Test
    void onceTheOutcomeIsToldEverythingIsOpenButTheNamesOfPersons() {
        assertThat(publicPage(TITLED, day("2025-12-03")))
                .contains(REVEALING)
                .contains("Innehar titeln", "Spåret är spelat om från början", "Läget 2025-12-03 09:30.")
                .doesNotContain("Förseglat till dess", "inte tillkännagiven", SECRETARY.id(), CHAIR.id(), "bedömare-1");
    }

    @Test
    void theTopSaysForWhomThePageIsAndHowLongItMustNotBeSpread() {
        AwardCase decided = AuditCases.decided();
        String spread = "Utfallet är inte tillkännagivet: sidan får inte spridas före 2025-12-02.</p>";
        assertThat(page(decided, Audience.JURY)).contains("<body><p class=\"audience embargo\">För: Juryn. " + spread);
        assertThat(page(decided, Audience.SECRETARIAT))
                .contains("<body><p class=\"audience embargo\">För: Sekretariatet. " + spread);
        assertThat(publicPage(decided, UNDER_EMBARGO))
                .contains("<body><p class=\"audience embargo\">För: Alla. Läget 2025-11-20 09:30. Utfallet är inte"
                        + " tillkännagivet; det får berättas tidigast 2025-12-02.");
        assertThat(page(TITLED, Audience.JURY)).contains("<body><p class=\"audience\">För: Juryn.</p>");
    }

    @Test
    void aProcessWithoutADayOfEmbargoMustNotBeSpreadUntilItIsTold() {
        AwardProcess process = PROCESS.withCalendar(
                AwardProcess.Calendar.without(PROCESS.calendar().zone()));
        assertThat(page(AuditCases.judged(process), Audience.JURY))
                .contains("sidan får inte spridas förrän det är det.");
    }

    @Test
    void theIdsOfPersonsAreForTheSecretariatAlone() {
        assertThat(page(TITLED, Audience.SECRETARIAT)).contains(SECRETARY.id(), CHAIR.id(), "bedömare-1");
        assertThat(page(TITLED, Audience.JURY)).doesNotContain(SECRETARY.id(), CHAIR.id(), "bedömare-1");
    }

    @Test
    void aWholeFileIsNeverAPageForEverybody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page(TITLED, Audience.PUBLIC))
                .withMessage(
                        "audience must be secretariat or jury, got public; for everybody, give the page a PublicRecord");
    }

    /** Such as one from a file that somebody else wrote. */
    @Test
    void aRecordThatShowsTheDecisionTooEarlyIsRefused() {
        AwardCase decided = AuditCases.decided();
        PublicRecord sealed = PublicRecord.of(decided, UNDER_EMBARGO);
        List<AuditTrail.Line> open = decided.trail().entries().stream()
                .<AuditTrail.Line>map(AuditTrail.Line.Open::new)
                .toList();
        PublicRecord leaking = new PublicRecord(
                PROCESS, sealed.units(), sealed.opened(), sealed.software(), UNDER_EMBARGO, open, decided.exhibits());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditPage.html(leaking, SWEDISH))
                .withMessage("record must keep entry 14 sealed until the outcome is told, got it open: mention");
    }

    @Test
    void aDepartureIsMarkedWithWhoDecidedItAndWhy() {
        assertThat(page(TITLED, Audience.JURY))
                .contains("<div class=\"departure\"><strong>Avviker från underlaget.</strong>\n"
                        + "Beslutat av Juryns ordförande: " + DEPARTURE);
    }

    @Test
    void aDayThatWasPutOffIsShownWithTheOldOne() {
        assertThat(publicPage(AuditCases.decided(), UNDER_EMBARGO))
                .contains("<div>Får berättas från: 2025-11-11 → 2025-12-02</div>")
                .contains("<td>från 2025-11-11 till 2025-12-02 (drag 16: Skälet är struket, ")
                .doesNotContain("mässan flyttas till december");
        assertThat(page(TITLED, Audience.JURY))
                .contains("<td>Prisutdelning</td>\n<td>2025-12-02</td>\n"
                        + "<td>från 2025-11-11 till 2025-12-02 (drag 16: mässan flyttas till december)</td>");
    }

    @Test
    void aReserveHasItsNumberAndWhoeverLeftItsSuccessor() {
        assertThat(page(TITLED, Audience.JURY))
                .contains("<td>Har tackat nej</td>\n<td>2025-04-28 09:30</td>\n<td></td>\n<td></td>\n"
                        + "<td>Exempelstad (9003)</td>")
                .contains(
                        "<td>Innehar titeln</td>\n<td>2025-12-02 09:30</td>\n<td></td>\n<td>1</td>\n<td></td>\n<td>1</td>")
                .contains("14 dagar att svara och sedan 28 dagar att lämna in");
    }

    @Test
    void aReserveOfAClassHasItsNumberAmongThoseOfTheClass() {
        assertThat(page(AuditCases.nominatedPerClass(), Audience.JURY))
                .contains("<td>Exempelstad (9003)</td>\n<td>Reserv</td>\n<td>2025-03-20 09:30</td>\n"
                        + "<td>udda</td>\n<td>1</td>")
                .contains("<td>Exempelby (9004)</td>\n<td>Reserv</td>\n<td>2025-03-20 09:30</td>\n"
                        + "<td>jämna</td>\n<td>1</td>");
    }

    @Test
    void aStruckNameOrReasonIsShownAsStruckAndTheChainIsWhole() {
        AuditTrail struck = TITLED.trail().strikeActor(1).strikeReason(2);
        CaseFile file = new CaseFile(PROCESS, struck, TITLED.exhibits());
        assertThat(AuditPage.html(file, Audience.SECRETARIAT, SWEDISH))
                .contains("Sekretariat, namnet är struket", "Skälet är struket, kontrollsumma ")
                .contains("Ett namn eller ett skäl kan strykas utan att kedjan bryts")
                .doesNotContain("för få nyckeltal", "struck:");
    }

    /** Of three members one is recused for the municipality that two votes of two are for. */
    @Test
    void aCountIsShownWithItsRecusalsAndNeverWithTheBallots() {
        List<Unit> nominees = List.of(Unit.of("9001", "Exempelköping"), Unit.of("9003", "Exempelstad"));
        Rubric rubric = Rubric.of("r", "R", Rubric.Criterion.of("c", "C", "hur väl"));
        Jury jury = Jury.of(
                        new Jury.Member("ordföranden-1", "Ordförande", Jury.Seat.CHAIR),
                        new Jury.Member("ledamoten-1", "Ledamot 1", Jury.Seat.JUROR),
                        new Jury.Member("ledamoten-2", "Ledamot 2", Jury.Seat.JUROR))
                .withConflict(new Jury.Conflict("ledamoten-2", "9003", Jury.ConflictKind.RESIDENCE, ""));
        MarkBook book = MarkBook.of(rubric, jury, SubmissionBox.open(rubric, UNDER_EMBARGO), nominees);
        Deliberation deliberation = Deliberation.of(DecisionRule.by(DecisionRule.Voting.plurality()), book)
                .withBallot(Deliberation.Ballot.of("ordföranden-1", "9003"))
                .withBallot(Deliberation.Ballot.of("ledamoten-1", "9003"));
        AwardCase decided = AuditCases.decided(
                PROCESS,
                Optional.empty(),
                Exhibit.of(deliberation.tally()),
                Exhibit.of(deliberation, "salt of a test"));
        assertThat(page(decided, Audience.JURY))
                .contains("Juryns räkning, drag 15: Beslutar", "Räkningen ger: Exempelstad (9003).")
                .contains("<td>Exempelköping (9001)</td>\n<td>0</td>\n<td>3</td>\n<td>0</td>\n<td>3</td>\n<td>2</td>")
                .contains("<td>Exempelstad (9003)</td>\n<td>2</td>\n<td>2</td>\n<td>1</td>\n<td>2</td>\n<td>2</td>")
                .contains("betyg och röster som satts åt sidan: 0")
                .doesNotContain("ordföranden-1", "ledamoten-");
        assertThat(publicPage(decided, UNDER_EMBARGO)).doesNotContain("Juryns räkning", "Räkningen ger");
    }

    @Test
    void thatNobodyIsNominatedAndNobodyWinsIsSaid() {
        Grounds nobody = Grounds.of("ingen är behörig i år");
        List<String> all = AuditCases.judged(PROCESS).standings().stream()
                .map(each -> each.unit().id())
                .toList();
        AwardCase empty = AuditCases.judged(PROCESS)
                .apply(new Move.FindIneligible(all.subList(0, 23)), SECRETARY, day("2025-02-02"), nobody)
                .apply(new Move.Nominate(List.of(), List.of()), SECRETARY, day("2025-03-20"), nobody)
                .apply(Move.Decide.nobody(), CHAIR, day("2025-10-20"), nobody);
        assertThat(page(empty, Audience.JURY))
                .contains("<div>Ingen nomineras</div>", "<div>Ingen vinner</div>", "Inte behörig: 24");
        assertThat(publicPage(empty, UNDER_EMBARGO))
                .contains("<div>Ingen nomineras</div>")
                .doesNotContain("Ingen vinner");
    }

    static Stream<TitleTerm> terms() {
        return Stream.of(TitleTerm.years(3), TitleTerm.untilNext(), TitleTerm.until(LocalDate.parse("2028-01-01")));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void theTermOfTheTitleIsInTheRulesAndWhereItIsHeld(TitleTerm term) {
        AwardProcess process = PROCESS.withRules(PROCESS.rules().withTitle(term));
        List<String> said = term instanceof TitleTerm.Years
                ? List.of("3 år från prisutdelningen", "<td>2025-12-02 – 2028-12-01</td>")
                : term instanceof TitleTerm.Until
                        ? List.of("till 2028-01-01, den första dagen då", "<td>2025-12-02 – 2027-12-31</td>")
                        : List.of(
                                "<dd>tills nästa vinnare innehar den</dd>",
                                "<td>2025-12-02 – tills nästa vinnare innehar den</td>");
        assertThat(page(AuditCases.titled(process), Audience.JURY)).contains(said);
    }

    @Test
    void anAwardThatIsTakenBackIsSoOnThePage() {
        AwardCase revoked = TITLED.apply(
                new Move.Revoke("9003"), CHAIR, day("2025-12-02"), Grounds.of("uppgifterna stämde inte alls"));
        assertThat(publicPage(revoked, day("2026-01-01")))
                .contains("<td>Exempelstad (9003)</td>\n<td>Har fråntagits utmärkelsen</td>")
                .contains("<td>togs tillbaka innan den började gälla</td>", "uppgifterna stämde inte alls");
    }

    @Test
    void everyParameterAndWhatComesAfterwardsHasItsTagAndSource() {
        String page = AuditPage.html(PublicRecord.of(TITLED, day("2025-12-03")), Locale.ENGLISH);
        assertThat(PROCESS.parameters()).allSatisfy(each -> {
            String tag = each.basis().word().toLowerCase(Locale.ROOT);
            assertThat(page)
                    .contains("<td>" + each.name() + "</td>", "class=\"tag " + tag + "\"")
                    .contains(each.basis().detail().replace("&", "&amp;").replace("'", "&#39;"));
        });
        assertThat(page)
                .contains("<td>Nätverk för de nominerade</td>\n<td>2026-01-01</td>\n<td>2026-12-31</td>\n"
                        + "<td><span class=\"tag assumed\">Assumed</span>\n</td>\n<td>ett år är lagom långt</td>")
                .contains("<td>Logotyp</td>\n<td></td>\n<td></td>\n<td><span class=\"tag unknown\">Unknown</span>");
    }

    @Test
    void everyTextIsEscapedAndNothingRuns() {
        assertThat(page(TITLED, Audience.SECRETARIAT))
                .contains("Exempelvik &amp; &lt;b&gt;Norra&lt;/b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<b>", "<a ", "href=", "<img", "<link", "src=", "url(", "@import");
    }

    @Test
    void aRuleIsShownWithItsParametersInsideToo() {
        NominationRule rule = NominationRule.largestGap(3, 7)
                .withFloors(new NominationRule.Floor("quality", 50), new NominationRule.Floor("effect", 33.3));
        AwardProcess process = PROCESS.withRules(PROCESS.rules().withNomination(rule.perClass("skr-class")));
        assertThat(page(AuditCases.judged(process), Audience.SECRETARIAT))
                .contains(
                        "per-class (grouping skr-class, rule with-floors (rule largest-gap (least 3, most 7, equalGaps most,"
                                + " cutTies include-all), floors [floor (node quality, least 50), floor (node effect, least 33.3)]))");
    }

    @Test
    void aTrailThatWasTamperedWithIsShownAsSuchAndWithoutItsOutcome() {
        AuditTrail trail = TITLED.trail();
        List<AuditTrail.Entry> entries = new ArrayList<>(trail.entries());
        entries.remove(4);
        AuditTrail cut = new AuditTrail(
                trail.process(),
                trail.definition(),
                trail.text(),
                trail.units(),
                trail.opened(),
                trail.software(),
                entries);
        assertThat(AuditPage.html(new CaseFile(PROCESS, cut, TITLED.exhibits()), Audience.JURY, Locale.ENGLISH))
                .contains("The trail is not as it was recorded", "<li>entry 5: sequence must be 5, got 6</li>")
                .doesNotContain("<h2>Outcome</h2>");
    }

    static Stream<String> pages() {
        return Stream.of(
                page(TITLED, Audience.SECRETARIAT),
                page(AuditCases.decided(), Audience.JURY),
                publicPage(AuditCases.decided(), UNDER_EMBARGO));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyElementThatIsOpenedIsClosed(String page) {
        for (String tag : List.of(
                "html", "head", "body", "table", "thead", "tbody", "tr", "td", "th", "div", "details", "dl", "ul")) {
            assertThat(page.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(page.split("</" + tag + ">", -1));
        }
    }

    static Stream<Class<? extends Enum<?>>> words() {
        return Stream.of(
                Standing.State.class,
                AwardProcess.Admission.class,
                AwardProcess.Phase.class,
                Milestone.class,
                AwardProcess.Late.class,
                AwardProcess.MentionOfNominees.class,
                Audience.class,
                AwardProcess.Role.class,
                Move.Kind.class);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyConstantHasALabelOfItsOwnInBothLanguages(Class<? extends Enum<?>> type) {
        for (Locale locale : Labels.locales()) {
            assertThat(Stream.of(type.getEnumConstants()).map(Labels.in(locale)::of))
                    .allSatisfy(label -> assertThat(label).isNotBlank())
                    .doesNotHaveDuplicates();
        }
        assertThat(Labels.in(SWEDISH).of(Basis.Unknown.class)).isEqualTo("Okänd");
    }
}
