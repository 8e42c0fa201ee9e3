package org.mattstock.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.presets.Presets;

/** A server on this machine that answers as Kolada's API does, out of the sample panel, and with texts that it is given. */
public final class PlayedServer implements AutoCloseable {
    private static final String PAGE = "{\"count\":%d,\"values\":[%s],\"next_url\":null}";

    private final Panel panel = Presets.samplePanel();
    private final HttpServer server;
    private int requests;

    /** A server on a free port. */
    public PlayedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v3/", exchange -> answer(exchange, kolada(exchange.getRequestURI())));
        server.start();
    }

    /** The same with a text at a path. */
    public PlayedServer with(String path, String text) {
        server.createContext(path, exchange -> answer(exchange, text));
        return this;
    }

    /** Its address with a path. */
    public URI at(String path) {
        InetSocketAddress own = server.getAddress();
        return URI.create("http://" + own.getAddress().getHostAddress() + ":" + own.getPort() + path);
    }

    /** Where it plays Kolada. */
    public URI kolada() {
        return at("/v3");
    }

    /** How many requests it has answered. */
    public int requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange, String text) throws IOException {
        requests++;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String kolada(URI asked) {
        String path = asked.getPath();
        List<String> rows = path.startsWith("/v3/data")
                ? data(Arrays.asList(path.split("/")))
                : path.startsWith("/v3/municipality_groups")
                        ? List.of()
                        : path.startsWith("/v3/municipality")
                                ? panel.units().stream().map(PlayedServer::unit).toList()
                                : indicators(path.substring("/v3/kpi".length()));
        return PAGE.formatted(rows.size(), String.join(",", rows));
    }

    private static String unit(Unit unit) {
        return object(Map.of("id", unit.id(), "title", unit.name(), "type", unit.kind()));
    }

    private List<String> indicators(String path) {
        List<String> wanted =
                path.isEmpty() ? List.of() : List.of(path.substring(1).split(","));
        return panel.indicators().stream()
                .filter(each -> wanted.isEmpty() || wanted.contains(each.id()))
                .map(PlayedServer::indicator)
                .toList();
    }

    private static String indicator(Indicator each) {
        return object(Map.of(
                        "id",
                        each.id(),
                        "title",
                        each.name(),
                        "description",
                        each.description(),
                        "municipality_type",
                        "K",
                        "operating_area",
                        "Exempelområde",
                        "perspective",
                        "Kvalitet",
                        "auspice",
                        "T"))
                .replaceFirst("}$", ",\"is_divided_by_gender\":0,\"has_ou_data\":false}");
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> quoted(each.getKey()) + ":" + quoted(each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s", " ") + "\"";
    }

    /** Figures by a path such as {@code /v3/data/kpi/N00945,N15428/year/2022}. */
    private List<String> data(List<String> path) {
        List<String> rows = new ArrayList<>();
        List<String> known = panel.indicators().stream().map(Indicator::id).toList();
        List<String> indicators =
                named(path, "kpi").stream().filter(known::contains).toList();
        List<String> units = named(path, "municipality");
        List<String> years = named(path, "year");
        for (String indicator : indicators) {
            for (int year : panel.years()) {
                for (Unit unit : panel.units()) {
                    boolean wanted = (years.isEmpty() || years.contains(String.valueOf(year)))
                            && (units.isEmpty() || units.contains(unit.id()));
                    if (wanted) {
                        row(rows, indicator, unit, year);
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> named(List<String> path, String name) {
        int place = path.indexOf(name);
        return place < 0 ? List.of() : List.of(path.get(place + 1).split(","));
    }

    private void row(List<String> rows, String indicator, Unit unit, int year) {
        Cell cell = panel.cell(indicator, Breakdown.TOTAL, unit.id(), year);
        if (!(cell instanceof Cell.Absent)) {
            String value = cell instanceof Cell.Observed observed ? String.valueOf(observed.value()) : "null";
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"kpi\":\"%s\",\"municipality\":\"%s\",\"period\":%d,\"values\":[{\"gender\":\"T\",\"count\":1,"
                            + "\"status\":\"\",\"value\":%s,\"isdeleted\":false}]}",
                    indicator,
                    unit.id(),
                    year,
                    value));
        }
    }
}
