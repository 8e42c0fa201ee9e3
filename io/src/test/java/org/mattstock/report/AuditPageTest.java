package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Move;
import org.mattstock.award.Standing;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.nomination.NominationRule;
import org.mattstock.presets.Presets;

class AuditPageTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final AwardProcess PROCESS = Presets.process("quality-everyone-2025");
    private static final AwardCase CASE = played();

    private static Instant day(String day) {
        return LocalDate.parse(day)
                .atTime(9, 30)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
    }

    /** Fictitious municipalities from everyone in to a title: one declines, a reserve moves up. */
    private static AwardCase played() {
        List<Unit> units = new ArrayList<>(List.of(
                Unit.of("9001", "Exempelköping"),
                Unit.of("9002", "Exempelvik & <b>Norra</b>"),
                Unit.of("9003", "Exempelstad"),
                Unit.of("9004", "Exempelby")));
        for (int i = 5; i <= 24; i++) {
            units.add(Unit.of(String.format(Locale.ROOT, "90%02d", i), "Exempelort " + i));
        }
        Actor secretary = Actor.secretariat("sekreterare-1");
        Actor chair = Actor.chair("ordförande");
        AwardCase now = AwardCase.open(PROCESS, units, day("2025-01-10"), new Software("0.1.0", "17.0.15"));
        now = now.apply(
                new Move.FindEligible(units.stream().map(Unit::id).toList().subList(0, 23)),
                secretary,
                day("2025-02-01"));
        now = now.apply(
                new Move.FindIneligible(List.of("9024")), secretary, day("2025-02-01"), Grounds.of("för få nyckeltal"));
        Map<String, String> hashes = new TreeMap<>(
                Grounds.of(PROCESS.rules().nomination().orElseThrow()).hashes());
        hashes.put("index", "ab".repeat(32));
        hashes.put("panel", "cd".repeat(32));
        Grounds ranking = new Grounds("De fyra första <script>alert(1)</script>", hashes);
        now = now.apply(
                new Move.Nominate(List.of("9001", "9002"), List.of("9003", "9004")),
                secretary,
                day("2025-03-20"),
                ranking);
        now = now.apply(new Move.Invite(List.of("9001", "9002")), secretary, day("2025-03-21"));
        now = now.apply(new Move.Accept("9001"), Actor.municipality("9001"), day("2025-04-02"));
        now = now.apply(
                new Move.Decline("9002"), Actor.municipality("9002"), day("2025-04-28"), Grounds.of("ny organisation"));
        now = now.apply(new Move.Replace("9002", "9003"), secretary, day("2025-05-05"));
        now = now.apply(new Move.Invite(List.of("9003")), secretary, day("2025-05-05"));
        now = now.with(new Software("0.1.1", "25.0.1"));
        now = now.apply(new Move.Accept("9003"), Actor.municipality("9003"), day("2025-05-19"));
        for (String each : List.of("9001", "9003")) {
            now = now.apply(new Move.Submit(each, "12".repeat(32)), Actor.municipality(each), day("2025-08-31"));
        }
        for (String each : List.of("9001", "9003")) {
            now = now.apply(new Move.Assess(each), Actor.evaluator("bedömare-1"), day("2025-09-15"));
        }
        now = now.apply(
                new Move.Mention(List.of("9010")), chair, day("2025-10-20"), Grounds.of("stadigt bättre 2021-2024"));
        now = now.apply(new Move.Decide(List.of("9003")), chair, day("2025-10-20"), Grounds.of("enligt motiveringen"));
        now = now.apply(new Move.Announce(), secretary, day("2025-11-11"));
        return now.apply(new Move.GrantTitle("9003"), secretary, day("2025-11-11"));
    }

    @Test
    void thePageTellsTheOutcomeEveryMoveAndWhatItRestsOn() {
        String page = AuditPage.html(PROCESS, CASE.trail(), SWEDISH);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"sv\">")
                .endsWith("</html>\n")
                .contains(
                        "Spåret är spelat om från början",
                        PROCESS.title(),
                        "inte SKR:s",
                        CASE.trail().head())
                .contains("<td>Exempelstad (9003)</td>\n<td>Innehar titeln</td>\n<td>2025-11-11 09:30</td>")
                .contains("<td>2025-11-11 – 2027-11-10</td>", "Inte nominerad: 18", "för få nyckeltal")
                .contains("Kommun, Exempelköping (9001)", "Exempelstad (9003): Reserv → Nominerad")
                .contains("23 kommuner: Öppen → Behörig", "0.1.1, JDK 25.0.1", "top-n (n 4, cutTies include-all)");
    }

    @Test
    void thePageIsInEitherLanguage() {
        assertThat(AuditPage.html(PROCESS, CASE.trail(), Locale.UK))
                .contains("<html lang=\"en\">", "Holds the title", "Not nominated: 18", "A reserve takes the place");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditPage.html(PROCESS, CASE.trail(), Locale.FRANCE))
                .withMessage("locale must be Swedish (sv) or English (en), got fr-FR");
    }

    @Test
    void everyParameterHasItsTagAndSource() {
        String page = AuditPage.html(PROCESS, CASE.trail(), Locale.ENGLISH);
        assertThat(PROCESS.parameters()).allSatisfy(each -> {
            String tag = each.basis().word().toLowerCase(Locale.ROOT);
            assertThat(page)
                    .contains("<td>" + each.name() + "</td>", "class=\"tag " + tag + "\"")
                    .contains(each.basis().detail().replace("'", "&#39;"));
        });
    }

    /** The addresses of pages that parameters rest on are text: nothing is linked or loaded. */
    @Test
    void everyTextIsEscapedAndNothingRuns() {
        String page = AuditPage.html(PROCESS, CASE.trail(), SWEDISH);
        assertThat(page)
                .contains("Exempelvik &amp; &lt;b&gt;Norra&lt;/b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<b>", "=\"http", "href", "<img", "<link", "src=", "url(", "@import");
    }

    @Test
    void aRuleIsShownWithItsParametersInsideToo() {
        NominationRule rule = NominationRule.largestGap(3, 7)
                .withFloors(new NominationRule.Floor("quality", 50), new NominationRule.Floor("effect", 33.3));
        AwardProcess process = PROCESS.withRules(PROCESS.rules().withNomination(rule.perClass("skr-class")));
        assertThat(AuditPage.html(process, CASE.trail(), SWEDISH))
                .contains(
                        "per-class (grouping skr-class, rule with-floors (rule largest-gap (least 3, most 7, equalGaps most,"
                                + " cutTies include-all), floors [floor (node quality, least 50), floor (node effect, least 33.3)]))");
    }

    @Test
    void aTrailThatWasTamperedWithIsShownAsSuchAndWithoutItsOutcome() {
        List<AuditTrail.Entry> entries = new ArrayList<>(CASE.trail().entries());
        entries.remove(4);
        AuditTrail trail = CASE.trail();
        AuditTrail cut = new AuditTrail(
                trail.process(), trail.definition(), trail.units(), trail.opened(), trail.software(), entries);
        assertThat(AuditPage.html(PROCESS, cut, Locale.ENGLISH))
                .contains("The trail is not as it was recorded", "<li>entry 5: sequence must be 5, got 6</li>")
                .doesNotContain("<h2>Outcome</h2>");
    }

    @Test
    void everyElementThatIsOpenedIsClosed() {
        String page = AuditPage.html(PROCESS, CASE.trail(), SWEDISH);
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
                AwardProcess.Milestone.class,
                AwardProcess.Late.class,
                AwardProcess.MentionOfNominees.class,
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
