package org.mattstock.io.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mattstock.table.Lineage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A manifest as JSON. */
final class ManifestJson {
    private static final int FORMAT_VERSION = 1;

    private ManifestJson() {}

    static String text(Manifest manifest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("formatVersion", FORMAT_VERSION);
        ArrayNode lineage = json.putArray("lineage");
        manifest.lineage()
                .entries()
                .forEach(entry -> lineage.addObject().put("name", entry.name()).put("value", entry.value()));
        ArrayNode files = json.putArray("files");
        manifest.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256()));
        return json.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    static Manifest read(Path file) throws IOException {
        try {
            return manifest(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FileSystemException(
                    file.toString(), null, "must be a manifest of this library, is none: " + e.getMessage());
        }
    }

    private static Manifest manifest(JsonNode json) {
        if (json.path("formatVersion").asInt(0) != FORMAT_VERSION) {
            throw new IllegalArgumentException("formatVersion must be " + FORMAT_VERSION);
        }
        List<Lineage.Entry> lineage = new ArrayList<>();
        for (JsonNode each : json.path("lineage")) {
            lineage.add(new Lineage.Entry(text(each, "name"), text(each, "value")));
        }
        List<Manifest.Entry> files = new ArrayList<>();
        for (JsonNode each : json.path("files")) {
            files.add(new Manifest.Entry(text(each, "name"), each.path("bytes").asLong(-1), text(each, "sha256")));
        }
        return new Manifest(new Lineage(lineage), files);
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(name + " must be a text");
        }
        return value.stringValue();
    }
}
