package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Move;
import org.mattstock.data.Unit;
import org.mattstock.index.Fault;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.Source;
import org.mattstock.nomination.NominationRule;

class AwardJsonTest {
    private static final String PROCESS = """
            {
              "formatVersion": 1,
              "id": "applied",
              "entry": "application",
              "stages": [
                {"phase": "entry", "title": "Applications"},
                {"phase": "nomination", "evidence": ["eight-areas-2010"]},
                {"phase": "assessment"},
                {"phase": "decision"},
                {"phase": "announcement"},
                {"phase": "title"}
              ],
              "calendar": {"zone": "Europe/Stockholm", "cutOff": "2018-10-31", "ceremony": "2019-11-12"},
              "rules": {"nomination": {"type": "largest-gap", "least": 3, "most": 7}, "winners": 1},
              "parameters": [
                {"name": "ceremony", "value": "12 November", "basis": {"type": "published", "page": "example.org/page", "retrieved": "UNRECORDED"}},
                {"name": "weights", "value": "open", "basis": "unknown"}
              ]
            }
            """;

    static AwardCase started() {
        AwardProcess process = AwardJson.PROCESS.parse(PROCESS);
        AwardCase open = AwardCase.open(
                process,
                List.of(Unit.of("9001", "Exempelköping"), Unit.of("9002", "Exempelvik")),
                Instant.parse("2018-09-01T08:00:00Z"),
                new Software("0.1.0", "17.0.15"));
        AwardCase applied =
                open.apply(new Move.Apply("9001"), Actor.municipality("9001"), Instant.parse("2018-10-01T08:00:00Z"));
        return applied.apply(
                new Move.FindIneligible(List.of("9001")),
                Actor.secretariat("secretary-1"),
                Instant.parse("2018-11-01T08:00:00.125Z"),
                Grounds.of("no evaluation <2016>").with("application", "ab".repeat(32)));
    }

    private static List<String> faults(String json) {
        InvalidJsonException refusal = null;
        try {
            AwardJson.PROCESS.parse(json);
        } catch (InvalidJsonException e) {
            refusal = e;
        }
        assertThat(refusal).isNotNull();
        return refusal.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void aProcessReadsAsItIsWrittenAndWhatIsLeftOutIsStandard() {
        AwardProcess process = AwardJson.PROCESS.parse(PROCESS);
        assertThat(process.title()).isEqualTo("applied");
        assertThat(process.calendar().day(Milestone.CUT_OFF)).contains(LocalDate.parse("2018-10-31"));
        assertThat(process.calendar().day(Milestone.REPLY)).isEmpty();
        assertThat(process.rules()).isEqualTo(Rules.standard().withNomination(NominationRule.largestGap(3, 7)));
        assertThat(process.parameters())
                .containsExactly(
                        new Parameter("ceremony", "12 November", Basis.published("example.org/page", Basis.UNRECORDED)),
                        new Parameter("weights", "open", Basis.unknown()));
        assertThat(AwardJson.PROCESS.parse(AwardJson.PROCESS.toJson(process))).isEqualTo(process);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "2018-10-31" | "31 October" | calendar.cutOff: cutOff must be a day such as 2025-03-31, got "31 October"
                    "2018-10-31" | "2019-11-13" | calendar.ceremony: ceremony must not be before cut-off 2019-11-13, got 2019-11-12
                    "Europe/Stockholm" | "Europe/Stokholm" | calendar.zone: zone must be a time zone such as Europe/Stockholm, got "Europe/Stokholm"
                    "zone": "Europe/Stockholm", | ~ ~ | calendar.zone: zone must be given
                    "entry": "application" | "entry": "applications" | entry: entry must be one of application, everyone, got "applications"; nearest: application
                    {"phase": "decision"}, | ~ ~ | stages: stages must hold decision
                    {"phase": "decision"} | {"phase": "reply"} | stages: stages must be in the order of their phases, each once, got reply after assessment
                    "winners": 1 | "winners": 0 | rules.winners: winners must be at least 1, got 0
                    "winners": 1 | "winner": 1 | rules.winner: field must be one of nomination, decision, late, reserves, winners, title, mentions, permissions, departures, got "winner"; nearest: winners
                    "winners": 1 | "titleYears": 2 | rules.titleYears: field must be one of nomination, decision, late, reserves, winners, title, mentions, permissions, departures, got "titleYears"; nearest: title
                    "winners": 1 | "title": "none" | title must be none exactly where there is no stage for a title, got None[]
                    "winners": 1 | "title": {"type": "years", "years": 0} | rules.title.years: years must be from 1 to 1000, got 0
                    "winners": 1 | "departures": ["mayor"] | rules.departures[0]: departures[0] must be one of secretariat, municipality, evaluator, juror, chair, observer, got "mayor"
                    "winners": 1 | "permissions": [{"move": "decide", "roles": ["chair"]}] | rules.permissions: permissions must cover every move, missing: apply, admit, find-eligible, find-ineligible, nominate, invite, accept, decline, lapse, withdraw, replace, submit, assess, deliberate, reopen, mention, announce, grant-title, end-title, revoke, postpone, close
                    "most": 7 | "most": 2 | rules.nomination.most: most must be at least 3 as least is, got 2
                    "type": "largest-gap" | "type": "largest-gaps" | rules.nomination.type: type must be one of top-n, above-score, largest-gap, natural-breaks, within-spread, share-in-top, per-class, with-floors, got "largest-gaps"; nearest: largest-gap
                    "page": "example.org/page" | "page": "a page" | parameters[0].basis.page: page must be an address such as https://skr.se/a/page.html, or "document, publisher, date" with a year or the word undated, got "a page"
                    , "retrieved": "UNRECORDED" | ~~ | parameters[0].basis.retrieved: retrieved must be given
                    "retrieved": "UNRECORDED" | "retrieved": "2026" | parameters[0].basis.retrieved: retrieved must be a day such as 2026-04-12, or the word UNRECORDED, got "2026"
                    "basis": "unknown" | "basis": "unknwon" | parameters[1].basis: basis must be one of published, assumed, unknown, got "unknwon"; nearest: unknown
                    "formatVersion": 1 | "formatVersion": 2 | formatVersion: formatVersion must be 1, got 2
                    "formatVersion": 1 | "formatVersion": 18446744073709551617 | formatVersion: formatVersion must be 1, got 18446744073709551617
                    "formatVersion": 1 | "formatVersion": 1.0 | formatVersion: formatVersion must be 1, got 1.0
                    """)
    void everyFaultHasItsPathRuleAndValue(String old, String replacement, String fault) {
        assertThat(PROCESS).contains(old);
        assertThat(faults(PROCESS.replace(old, replacement)))
                .anySatisfy(each -> assertThat(each).contains(fault));
    }

    @Test
    void allFaultsAreListedAtOnce() {
        String json = PROCESS.replace("2018-10-31", "x")
                .replace("\"winners\": 1", "\"winners\": \"one\"")
                .replace("\"application\"", "\"all\"");
        assertThat(faults(json)).hasSize(3);
        assertThat(faults("[]")).containsExactly(": process must be an object, got a list");
        assertThat(faults("{")).singleElement().asString().startsWith("line 1, column ");
    }

    @Test
    void aTrailGoesToJsonAndBackAndReplays(@TempDir Path folder) throws IOException {
        AwardCase now = started();
        Path file = folder.resolve("trail.json");
        AwardJson.TRAIL.write(now.trail(), file);
        AuditTrail back = AwardJson.TRAIL.read(file);
        assertThat(back).isEqualTo(now.trail());
        assertThat(new CaseFile(now.process(), back, now.exhibits()).replay()).isEqualTo(now);
        assertThat(Files.readString(file)).contains("\"reason\": \"no evaluation <2016>\"", "\"type\": \"apply\"");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(AwardJson.TRAIL.read(Source.of(file))).isEqualTo(back);
        Path definition = folder.resolve("process.json");
        AwardJson.PROCESS.write(now.process(), definition);
        assertThat(AwardJson.PROCESS.read(definition)).isEqualTo(now.process());
        assertThat(AwardJson.PROCESS.read(Source.of(definition))).isEqualTo(now.process());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    no evaluation | an evaluation | 2
                    2018-10-01T08 | 2018-10-02T08 | 1
                    abababababab | bababababaab | 2
                    "id": "secretary-1" | "id": "secretary-2" | 2
                    "to": "ineligible" | "to": "eligible" | 2
                    "jdk": "17.0.15" | "jdk": "25.0.1" | 1
                    Exempelvik | Exempelby | 1
                    """)
    void aChangeInTheTextIsFoundAndNamed(String old, String replacement, int entry) {
        AwardCase now = started();
        String json = AwardJson.TRAIL.toJson(now.trail());
        assertThat(json).contains(old);
        assertThat(new CaseFile(now.process(), AwardJson.TRAIL.parse(json.replace(old, replacement)), now.exhibits())
                        .tamperings())
                .extracting(Tampering::entry)
                .first()
                .isEqualTo(entry);
    }

    @Test
    void aTrailWithFaultsOfFormIsRefused() {
        String json = AwardJson.TRAIL.toJson(started().trail());
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> AwardJson.TRAIL.parse(json.replace("\"type\": \"apply\"", "\"type\": \"aply\"")
                        .replace("\"role\": \"municipality\"", "\"role\": \"mayor\"")
                        .replace("2018-09-01T08:00:00Z", "2018-09-01")))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::path)
                        .containsExactly("opened", "entries[0].actor.role", "entries[0].move.type"));
    }

    @Provide
    Arbitrary<AwardProcess> processes() {
        return AwardGenerators.processes();
    }

    @Property(tries = 150, seed = "20254")
    void everyProcessGoesToJsonAndBack(@ForAll("processes") AwardProcess process) {
        String json = AwardJson.PROCESS.toJson(process);
        AwardProcess back = AwardJson.PROCESS.parse(json);
        assertThat(back).isEqualTo(process);
        assertThat(back.hash()).isEqualTo(process.hash());
        assertThat(AwardJson.PROCESS.toJson(back)).isEqualTo(json);
    }

    @Provide
    Arbitrary<AuditTrail> trails() {
        return AwardGenerators.trails();
    }

    @Property(tries = 100, seed = "20255")
    void everyTrailGoesToJsonAndBack(@ForAll("trails") AuditTrail trail) {
        String json = AwardJson.TRAIL.toJson(trail);
        AuditTrail back = AwardJson.TRAIL.parse(json);
        assertThat(back).isEqualTo(trail);
        assertThat(back.head()).isEqualTo(trail.head());
        assertThat(AwardJson.TRAIL.toJson(back)).isEqualTo(json);
    }
}
