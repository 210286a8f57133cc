package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Arranged;
import org.careshed.measure.tally.Claimed;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.Refills;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Condition;

/**
 * Where care happens: shares of counted visits. A visit is counted when the patient leaves treated, after the warm-up's
 * end and no later than the run's end, wherever it began; who is turned away or gives up makes no visit, nor does an
 * examination for another facility. Patients from elsewhere are not in these shares, but in {@code
 * visits_from_elsewhere_share}: their visits / all visits inside the county.
 *
 * <p>{@code care_in_county_share}: visits at facilities inside the county / all visits. {@code
 * grassroots_share_of_in_county_visits}: visits at grassroots facilities inside the county / visits inside the county;
 * {@code grassroots_share_of_visits}: the same visits / all visits (the two readings of county-facts 1.5). Both shares in
 * the county also {@code _without_refills} ({@link Refills}); {@code refill_visits_share}: where refills went. {@code
 * visits_share}: visits of a tier / all visits.
 *
 * <p>{@code care_in_county_share_claims}, where there is money: visits at facilities inside the county / (those + visits
 * outside that leave a claim, {@link Claimed}): what a county that watches claims takes the first share for.
 *
 * <p>{@code first_contact_grassroots_share}: grassroots share, of visits inside and outside, of first contacts: visits
 * of conditions that open an episode, and where contacts are told only those that a new need led to, at the first try or
 * a later one.
 */
final class CareShares implements Measure, CountyTurns, PatientLeaves, ContactEnds, WarmUpEnds {

    private final boolean[] isVisit;
    private final County county;
    private final int kinds;
    private final boolean contactsAreTold;
    private final boolean[] isRefill;
    private final boolean[] opens;
    private final long[] visits;
    private final long[] firsts;
    private final long[] fromElsewhere;
    private final Claimed claimed;

    CareShares(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        kinds = county.kinds().size();
        contactsAreTold = Arranged.contacts(county.scenario());
        isRefill = Refills.of(county.scenario());
        opens = new boolean[kinds];
        List<Condition> conditions = county.scenario().conditions();
        IntStream.range(0, kinds).forEach(i -> opens[i] = conditions.get(i).firstContact());
        int tiers = county.tiers().size();
        visits = new long[tiers * kinds];
        firsts = new long[tiers];
        fromElsewhere = new long[tiers];
        claimed = new Claimed(county);
    }

    @Override
    public void countyTurns(long atMs, County now) {
        claimed.turn(now);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (!Official.is(isVisit, condition)) {
            return;
        }
        int tier = county.tierOf()[facility];
        if (resident < 0) {
            fromElsewhere[tier]++;
            return;
        }
        visits[tier * kinds + condition]++;
        claimed.visit(county.tiers().get(tier).inCounty());
        if (!contactsAreTold && opens[condition]) {
            firsts[tier]++;
        }
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        if (origin == Origin.NEED && resident >= 0 && outcome != Outcome.LEFT && opens[condition]) {
            firsts[county.tierOf()[facility]]++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(visits, 0);
        Arrays.fill(firsts, 0);
        Arrays.fill(fromElsewhere, 0);
        claimed.clear();
    }

    @Override
    public List<Reading> readings() {
        long[] all = bySector(condition -> true);
        long everywhere = sum(all);
        long inCounty = everywhere - all[Sector.OUTSIDE.ordinal()];
        long grassroots = all[Sector.GRASSROOTS.ordinal()];
        List<Reading> readings = new ArrayList<>();
        readings.add(Figures.share("care_in_county_share", "all", inCounty, everywhere));
        if (Arranged.money(county.scenario())) {
            readings.add(claimed.share("care_in_county_share_claims"));
        }
        readings.add(Figures.share("grassroots_share_of_in_county_visits", "all", grassroots, inCounty));
        readings.add(Figures.share("grassroots_share_of_visits", "all", grassroots, everywhere));
        readings.add(firstContacts());
        withoutRefills(readings);
        if (!county.scenario().arrangements().beyond().inflow().isEmpty()) {
            long strangers = sum(fromElsewhere);
            readings.add(Figures.share("visits_from_elsewhere_share", "all", strangers, strangers + inCounty));
        }
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            readings.add(Figures.share("visits_share", county.tiers().get(tier).id(), visits(tier), everywhere));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private Reading firstContacts() {
        long grassroots = 0;
        for (int tier = 0; tier < firsts.length; tier++) {
            grassroots += Sector.of(county.tiers().get(tier)) == Sector.GRASSROOTS ? firsts[tier] : 0;
        }
        return Figures.share("first_contact_grassroots_share", "all", grassroots, sum(firsts));
    }

    private void withoutRefills(List<Reading> readings) {
        long[] others = bySector(condition -> !isRefill[condition]);
        long inCounty = sum(others) - others[Sector.OUTSIDE.ordinal()];
        long grassroots = others[Sector.GRASSROOTS.ordinal()];
        readings.add(Figures.share("care_in_county_share_without_refills", "all", inCounty, sum(others)));
        readings.add(
                Figures.share("grassroots_share_of_in_county_visits_without_refills", "all", grassroots, inCounty));
        long[] refills = bySector(condition -> isRefill[condition]);
        for (Sector sector : Sector.values()) {
            readings.add(Figures.share("refill_visits_share", sector.id(), refills[sector.ordinal()], sum(refills)));
        }
    }

    private long[] bySector(IntPredicate counted) {
        long[] sums = new long[Sector.count()];
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            for (int condition = 0; condition < kinds; condition++) {
                sums[Sector.of(county.tiers().get(tier)).ordinal()] +=
                        counted.test(condition) ? visits[tier * kinds + condition] : 0;
            }
        }
        return sums;
    }

    private long visits(int tier) {
        return Arrays.stream(visits, tier * kinds, (tier + 1) * kinds).sum();
    }

    private static long sum(long[] sums) {
        return Arrays.stream(sums).sum();
    }
}
