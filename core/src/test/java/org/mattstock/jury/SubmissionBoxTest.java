package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.jury.SubmissionBox.Text;
import org.mattstock.jury.SubmissionBox.Version;

class SubmissionBoxTest {
    private static final Instant EARLY = Example.DEADLINE.minusSeconds(3600);

    private static SubmissionBox empty() {
        return SubmissionBox.open(Example.RUBRIC, Example.DEADLINE);
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        SubmissionBox first = empty().submit("9001", Example.texts("Vi"), EARLY);
        SubmissionBox second = first.submit("9001", Example.texts("Nu"), EARLY.plusSeconds(1));
        assertThat(second.versions()).hasSize(2).startsWith(first.versions().get(0));
        assertThat(second.latest("9001").orElseThrow().number()).isEqualTo(2);
        assertThat(first.versions()).hasSize(1);
    }

    @Test
    void atTheDeadlineItIsInTimeAndAfterItRefusedWithTheDate() {
        assertThat(empty().submit("9001", Example.texts("Vi"), Example.DEADLINE).versions())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty().submit("9001", Example.texts("Vi"), Example.DEADLINE.plusNanos(1)))
                .withMessage("submission of 9001 must be received by 2025-06-01T12:00:00Z, got"
                        + " 2025-06-01T12:00:00.000000001Z: the box is locked");
        assertThat(empty().isLockedAt(Example.DEADLINE)).isFalse();
        assertThat(empty().isLockedAt(Example.DEADLINE.plusNanos(1))).isTrue();
    }

    @Test
    void blankTextsAreLackingAndOnlyBlankOnesAreNoSubmission() {
        SubmissionBox box = empty().submit("9001", Map.of("leaders", "Vi leder."), EARLY);
        Version version = box.latest("9001").orElseThrow();
        assertThat(box.lacking(version)).containsExactly("digital");
        assertThat(version.text("digital")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty().submit("9001", Map.of("leaders", " \n"), EARLY))
                .withMessage("texts must not all be blank (unit 9001)");
    }

    @Test
    void anUnknownCriterionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty().submit("9001", Map.of("leader", "Vi"), EARLY))
                .withMessage("criterion must be one of the box's, got \"leader\"; nearest: leaders");
    }

    @Test
    void timeDoesNotRunBackwards() {
        SubmissionBox box = empty().submit("9001", Example.texts("Vi"), EARLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> box.submit("9001", Example.texts("Nu"), EARLY.minusSeconds(1)))
                .withMessageContaining("version 2 of 9001 must not be received before the one before it");
    }

    @Test
    void aBoxFromOutsideIsCheckedAsOneThatGrew() {
        Version second = new Version("9001", 2, EARLY, List.of(new Text("digital", "Vi")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubmissionBox(Example.RUBRIC.criterionIds(), Example.DEADLINE, List.of(second)))
                .withMessage("versions of 9001 must be numbered without holes, got 2 where 1 is next");
        Version disordered =
                new Version("9001", 1, EARLY, List.of(new Text("leaders", "Vi"), new Text("digital", "Vi")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SubmissionBox(Example.RUBRIC.criterionIds(), Example.DEADLINE, List.of(disordered)))
                .withMessageContaining("must be in the order [digital, leaders]");
    }

    @Test
    void theOrderInWhichUnitsSubmitChangesNothing() {
        SubmissionBox one =
                empty().submit("9001", Example.texts("Vi"), EARLY).submit("9002", Example.texts("Ni"), EARLY);
        SubmissionBox other =
                empty().submit("9002", Example.texts("Ni"), EARLY).submit("9001", Example.texts("Vi"), EARLY);
        assertThat(one).isEqualTo(other);
        List<Version> reversed =
                new ArrayList<>(List.of(one.versions().get(1), one.versions().get(0)));
        assertThat(new SubmissionBox(one.criteria(), one.deadline(), reversed)).isEqualTo(one);
    }

    /** Computed here from the documented bytes: length-prefixed UTF-8 texts and eight-byte integers. */
    @Test
    void theHashIsThatOfTheDocumentedBytes() throws Exception {
        Version version = new Version("9001", 1, Instant.ofEpochSecond(1_000, 7), List.of(new Text("digital", "Å")));
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new java.io.DataOutputStream(bytes);
        texts(out, "mattstock-submission-2", "version", "unit", "9001", "number");
        out.writeLong(1);
        texts(out, "received", "1970-01-01T00:16:40.000000007Z", "texts");
        out.writeLong(1);
        texts(out, "text", "criterion", "digital", "text", "Å");
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        assertThat(version.hash()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    private static void texts(java.io.DataOutputStream out, String... texts) throws java.io.IOException {
        for (String each : texts) {
            byte[] utf8 = each.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    @Test
    void anyChangeChangesTheHashAndAVersionIsFoundByIt() {
        Version version = Example.box().latest("9001").orElseThrow();
        List<String> hashes = List.of(
                version.hash(),
                new Version("9002", 1, version.received(), version.texts()).hash(),
                new Version("9001", 2, version.received(), version.texts()).hash(),
                new Version("9001", 1, version.received().plusNanos(1), version.texts()).hash(),
                new Version("9001", 1, version.received(), version.texts().subList(0, 1)).hash());
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(Example.box().version(version.hash())).contains(version);
        assertThat(Example.box().version("")).isEmpty();
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Text("digital", "a\ud83d"))
                .withMessageContaining("half a surrogate pair");
    }

    @Test
    void theTableListsEveryVersion() {
        SubmissionBox box = empty().submit("9001", Map.of("digital", "Vi"), EARLY);
        assertThat(box.toTable().select("id", "version", "received", "lacking").toText())
                .isEqualTo("""
                Submissions, deadline 2025-06-01T12:00:00Z
                id    version  received              lacking
                ----  -------  --------------------  -------
                9001        1  2025-06-01T11:00:00Z  leaders""");
    }
}
