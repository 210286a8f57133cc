package org.careshed.measure.invariant;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.careshed.county.County;
import org.careshed.quantity.Fixed;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * I19: every figure of readings and tables is a plain decimal or, where undefined, empty. I12: utilisation lies in 0 to
 * 1 as every share does, in {@code resource_use} busy hours are those of the services that were told, and utilisation x
 * staffed hours, and in {@code bed_use} days are those of the stays told. I15: money is the sum of the bills told.
 */
final class ResultsCheck {

    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0+)?");
    /** What ends unmet in the counted time may have begun before it, so that in days without needs it is more than all. */
    private static final String ENDS_OVER_BEGINNINGS = "unmet_need_share ";

    private static final BigDecimal ROUNDED_HOURS = new BigDecimal("0.001");
    private static final BigDecimal ROUNDED_SHARE = new BigDecimal("0.0000005");

    private final County county;
    private final ServiceCheck services;
    private final BedsCheck beds;
    private final MoneyCheck money;
    private final Findings findings;

    ResultsCheck(County county, ServiceCheck services, BedsCheck beds, MoneyCheck money, Findings findings) {
        this.county = county;
        this.services = services;
        this.beds = beds;
        this.money = money;
        this.findings = findings;
    }

    void readings(List<Reading> readings) {
        for (Reading reading : readings) {
            figure(reading.text(), reading.measure() + " of " + reading.of());
            if (reading.unit().equals("share")) {
                share(reading.text(), reading.measure() + " of " + reading.of());
            }
        }
    }

    void tables(List<Table> tables) {
        for (Table table : tables) {
            for (List<String> row : table.rows()) {
                for (int cell = 0; cell < row.size(); cell++) {
                    Column column = table.columns().get(cell);
                    if (column.type() != Column.Type.TEXT) {
                        figure(row.get(cell), table.name() + "." + column.name() + " in " + row);
                    }
                }
            }
            switch (table.name()) {
                case "resource_use" -> resourceUse(table);
                case "bed_use" -> bedUse(table);
                case "money" -> money(table);
                default -> {}
            }
        }
    }

    private void bedUse(Table table) {
        int row = 0;
        for (int cell : beds.cells().withBeds()) {
            List<String> cells = table.rows().get(row++);
            String told = Fixed.ratio(beds.occupiedMs(cell), Ticks.DAY, 3);
            boolean agree = cell(table, cells, "bed_days").equals(told);
            rule(agree, "I12", beds.cells().facility(cell), "bed_days of " + told + " in " + cells);
            share(cell(table, cells, "occupancy"), "occupancy in " + cells);
        }
    }

    private void money(Table table) {
        amount(table, "charge_yuan", money.chargeFen());
        amount(table, "fund_yuan", money.fundFen());
    }

    private void amount(Table table, String column, long fen) {
        BigDecimal sum = table.rows().stream()
                .map(row -> new BigDecimal(cell(table, row, column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean agree = sum.compareTo(BigDecimal.valueOf(fen, 2)) == 0;
        findings.county(agree, "I15", endMs(), () -> column + " of " + fen + " fen, not " + sum + " yuan");
    }

    private void resourceUse(Table table) {
        int row = 0;
        for (int facility = 0; facility < county.facilities(); facility++) {
            for (int pool = 0; pool < county.pools().get(facility).size(); pool++) {
                pool(facility, pool, table, table.rows().get(row++));
            }
        }
    }

    private void pool(int facility, int pool, Table table, List<String> row) {
        String busy = cell(table, row, "busy_hours");
        String told = Fixed.ratio(services.busyMs(facility, pool), Ticks.HOUR, 3);
        rule(busy.equals(told), "I12", facility, "busy_hours of " + told + " in " + row);
        String utilisation = cell(table, row, "utilisation");
        share(utilisation, "utilisation in " + row);
        if (FIGURE.matcher(utilisation).matches()) {
            BigDecimal staffed = new BigDecimal(cell(table, row, "staffed_hours"));
            BigDecimal product = new BigDecimal(utilisation).multiply(staffed);
            BigDecimal rounding = ROUNDED_SHARE.multiply(staffed).add(ROUNDED_HOURS);
            boolean agree = product.subtract(new BigDecimal(busy)).abs().compareTo(rounding) <= 0;
            rule(agree, "I12", facility, "utilisation x staffed_hours = busy_hours in " + row);
        }
    }

    private static String cell(Table table, List<String> row, String column) {
        for (int cell = 0; cell < row.size(); cell++) {
            if (table.columns().get(cell).name().equals(column)) {
                return row.get(cell);
            }
        }
        throw new IllegalArgumentException("table " + table.name() + " has no column " + column);
    }

    private void figure(String text, String name) {
        boolean plain = text.isEmpty() || FIGURE.matcher(text).matches();
        boolean signed = NEGATIVE_ZERO.matcher(text).matches();
        findings.county(plain && !signed, "I19", endMs(), () -> "a plain decimal for " + name + ", not " + text);
    }

    private void share(String text, String name) {
        if (FIGURE.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text);
            boolean inRange = value.signum() >= 0
                    && (value.compareTo(BigDecimal.ONE) <= 0 || name.startsWith(ENDS_OVER_BEGINNINGS));
            findings.county(inRange, "I12", endMs(), () -> "0 to 1 for " + name + ", not " + text);
        }
    }

    private void rule(boolean holds, String id, int facility, String expected) {
        findings.facility(holds, id, endMs(), facility, () -> expected);
    }

    private long endMs() {
        return county.scenario().calendar().horizonMs();
    }
}
