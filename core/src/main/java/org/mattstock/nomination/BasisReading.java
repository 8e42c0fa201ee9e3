package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Words;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** A basis in words and as a table. */
final class BasisReading {
    private static final int DIGITS = 12;
    private static final int DECIMALS = 3;

    private final NominationBasis basis;

    BasisReading(NominationBasis basis) {
        this.basis = basis;
    }

    String inWords() {
        return capital(basis.rule().inWords()) + " among " + counted() + year() + ", " + ranked() + hashes() + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String counted() {
        int others = basis.notRanked().size();
        return basis.candidates().size() + " candidates"
                + (others == 0 ? "" : ", " + others + " others having no place,");
    }

    private String year() {
        return basis.origin().map(origin -> " of " + origin.year()).orElse("");
    }

    private String ranked() {
        RankingRule rule = basis.ranking();
        return "ranked " + Words.of(rule.order()).replace('-', ' ') + " with " + Words.of(rule.ties())
                + " places, scores being equal " + equal(rule.precision());
    }

    private static String equal(Precision precision) {
        if (precision instanceof Precision.Decimals decimals) {
            return "with " + decimals.digits() + " decimals (" + Words.of(decimals.rounding()) + ")";
        } else if (precision instanceof Precision.Tolerance tolerance) {
            return "within " + Decimals.plain(tolerance.epsilon());
        }
        return precision instanceof Precision.Exact ? "as numbers" : "up to rounding";
    }

    private String hashes() {
        return basis.origin()
                .map(origin -> "; definition " + start(origin.definitionHash()) + ", panel "
                        + start(origin.panelDigest()) + ", reference " + start(origin.referenceHash())
                        + years(origin.referenceYears()))
                .orElse("");
    }

    private static String start(String hash) {
        return hash.substring(0, DIGITS);
    }

    private static String years(List<Integer> years) {
        return years.isEmpty()
                ? " from outside"
                : " of " + years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Table toTable() {
        Table.Builder table = Table.builder(inWords())
                .text("id")
                .text("unit")
                .text("group")
                .decimal("score", DECIMALS)
                .decimal("unclamped", DECIMALS);
        basis.floors().keySet().forEach(node -> table.decimal(floor(node), DECIMALS));
        table.decimal("share", DECIMALS).decimal("noise", DECIMALS).text("not ranked");
        Line.of(basis).candidates.forEach(each -> table.row(candidate(each.basis())));
        basis.notRanked().forEach(each -> table.row(notRanked(each)));
        return shortened(table.build());
    }

    private static String floor(String node) {
        return "floor: " + node;
    }

    private Object[] candidate(NominationBasis.Candidate each) {
        List<Object> row = new ArrayList<>(
                List.of(each.unit().id(), each.unit().name(), each.group().orElse(""), each.score(), each.unclamped()));
        basis.floors()
                .keySet()
                .forEach(node -> row.add(Optional.ofNullable(each.floors().get(node))));
        row.addAll(List.of(each.share(), each.noise(), ""));
        return row.toArray();
    }

    private Object[] notRanked(NominationBasis.NotRanked each) {
        List<Object> row = new ArrayList<>(
                List.of(each.unit().id(), each.unit().name(), each.group().orElse("")));
        for (int i = 0; i < basis.floors().size() + 4; i++) {
            row.add(OptionalDouble.empty());
        }
        row.add(each.reason() + (each.detail().isEmpty() ? "" : ": " + each.detail()));
        return row.toArray();
    }

    private Table shortened(Table all) {
        Set<String> idle = idle();
        return all.select(all.columns().stream()
                .map(Column::name)
                .filter(name -> !idle.contains(name))
                .toArray(String[]::new));
    }

    private Set<String> idle() {
        Set<String> idle = new HashSet<>();
        List<NominationBasis.Candidate> all = basis.candidates();
        leaveOut(idle, "group", basis.classes().isEmpty());
        leaveOut(idle, "unclamped", all.stream().allMatch(each -> each.score() == each.unclamped()));
        leaveOut(idle, "share", all.stream().allMatch(each -> each.share().isEmpty()));
        leaveOut(idle, "noise", all.stream().allMatch(each -> each.noise().isEmpty()));
        leaveOut(idle, "not ranked", basis.notRanked().isEmpty());
        return idle;
    }

    private static void leaveOut(Set<String> idle, String column, boolean isIdle) {
        if (isIdle) {
            idle.add(column);
        }
    }
}
