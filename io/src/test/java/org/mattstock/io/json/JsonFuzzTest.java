package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.io.Fuzz;
import org.mattstock.io.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the bytes, a text is read as what is written again the same, or refused with faults; nothing else. */
@Tag("fuzz")
class JsonFuzzTest {
    private static final int LONGEST = 20_000;
    private static final int TEXTS = 80;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A sound text and what reads and writes it. */
    private record Sound(String text, Function<Source, String> again) {}

    private static List<Sound> texts = List.of();

    /** Of every format several, and of definitions as many as of awards; made once. */
    private static Sound any(Random random) {
        if (texts.isEmpty()) {
            texts = texts();
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<Sound> texts() {
        List<Sound> made = new ArrayList<>();
        Random random = new Random(2026);
        var definitions = Generators.definitions().generator(TEXTS);
        var records = new RecordJsonTest().samples().generator(TEXTS);
        for (int i = 0; i < TEXTS; i++) {
            add(made, CompositeIndexJson.toJson(definitions.next(random).value()), JsonFuzzTest::definition);
            RecordJsonTest.Sample<?> sample = records.next(random).value();
            add(made, sample.texts().get(i % 2), source -> record(sample.format(), source));
        }
        return made;
    }

    private static void add(List<Sound> made, String text, Function<Source, String> again) {
        if (text.length() <= LONGEST) {
            made.add(new Sound(text, again));
        }
    }

    private static String definition(Source source) {
        return unchecked(() -> CompositeIndexJson.toJson(CompositeIndexJson.read(source)));
    }

    private static <T> String record(RecordJson<T> format, Source source) {
        return unchecked(() -> format.toJson(format.read(source)));
    }

    private static String unchecked(java.util.concurrent.Callable<String> reading) {
        try {
            return reading.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void readOrRefused(byte[] bytes, Function<Source, String> again) {
        try {
            String written = again.apply(Source.ofBytes("test.json", bytes));
            assertThat(again.apply(Source.ofText("again.json", written))).isEqualTo(written);
        } catch (UncheckedIOException refused) {
            // Only what is compressed can break off: bytes that begin as gzip does.
            assertThat(bytes).startsWith(0x1f, 0x8b);
        } catch (InvalidJsonException refused) {
            assertThat(refused.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        } catch (InvalidIndexException refused) {
            assertThat(refused.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        }
    }

    @Property(seed = "20291")
    void spoiltTexts(@ForAll long seed) {
        Random random = new Random(seed);
        Sound sound = any(random);
        byte[] whole = sound.text().getBytes(StandardCharsets.UTF_8);
        Fuzz.read(Fuzz.spoilt(whole, random), bytes -> readOrRefused(bytes, sound.again()));
    }

    @Property(seed = "20292")
    void spoiltTrees(@ForAll long seed) {
        Random random = new Random(seed);
        Sound sound = any(random);
        JsonNode tree = JsonMapper.shared().readTree(sound.text());
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoil(tree, random);
        }
        byte[] spoilt = tree.toString().getBytes(StandardCharsets.UTF_8);
        Fuzz.read(spoilt, bytes -> readOrRefused(bytes, sound.again()));
    }

    @Property(seed = "20293")
    void randomBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll long seed) {
        Fuzz.read(bytes, each -> readOrRefused(each, any(new Random(seed)).again()));
    }

    /** Takes away, renames or exchanges one value of a tree. */
    private static void spoil(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        addContainers(tree, containers);
        JsonNode owner = containers.get(random.nextInt(containers.size()));
        JsonNode other = random.nextBoolean()
                ? containers.get(random.nextInt(containers.size())).deepCopy()
                : anything(random);
        if (owner instanceof ObjectNode object && !object.isEmpty()) {
            spoil(object, other, random);
        } else if (owner instanceof ArrayNode array && random.nextBoolean()) {
            array.add(other);
        } else if (owner instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other);
        }
    }

    private static void spoil(ObjectNode object, JsonNode other, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", object.remove(name));
            case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
            default -> object.set(name, other);
        }
    }

    private static void addContainers(JsonNode at, List<JsonNode> containers) {
        if (at.isContainer()) {
            containers.add(at);
            at.values().forEach(child -> addContainers(child, containers));
        }
    }

    private static JsonNode anything(Random random) {
        List<JsonNode> values = List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(-0.0),
                NODES.numberNode(Double.MIN_VALUE),
                NODES.numberNode(Double.MAX_VALUE),
                NODES.numberNode(random.nextInt(3000)),
                NODES.numberNode(random.nextDouble()),
                NODES.stringNode(""),
                NODES.stringNode(" "),
                NODES.stringNode("\u202e\u0000\ud800"),
                NODES.stringNode("x".repeat(random.nextInt(2_000))),
                NODES.arrayNode(),
                NODES.objectNode());
        return values.get(random.nextInt(values.size()));
    }
}
