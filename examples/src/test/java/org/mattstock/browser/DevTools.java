package org.mattstock.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The DevTools protocol over one connection: commands that wait for their answer, and events that are handed on as they come. */
final class DevTools implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket socket;

    private DevTools(WebSocket socket) {
        this.socket = socket;
    }

    static DevTools connect(HttpClient client, URI address, Consumer<JsonNode> events) {
        Messages messages = new Messages();
        WebSocket socket = client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, messages)
                .join();
        DevTools tools = new DevTools(socket);
        messages.takenBy(text -> tools.take(MAPPER.readTree(text), events));
        return tools;
    }

    private void take(JsonNode message, Consumer<JsonNode> events) {
        CompletableFuture<JsonNode> asked =
                message.has("id") ? waiting.remove(message.get("id").intValue()) : null;
        if (asked == null) {
            events.accept(message);
        } else if (message.has("error")) {
            asked.completeExceptionally(new IOException(message.get("error").toString()));
        } else {
            asked.complete(message.get("result"));
        }
    }

    /** Sends a command and gives its answer. */
    JsonNode send(String method, Map<String, ?> parameters) throws IOException {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String command = MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(command, true).join();
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + method, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(method + " failed: " + e, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Messages put together from their parts. */
    private static final class Messages implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();
        private final CompletableFuture<Consumer<String>> taker = new CompletableFuture<>();

        void takenBy(Consumer<String> whoever) {
            taker.complete(whoever);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            parts.append(data);
            if (isLast) {
                String message = parts.toString();
                parts.setLength(0);
                taker.join().accept(message);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
