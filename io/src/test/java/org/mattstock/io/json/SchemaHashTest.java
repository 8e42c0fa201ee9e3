package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.MentionBasis;
import org.mattstock.award.Motivation;
import org.mattstock.award.PublicRecord;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.jury.Tally;
import org.mattstock.nomination.NominationBasis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who has the published files and not this library computes the same hashes. */
class SchemaHashTest {
    private static final String ENTRIES = "entries";

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static <T extends Record> String hash(String name, RecordJson<T> format, T value) {
        return SchemaHash.of(name, tree(format.schema()), tree(format.full().toJson(value)));
    }

    @Provide
    Arbitrary<AwardProcess> processes() {
        return AwardGenerators.processes();
    }

    @Property(tries = 100, seed = "20271")
    void theHashesOfAProcessFollowFromItsTextAndSchema(@ForAll("processes") AwardProcess process) {
        assertThat(hash("mattstock-award-process-2", AwardJson.PROCESS, process))
                .isEqualTo(process.hash());
        JsonNode everything = SchemaHash.everything(tree(AwardJson.PROCESS.schema()));
        JsonNode json = tree(AwardJson.PROCESS.full().toJson(process));
        assertThat(SchemaHash.of("mattstock-award-process-text-1", everything, json))
                .isEqualTo(process.textHash());
    }

    @Provide
    Arbitrary<Deliberation> deliberations() {
        return JuryGenerators.deliberations();
    }

    @Property(tries = 100, seed = "20272")
    void theHashOfADeliberationFollowsFromItsTextAndSchema(@ForAll("deliberations") Deliberation deliberation) {
        assertThat(hash("mattstock-deliberation-1", AwardJson.DELIBERATION, deliberation))
                .isEqualTo(deliberation.hash());
    }

    @Property(tries = 60, seed = "20273")
    void theHashOfATallyFollowsFromItsTextAndSchema(@ForAll("deliberations") Deliberation deliberation) {
        Tally tally = deliberation.tally();
        assertThat(hash("mattstock-tally-1", AwardJson.TALLY, tally)).isEqualTo(tally.hash());
    }

    @Provide
    Arbitrary<NominationBasis> nominations() {
        return NominationGenerators.bases();
    }

    @Property(tries = 100, seed = "20274")
    void theHashOfANominationFollowsFromItsTextAndSchema(@ForAll("nominations") NominationBasis basis) {
        assertThat(hash("mattstock-nomination-basis-1", AwardJson.NOMINATION, basis))
                .isEqualTo(basis.hash());
    }

    @Provide
    Arbitrary<MentionBasis> mentions() {
        return CaseGenerators.mentions();
    }

    @Property(tries = 100, seed = "20275")
    void theHashOfAMentionFollowsFromItsTextAndSchema(@ForAll("mentions") MentionBasis basis) {
        assertThat(hash("mattstock-mention-basis-1", AwardJson.MENTION, basis)).isEqualTo(basis.hash());
    }

    @Provide
    Arbitrary<Motivation> motivations() {
        return CaseGenerators.motivations();
    }

    @Property(tries = 100, seed = "20276")
    void theHashOfAMotivationFollowsFromItsTextAndSchema(@ForAll("motivations") Motivation motivation) {
        assertThat(hash("mattstock-motivation-1", AwardJson.MOTIVATION, motivation))
                .isEqualTo(motivation.hash());
    }

    @Provide
    Arbitrary<SubmissionBox> submissions() {
        return JuryGenerators.books().map(MarkBook::submissions);
    }

    @Property(tries = 60, seed = "20277")
    void theHashesOfSubmissionsFollowFromTheirTextAndSchema(@ForAll("submissions") SubmissionBox box) {
        assertThat(hash("mattstock-submissions-1", AwardJson.SUBMISSIONS, box)).isEqualTo(box.hash());
        JsonNode schema = tree(AwardJson.SUBMISSIONS.schema());
        JsonNode versions = tree(AwardJson.SUBMISSIONS.full().toJson(box)).path("versions");
        for (int i = 0; i < box.versions().size(); i++) {
            JsonNode part = schema.at("/properties/versions/items");
            assertThat(SchemaHash.of("mattstock-submission-2", schema, part, versions.get(i)))
                    .isEqualTo(box.versions().get(i).hash());
        }
    }

    /** The hashes of a trail as somebody finds them who walks along it: of the opening, and then of each entry. */
    private static List<String> chain(JsonNode trail) {
        JsonNode schema = tree(AwardJson.TRAIL.schema());
        List<String> hashes =
                new ArrayList<>(List.of(SchemaHash.of("mattstock-award-opening-2", schema, trail, ENTRIES)));
        for (JsonNode entry : trail.path(ENTRIES).values()) {
            assertThat(entry.path("previous").stringValue()).isEqualTo(hashes.get(hashes.size() - 1));
            hashes.add(SchemaHash.ofEntry(schema, schema.at("/properties/entries/items"), entry));
            assertThat(entry.path("hash").stringValue()).isEqualTo(hashes.get(hashes.size() - 1));
        }
        return hashes;
    }

    private static List<String> chain(AuditTrail trail) {
        return chain(tree(AwardJson.TRAIL.full().toJson(trail)));
    }

    @Test
    void theHashesOfATrailFollowFromItsTextAndSchema() {
        AuditTrail plain = AwardJsonTest.started().trail();
        assertThat(chain(plain)).hasSize(3).endsWith(plain.head());
        AuditTrail salted = PublishedCase.told().trail();
        assertThat(chain(salted)).hasSize(9).endsWith(salted.head());
    }

    @Test
    void theHashesOfATrailAreTheSameWhenATextIsStruck() {
        AuditTrail trail = PublishedCase.told().trail();
        AuditTrail struck = trail.strikeActor(4).strikeReason(4).strikeReason(6).strikeActor(7);
        assertThat(AwardJson.TRAIL.toJson(struck)).contains("struck:").doesNotContain("protokollet");
        assertThat(chain(struck)).isEqualTo(chain(trail));
    }

    /** The opening that a public record's chain begins in, put together from its text. */
    private static ObjectNode opening(JsonNode json) {
        JsonNode schema = tree(AwardJson.PROCESS.schema());
        ObjectNode trail = JsonMapper.shared().createObjectNode();
        trail.put("process", json.at("/process/id").stringValue())
                .put("definition", SchemaHash.of("mattstock-award-process-2", schema, json.path("process")))
                .put(
                        "text",
                        SchemaHash.of(
                                "mattstock-award-process-text-1", SchemaHash.everything(schema), json.path("process")));
        List.of("units", "opened", "software").forEach(name -> trail.set(name, json.path(name)));
        return trail;
    }

    private static String walked(PublicRecord record) {
        JsonNode schema = tree(AwardJson.PUBLIC.schema());
        JsonNode json = tree(AwardJson.PUBLIC.full().toJson(record));
        JsonNode entries = schema.at("/$defs/award.AuditTrail.Line.Open/properties/entry");
        String last =
                SchemaHash.of("mattstock-award-opening-2", tree(AwardJson.TRAIL.schema()), opening(json), ENTRIES);
        for (JsonNode line : json.path("lines").values()) {
            JsonNode shown = line.path("type").stringValue().equals("open") ? line.path("entry") : line;
            assertThat(shown.path("previous").stringValue()).isEqualTo(last);
            last = shown == line ? line.path("hash").stringValue() : SchemaHash.ofEntry(schema, entries, shown);
            assertThat(shown.path("hash").stringValue()).isEqualTo(last);
        }
        return last;
    }

    @Test
    void theChainOfAPublicRecordFollowsFromItsTextAndSchemaThroughSealedLines() {
        AwardCase told = PublishedCase.told();
        PublicRecord sealed = PublicRecord.of(told, PublishedCase.SEALED);
        assertThat(sealed.lines())
                .hasSize(7)
                .filteredOn(Line.Sealed.class::isInstance)
                .hasSize(1);
        assertThat(walked(sealed)).isEqualTo(told.trail().entries().get(6).hash());
        PublicRecord open = PublicRecord.of(told, told.lastMove());
        assertThat(open.lines()).hasSize(8).allMatch(Line.Open.class::isInstance);
        assertThat(walked(open)).isEqualTo(told.trail().head());
    }

    @Test
    void whatAPublicRecordRestsOnIsFoundByItsHash() {
        JsonNode schema = tree(AwardJson.PUBLIC.schema());
        JsonNode json =
                tree(AwardJson.PUBLIC.full().toJson(PublicRecord.of(PublishedCase.told(), PublishedCase.SEALED)));
        JsonNode basis = schema.at("/$defs/award.Exhibit.OfNomination/properties/basis");
        String hash = SchemaHash.of("mattstock-nomination-basis-1", schema, basis, json.at("/exhibits/0/basis"));
        assertThat(json.at("/lines/3/entry/grounds/hashes/nomination").stringValue())
                .isEqualTo(hash);
    }
}
