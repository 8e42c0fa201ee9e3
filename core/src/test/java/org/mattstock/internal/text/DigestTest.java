package org.mattstock.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void fieldsAreLengthPrefixedUtf8AndBigEndianBits() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream expected = new DataOutputStream(bytes);
        for (String text : new String[] {"format-1", "Höganäs", ""}) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            expected.writeInt(utf8.length);
            expected.write(utf8);
        }
        expected.writeDouble(2.5);
        expected.writeLong(2022);
        String hex =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        assertThat(Digest.start("format-1")
                        .text("Höganäs")
                        .text("")
                        .number(2.5)
                        .integer(2022)
                        .hex())
                .isEqualTo(hex);
    }

    @Test
    void textsDoNotRunIntoEachOther() {
        assertThat(Digest.start("f").text("ab").text("c").hex())
                .isNotEqualTo(Digest.start("f").text("a").text("bc").hex());
    }

    @Test
    void halfASurrogatePairIsNoQuestionMark() {
        assertThat(List.of(
                        Digest.start("f").text("Har jäv?").hex(),
                        Digest.start("f").text("Har jäv\ud800").hex(),
                        Digest.start("f").text("Har jäv\udc00").hex(),
                        Digest.start("f").text("Har jäv\ud800\udc00").hex()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyBitOfANumberCounts() {
        assertThat(Digest.start("f").number(0.0).hex())
                .isNotEqualTo(Digest.start("f").number(-0.0).hex());
        assertThat(Digest.start("f").number(0.1 + 0.2).hex())
                .isNotEqualTo(Digest.start("f").number(0.3).hex());
    }

    @Test
    void manyNumbersGiveTheSameDigestAsOneByOne() {
        double[] numbers = new double[5000];
        Digest single = Digest.start("f").integer(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i / 7.0;
            single.number(numbers[i]);
        }
        assertThat(Digest.start("f").numbers(numbers).hex()).isEqualTo(single.hex());
    }
}
