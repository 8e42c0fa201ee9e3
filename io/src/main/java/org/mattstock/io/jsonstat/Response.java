package org.mattstock.io.jsonstat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import tools.jackson.core.JsonToken;

/** A response: a dataset, or what holds exactly one, a collection or the bundle of version 1. */
final class Response {
    private static final int SHOWN = 5;

    private final Tokens tokens;
    private final ReadOptions options;
    private final List<String> names = new ArrayList<>();
    private Optional<Dataset> found = Optional.empty();
    private String kind = "";

    Response(Tokens tokens, ReadOptions options) {
        this.tokens = tokens;
        this.options = options;
    }

    /** The one dataset. */
    Dataset read() {
        if (tokens.parser().nextToken() == null) {
            throw tokens.refused(Problem.Kind.EMPTY, "there is nothing in the source");
        }
        Dataset root = new Dataset(options);
        tokens.members("a response", name -> root(root, name));
        if (tokens.parser().nextToken() != null) {
            throw tokens.refused(Problem.Kind.UNREADABLE, "the text must end after the response, got more");
        }
        if (root.isOne() && found.isEmpty()) {
            return root;
        }
        return found.filter(one -> !root.isOne() && names.size() == 1).orElseThrow(() -> refusal());
    }

    private RuntimeException refusal() {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
        return tokens.refused(
                Problem.Kind.HEADER,
                "a response must hold one dataset with its figures, got "
                        + (kind.isEmpty() ? "" : "class " + kind + " with ")
                        + (names.isEmpty() ? "none" : names.size() + " others: " + shown));
    }

    private void root(Dataset root, String name) {
        switch (name) {
            case "class" -> kind = tokens.text();
            case "error" -> throw tokens.refused(Problem.Kind.UNREADABLE, "the publisher answers: " + said());
            case "link" -> link();
            default -> {
                if (!root.read(tokens, name) && tokens.isObject()) {
                    nested(name);
                }
            }
        }
    }

    /** The first text of an answer that refuses. */
    private String said() {
        if (!tokens.isObject() && !tokens.isArray()) {
            return tokens.text();
        }
        StringBuilder said = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = tokens.next();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && said.length() < 200) {
                said.append(said.isEmpty() ? "" : "; ").append(tokens.text());
            }
        }
        return said.toString();
    }

    private void link() {
        if (tokens.isObject()) {
            tokens.members(
                    "link",
                    relation -> tokens.elements(() -> {
                        if (tokens.isObject() && relation.equals("item")) {
                            nested("");
                        }
                    }));
        }
    }

    private void nested(String called) {
        Dataset one = new Dataset(options);
        tokens.members("dataset", name -> one.read(tokens, name));
        boolean item = called.isEmpty();
        if (one.isOne() || item) {
            names.add(tokens.kept(one.name().isEmpty() ? called : one.name()));
        }
        if (one.isOne()) {
            if (found.isPresent()) {
                throw refusal();
            }
            found = Optional.of(one);
        }
    }
}
