package org.mattstock.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One page of a browser: what it asked for, what it said, how it looks, and what keys do in it. */
final class BrowserPage implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, Integer> KEY_CODES =
            Map.of("Tab", 9, "Enter", 13, " ", 32, "ArrowDown", 40, "ArrowUp", 38, "Escape", 27);

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch loaded = new CountDownLatch(1);
    private final DevTools tools;

    private BrowserPage(HttpClient client, URI address) {
        tools = DevTools.connect(client, address, this::take);
    }

    static BrowserPage open(HttpClient client, URI address) throws IOException {
        BrowserPage page = new BrowserPage(client, address);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            page.tools.send(domain + ".enable", Map.of());
        }
        return page;
    }

    private void take(JsonNode event) {
        JsonNode told = event.path("params");
        switch (event.path("method").asString("")) {
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asString(""));
            case "Runtime.exceptionThrown" ->
                errors.add(told.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (told.path("type").asString("").equals("error")) {
                    errors.add(told.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (told.path("entry").path("level").asString("").equals("error")) {
                    errors.add(told.path("entry").toString());
                }
            }
            case "Page.loadEventFired" -> loaded.countDown();
            default -> {}
        }
    }

    /** Opens a file, and waits until it is there. */
    BrowserPage show(Path file) throws IOException {
        return show(file, "");
    }

    /** Opens a place within a file. */
    BrowserPage show(Path file, String fragment) throws IOException {
        loaded = new CountDownLatch(1);
        tools.send("Page.navigate", Map.of("url", "about:blank"));
        await();
        requests.clear();
        errors.clear();
        loaded = new CountDownLatch(1);
        tools.send("Page.navigate", Map.of("url", file.toUri() + fragment));
        await();
        return this;
    }

    private void await() throws IOException {
        try {
            if (!loaded.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the page did not load within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the page loaded", e);
        }
    }

    /** As wide as a telephone, a tablet or a desk. */
    BrowserPage width(int pixels) throws IOException {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Light or dark. */
    BrowserPage scheme(String scheme) throws IOException {
        tools.send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** What a script gives, promises waited for. */
    JsonNode evaluate(String script) throws IOException {
        JsonNode answer = tools.send(
                "Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException("script failed: " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Presses a key and lets it go. */
    BrowserPage press(String key) throws IOException {
        int code = KEY_CODES.getOrDefault(key, 0);
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        Map<String, Object> down = Map.of(
                "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key", key,
                "code", key.equals(" ") ? "Space" : key,
                "text", text,
                "windowsVirtualKeyCode", code);
        tools.send("Input.dispatchKeyEvent", down);
        tools.send(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
        return this;
    }

    /** Types a text into what has the focus. */
    BrowserPage type(String text) throws IOException {
        tools.send("Input.insertText", Map.of("text", text));
        return this;
    }

    /** A picture of the whole page, or of its beginning where it is very long. */
    Path picture(Path file, int mostPixels) throws IOException {
        int width = evaluate("document.documentElement.clientWidth").intValue();
        int height = Math.min(
                mostPixels, evaluate("document.documentElement.scrollHeight").intValue());
        JsonNode answer = tools.send(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        return write(file, answer);
    }

    /** The page as it is printed on A4. */
    Path print(Path file) throws IOException {
        return write(
                file,
                tools.send(
                        "Page.printToPDF",
                        Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true)));
    }

    private static Path write(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, Base64.getDecoder().decode(answer.get("data").stringValue()));
    }

    /** Every address that was asked for since the file was opened. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Every error since the file was opened. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        tools.close();
    }
}
