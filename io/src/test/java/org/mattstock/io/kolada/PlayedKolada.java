package org.mattstock.io.kolada;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A server that plays Kolada's API, version 3, on the loopback address: 30 municipalities, two regions, the country and a group, with figures
 * made up by a rule, in pages as long as it is told. What it answers can be replaced, one request at a time.
 *
 * <p>It speaks HTTP over a plain socket, so that it can break off, dawdle and lie as no library would.
 */
public final class PlayedKolada implements AutoCloseable {
    /** Answers a request by itself, or leaves it to the played API by null. */
    @FunctionalInterface
    public interface Fault {
        /**
         * What becomes of a request.
         *
         * @param number of the request, from 1
         * @param path with the query
         */
        Reply reply(int number, String path);
    }

    /** What is written to the socket. */
    @FunctionalInterface
    public interface Reply {
        /** Writes head and body. */
        void write(OutputStream out) throws IOException;
    }

    private static final int MOST_IDS = 25;

    private final ServerSocket socket;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> indicators = new TreeMap<>();
    private final Map<String, String> municipalities = new TreeMap<>();
    private volatile Fault fault = (number, path) -> null;
    private volatile int rowsPerPage = 5_000;
    private volatile List<String> changes = List.of();

    /** A server on a free port. */
    public PlayedKolada() {
        for (int i = 0; i < 30; i++) {
            municipalities.put(String.format(java.util.Locale.ROOT, "%04d", 114 + 7 * i), "Kommun " + i);
        }
        indicators.put("N00945", "Tillfälliga föräldrapenningdagar (VAB) som tas ut av män, andel av antal dagar (%)");
        indicators.put("N15428", "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)");
        indicators.put("U23456", "Kostnad för äldreomsorg, kr/inv");
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "played Kolada");
        thread.setDaemon(true);
        thread.start();
    }

    /** Its address. */
    public URI base() {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/v3");
    }

    /** Replaces answers. */
    public PlayedKolada with(Fault other) {
        fault = other;
        return this;
    }

    /** Gives pages of so many rows. */
    public PlayedKolada withRowsPerPage(int rows) {
        rowsPerPage = rows;
        return this;
    }

    /** Adds an indicator. */
    public PlayedKolada withIndicator(String id, String title) {
        indicators.put(id, title);
        return this;
    }

    /** The rows that a request with {@code from_date} gives, as JSON. */
    public PlayedKolada withChanges(String... rows) {
        changes = List.of(rows);
        return this;
    }

    /** The requests so far, paths with queries. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The municipalities, by id. */
    public List<String> municipalities() {
        return List.copyOf(municipalities.keySet());
    }

    /** The figure of an indicator, for an area and a year. */
    public static double value(String indicator, String area, int year) {
        return (indicator.charAt(5) - '0') * 100
                + Integer.parseInt(area.replaceAll("\\D", "")) % 97
                + (year - 2000) / 4.0;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread thread = new Thread(() -> answer(one), "played Kolada answers");
                thread.setDaemon(true);
                thread.start();
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(Socket one) {
        try (one;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = in.readLine();
            while (first != null && !in.readLine().isEmpty()) {
                // the head of a request says nothing that is needed
            }
            if (first != null) {
                String path = first.split(" ")[1];
                requests.add(path);
                Reply own = fault.reply(requests.size(), path);
                (own == null ? played(path) : own).write(one.getOutputStream());
                one.getOutputStream().flush();
            }
        } catch (IOException e) {
            // whoever asked has gone
        }
    }

    /** An answer of JSON. */
    public static Reply json(String body) {
        return reply("200 OK", "Content-Type: application/json; charset=utf-8\r\n", body);
    }

    /** An answer with a status, further lines of the head, each ended by CR LF, and a body. */
    public static Reply reply(String status, String head, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return out -> {
            out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + head + "Content-Length: " + bytes.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        };
    }

    /** What the API answers. */
    public Reply played(String path) {
        String[] parts = path.split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : (parts.length > 1 ? parts[1] : "").split("&")) {
            String[] pair = each.split("=", 2);
            parameters.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
        }
        List<String> segments = List.of(parts[0].replaceFirst("^/v3/", "").split("/"));
        for (String segment : segments) {
            if (segment.split(",").length > MOST_IDS) {
                return reply(
                        "400 Bad Request", "Content-Type: application/json\r\n", "{\"detail\":\"at most 25 ids\"}");
            }
        }
        List<String> rows = rows(segments, parameters);
        if (rows == null) {
            return reply("404 Not Found", "Content-Type: application/json\r\n", "{\"detail\":\"Not Found\"}");
        }
        int page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        int size = Math.min(rowsPerPage, Integer.parseInt(parameters.getOrDefault("per_page", "5000")));
        int from = Math.min(rows.size(), (page - 1) * size);
        int to = Math.min(rows.size(), from + size);
        parameters.put("page", String.valueOf(page + 1));
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        String next = to < rows.size() ? "\"" + base().resolve(parts[0] + "?" + query) + "\"" : "null";
        return json(page(rows.subList(from, to), rows.size(), next));
    }

    /** A page of version 3 with rows, their number in all, and the next address as JSON. */
    public static String page(List<String> rows, int count, String next) {
        return "{\"values\":[" + String.join(",", rows) + "],\"count\":" + count + ",\"next_url\":" + next
                + ",\"previous_url\":null}";
    }

    private List<String> rows(List<String> segments, Map<String, String> parameters) {
        List<String> ids = segments.size() > 1 ? List.of(segments.get(1).split(",")) : List.of();
        return switch (segments.get(0)) {
            case "kpi" ->
                described(
                        indicators,
                        ids,
                        (id, title) -> "{\"id\":\"" + id + "\",\"title\":\"" + title
                                + "\",\"description\":\"Beskrivning av " + id + "\",\"is_divided_by_gender\":"
                                + id.equals("N15428")
                                + ",\"municipality_type\":\"A\",\"auspice\":null,\"operating_area\":\"Kommunen, övergripande\","
                                + "\"perspective\":\"Resurser\",\"prel_publication_date\":null,\"publication_date\":\"2022-05-01\","
                                + "\"publ_period\":\"2021\",\"has_ou_data\":false}");
            case "municipality" -> areas();
            case "municipality_groups" ->
                described(
                        Map.of("G114418", "Fyrkommunsnätverket (ovägt medel)"),
                        ids,
                        (id, title) -> "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"members\":["
                                + municipalities.keySet().stream()
                                        .limit(4)
                                        .map(each -> "{\"id\":\"" + each + "\",\"title\":\"" + municipalities.get(each)
                                                + "\"}")
                                        .collect(Collectors.joining(","))
                                + "]}");
            case "ou" ->
                parameters.containsKey("municipality") && !municipalities.containsKey(parameters.get("municipality"))
                        ? List.of()
                        : described(
                                Map.of("V15E1", "Norra skolan", "V15E2", "Södra skolan"),
                                ids,
                                (id, title) -> "{\"id\":\"" + id + "\",\"municipality\":\"0114\",\"title\":\"" + title
                                        + "\"}");
            case "data", "oudata" -> parameters.containsKey("from_date") ? changes : data(segments);
            default -> null;
        };
    }

    private List<String> areas() {
        List<String> rows = new ArrayList<>();
        rows.add("{\"id\":\"0000\",\"title\":\"Riket\",\"type\":\"L\"}");
        rows.add("{\"id\":\"0001\",\"title\":\"Region Stockholm\",\"type\":\"L\"}");
        rows.add("{\"id\":\"0003\",\"title\":\"Region Uppsala\",\"type\":\"L\"}");
        municipalities.forEach(
                (id, title) -> rows.add("{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"type\":\"K\"}"));
        return rows;
    }

    private static List<String> described(
            Map<String, String> all, List<String> ids, java.util.function.BinaryOperator<String> json) {
        List<String> rows = new ArrayList<>();
        new TreeMap<>(all).forEach((id, title) -> {
            if (ids.isEmpty() || ids.contains(id)) {
                rows.add(json.apply(id, title));
            }
        });
        return rows;
    }

    private List<String> data(List<String> segments) {
        Map<String, List<String>> asked = new TreeMap<>();
        for (int i = 1; i + 1 < segments.size(); i += 2) {
            asked.put(segments.get(i), List.of(segments.get(i + 1).split(",")));
        }
        List<String> all = new ArrayList<>(List.of("0000", "0001", "0003", "G114418"));
        all.addAll(municipalities.keySet());
        boolean operating = segments.get(0).equals("oudata");
        List<String> units = asked.getOrDefault(operating ? "ou" : "municipality", all);
        List<String> years = asked.getOrDefault("year", List.of("2019", "2020", "2021", "2022"));
        List<String> rows = new ArrayList<>();
        for (String indicator : asked.getOrDefault("kpi", List.of())) {
            for (String year : years) {
                for (String unit : units) {
                    boolean known = operating || all.contains(unit);
                    if (indicators.containsKey(indicator) && known && year.matches("20(19|2[0-2])")) {
                        rows.add(row(indicator, unit, year, operating ? "ou" : "municipality"));
                    }
                }
            }
        }
        return rows;
    }

    private static String row(String indicator, String unit, String year, String key) {
        double total = value(indicator, unit, Integer.parseInt(year));
        String genders = !indicator.equals("N15428") ? "" : "," + entry("K", total + 1) + "," + entry("M", total - 1);
        return "{\"kpi\":\"" + indicator + "\",\"" + key + "\":\"" + unit + "\",\"period\":" + year + ",\"values\":["
                + entry("T", total) + genders + "]}";
    }

    private static String entry(String gender, double value) {
        return "{\"gender\":\"" + gender + "\",\"count\":1,\"status\":\"\",\"value\":" + value
                + ",\"isdeleted\":false}";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
