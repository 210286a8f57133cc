package org.careshed.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.BillSettled;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Sector;
import org.careshed.quantity.Fen;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who pays whom: bills settled after the warm-up's end, whole fen. Of residents' bills: {@code money_in_county_share}
 * (charges in the county / charges), {@code own_payment_share} (what patients pay / charges), {@code
 * stay_charge_share} (charges of admissions / charges), {@code fund_yuan_per_person_year} and {@code
 * own_yuan_per_person_year}. All bills by tier, scheme and service in the table {@code money}: what a tier is paid.
 */
final class Bills implements Measure, BillSettled, WarmUpEnds, RunEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier that is paid."),
            Column.text("scheme", "residents, employees, or elsewhere for patients from there."),
            Column.text("service", "contact or stay."),
            Column.integer("bills", "bills", "Bills settled in the counted time."),
            Column.decimal("charge_yuan", "yuan", "What they amount to."),
            Column.decimal("fund_yuan", "yuan", "What the insurance fund pays of it."),
            Column.decimal("own_yuan", "yuan", "What the patients pay of it."));

    private static final Service[] SERVICES = Service.values();
    private static final List<String> SCHEMES = List.of("residents", "employees", "elsewhere");
    private static final int EMPLOYEES = 1;
    private static final int ELSEWHERE = 2;

    private final County county;
    private final Counted counted = new Counted();
    private final long[] bills;
    private final long[] chargeFen;
    private final long[] fundFen;
    private final long[] ownFen;

    Bills(County county) {
        this.county = county;
        int cells = county.tiers().size() * SCHEMES.size() * SERVICES.length;
        bills = new long[cells];
        chargeFen = new long[cells];
        fundFen = new long[cells];
        ownFen = new long[cells];
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long charge,
            long fund,
            long own) {
        int cell = cell(county.tierOf()[facility], scheme(resident), service.ordinal());
        bills[cell]++;
        chargeFen[cell] += charge;
        fundFen[cell] += fund;
        ownFen[cell] += own;
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        for (long[] sums : List.of(bills, chargeFen, fundFen, ownFen)) {
            Arrays.fill(sums, 0);
        }
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        long charge = 0;
        long inCounty = 0;
        long stays = 0;
        long fund = 0;
        long own = 0;
        for (int cell = 0; cell < bills.length; cell++) {
            if (schemeOf(cell) != ELSEWHERE) {
                boolean outside = Sector.of(county.tiers().get(tierOf(cell))) == Sector.OUTSIDE;
                charge += chargeFen[cell];
                inCounty += outside ? 0 : chargeFen[cell];
                stays += cell % SERVICES.length == Service.STAY.ordinal() ? chargeFen[cell] : 0;
                fund += fundFen[cell];
                own += ownFen[cell];
            }
        }
        return List.of(
                Figures.share("money_in_county_share", "all", inCounty, charge),
                Figures.share("stay_charge_share", "all", stays, charge),
                Figures.share("own_payment_share", "all", own, charge),
                yuanPerPersonYear("fund_yuan_per_person_year", fund),
                yuanPerPersonYear("own_yuan_per_person_year", own));
    }

    private Reading yuanPerPersonYear(String measure, long fen) {
        Reading perYear = Figures.perPersonYear(
                measure, "all", "yuan", fen, county.population().size(), counted.ms());
        return new Reading(
                measure,
                "all",
                perYear.unit(),
                perYear.numerator(),
                perYear.denominator().multiply(BigInteger.valueOf(Fen.YUAN)));
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < bills.length; cell++) {
            rows.add(List.of(
                    county.tiers().get(tierOf(cell)).id(),
                    SCHEMES.get(schemeOf(cell)),
                    SERVICES[cell % SERVICES.length].name().toLowerCase(Locale.ROOT),
                    Long.toString(bills[cell]),
                    Figures.yuanCell(chargeFen[cell], 1),
                    Figures.yuanCell(fundFen[cell], 1),
                    Figures.yuanCell(ownFen[cell], 1)));
        }
        String meaning = "Bills settled in the counted time, by tier, scheme and service.";
        return List.of(new Table("money", meaning, COLUMNS, rows));
    }

    private int scheme(int resident) {
        if (resident < 0) {
            return ELSEWHERE;
        }
        return county.population().employees(resident) ? EMPLOYEES : 0;
    }

    private static int cell(int tier, int scheme, int service) {
        return (tier * SCHEMES.size() + scheme) * SERVICES.length + service;
    }

    private static int tierOf(int cell) {
        return cell / SERVICES.length / SCHEMES.size();
    }

    private static int schemeOf(int cell) {
        return cell / SERVICES.length % SCHEMES.size();
    }
}
