package org.mattstock.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.Exhibit;
import org.mattstock.award.PublicRecord;
import org.mattstock.io.json.AwardJson;

/**
 * Works out again what stands in a published folder, in this order: what moves rest on and the chain; every move, and with it
 * nominees, decision and mention; the files that scores come from, and the scores; every page and table.
 */
final class PublicCheck {
    private final FolderFiles files;
    private final PublicRecord record;
    private final List<String> checked = new ArrayList<>();

    PublicCheck(FolderFiles files) {
        this.files = files;
        this.record = files.read(AwardJson.PUBLIC, PublicFolder.RECORD);
    }

    /** What was checked. */
    List<String> run() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of(PublicFolder.RECORD));
        checkChain();
        Optional<Grounds> grounds = PublicFolder.grounds(record);
        if (grounds.isPresent()) {
            expected.addAll(Scored.FILES);
            checked.addAll(new ScoreCheck(files, record).run(grounds.get()));
        } else if (record.exhibits().stream().anyMatch(Exhibit.OfNomination.class::isInstance)) {
            throw DifferenceFound.in(
                    PublicFolder.RECORD,
                    "grounds of the nomination must name the figures that it rests on (" + Scored.FIGURES
                            + "), so that scores can be worked out again");
        } else {
            checked.add("scores: nobody is nominated yet");
        }
        expected.addAll(checkDerived());
        for (String other : PublicFolder.names(files.folder())) {
            if (!expected.contains(other)) {
                throw DifferenceFound.in(other, "must not be in the folder: nothing in the record gives it");
            }
        }
        checked.addAll(Readiness.of(record.process()));
        return checked;
    }

    private void checkChain() {
        List<Entry> open =
                record.lines().stream().flatMap(line -> line.opened().stream()).toList();
        checkOpening();
        checkExhibits(open);
        for (Tampering each : record.faults()) {
            throw DifferenceFound.in(PublicFolder.RECORD, each.toString());
        }
        checked.add(PublicFolder.RECORD + ": " + open.size() + " open and "
                + (record.lines().size() - open.size())
                + " sealed moves, " + record.exhibits().size() + " exhibits, "
                + record.standings().size() + " units; the outcome "
                + (record.isTold() ? "is told" : "is not told yet"));
        checked.add("process hash " + record.process().hash());
        checked.add("head " + record.head() + ", to compare with the one in the minutes");
    }

    /** What a case was opened with is hashed before its first move. */
    private void checkOpening() {
        if (record.lines().isEmpty()) {
            return;
        }
        String opening = new PublicRecord(
                        record.process(),
                        record.units(),
                        record.opened(),
                        record.software(),
                        record.asOf(),
                        List.of(),
                        List.of())
                .head();
        DifferenceFound.require(
                PublicFolder.RECORD,
                "opening: what stands under process, units, opened or software was changed"
                        + Readiness.paths(record.process()) + "; its hash, which entry 1 names as previous,",
                record.lines().get(0).previous(),
                opening);
    }

    /** An exhibit that was changed has another hash, and so is not there any more. */
    private void checkExhibits(List<Entry> open) {
        Set<String> named = new HashSet<>();
        for (Entry entry : open) {
            entry.grounds().hashes().forEach((name, hash) -> {
                named.add(hash);
                record.exhibits().stream()
                        .filter(exhibit -> exhibit.name().equals(name))
                        .findFirst()
                        .ifPresent(first -> DifferenceFound.require(
                                PublicFolder.RECORD,
                                "entry " + entry.sequence() + ": hash of exhibit " + name,
                                hash,
                                record.exhibits().stream()
                                        .map(Exhibit::hash)
                                        .filter(hash::equals)
                                        .findFirst()
                                        .orElse(first.hash())));
            });
        }
        for (Exhibit each : record.exhibits()) {
            if (!named.contains(each.hash())) {
                throw DifferenceFound.in(
                        PublicFolder.RECORD,
                        "exhibit " + each.name() + " must have a hash that an open move names, got " + each.hash());
            }
        }
    }

    private Set<String> checkDerived() {
        Map<String, String> texts = PublicFolder.derived(record);
        texts.put(PublicFolder.RECORD, AwardJson.PUBLIC.full().toJson(record));
        texts.forEach((name, text) -> checkText(name, text.lines().toList(), files.bytes(name), text));
        checked.add("pages and tables: " + texts.size() + " files are what follows from the record");
        return texts.keySet();
    }

    private static void checkText(String name, List<String> lines, byte[] bytes, String text) {
        String given = new String(bytes, StandardCharsets.UTF_8);
        if (given.equals(text)) {
            return;
        }
        List<String> got = given.lines().toList();
        int line = 0;
        while (line < lines.size() && line < got.size() && lines.get(line).equals(got.get(line))) {
            line++;
        }
        DifferenceFound.require(name, "line " + (line + 1), at(lines, line), at(got, line));
        throw DifferenceFound.in(name, "must have the ends of lines that were written, got others");
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? "\"" + lines.get(line) + "\"" : "the end";
    }
}
