package org.careshed.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.language.Text;
import org.careshed.model.MorningAct;
import org.careshed.model.Sessions;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Skills;
import org.careshed.scenario.reform.Skills.Skill;

/**
 * One roster for several facilities: each morning doctors go from where the published wait was shortest to where it was
 * longest, and those at the grassroots are trained.
 */
public record UnifiedStaffing(LeverEntry entry) implements Policy {

    private static final Evidence ASSUMED = new Evidence("careshed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "unified-staffing",
            "One roster: doctors are sent for a day to where the wait was longest, and grassroots staff are trained.",
            List.of(
                    Setting.text("resource", "doctor", "what is sent: the resource of this name at each facility"),
                    Setting.whole("most", 0, 100, 5, "most doctors sent on a day"),
                    Setting.time(
                            "least_gap",
                            10 * Ticks.MINUTE,
                            "least difference of published waits for which somebody is sent"),
                    Setting.whole("stay", 1, 100, 2, "fewest who stay where somebody is sent away from"),
                    Setting.share(
                            "training",
                            0.05,
                            "share of would-be referrals and failures that trained grassroots staff treat, once trained")),
            Map.of(
                    "resource", ASSUMED,
                    "most", ASSUMED,
                    "least_gap", ASSUMED,
                    "stay", ASSUMED,
                    "training", ASSUMED));

    /** A facility with doctors. */
    private record Place(int facility, int pool) {}

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        double trained = entry.settings().number("training") * strength;
        Skills skills = Skills.of(scenario);
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        for (Facility facility : scenario.facilities()) {
            boolean learns = within.get(facility.id())
                    && Additions.tier(scenario, facility.id()).grassroots();
            if (learns && trained > 0) {
                skills = skills.with(facility.id(), new Skill(trained, 0, 0, new TreeMap<>()));
            }
        }
        return trained > 0 ? scenario.withReform(skills) : scenario;
    }

    @Override
    public Optional<MorningAct> act(County county) {
        List<Place> places = places(county);
        if (places.size() < 2) {
            throw PolicyException.of(
                    "unified-staffing",
                    Text.of(
                                    "fewer than two facilities within `where` have a `{resource}`. Name more facilities,"
                                            + " or another resource.",
                                    "`where` 范围内有 `{resource}` 的机构不足两个。请写更多机构，或写另一种资源。")
                            .with("resource", entry.settings().text("resource")));
        }
        return Optional.of((levers, date) -> {
            int most = (int) Math.rint(entry.settings().whole("most") * Phases.on(entry, date));
            if (most > 0) {
                send(levers.sessions(), places, date, most);
            }
        });
    }

    /** From the shortest wait to the longest, then from the next to the next; each facility sends or gets one. */
    private void send(Sessions sessions, List<Place> places, LocalDate date, int most) {
        List<Place> byWait = new ArrayList<>(places);
        byWait.sort(Comparator.comparingDouble(place -> sessions.publishedWaitMinutes(place.facility())));
        double gap = Ticks.minutes(entry.settings().whole("least_gap"));
        int sent = 0;
        int to = byWait.size() - 1;
        for (int from = 0; from < to && sent < most; from++) {
            Place lends = byWait.get(from);
            Place gets = byWait.get(to);
            double saved =
                    sessions.publishedWaitMinutes(gets.facility()) - sessions.publishedWaitMinutes(lends.facility());
            if (saved < gap) {
                return;
            }
            if (canLend(sessions, lends, date)
                    && sessions.lend(lends.facility(), lends.pool(), gets.facility(), gets.pool(), date)) {
                sent++;
                to--;
            }
        }
    }

    private boolean canLend(Sessions sessions, Place place, LocalDate date) {
        Resource resource = sessions.county().pools().get(place.facility()).get(place.pool());
        return resource.servers().on(date) > entry.settings().whole("stay");
    }

    private List<Place> places(County county) {
        Map<String, Boolean> within = new Reach(entry).facilities(county.scenario());
        List<Place> places = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            List<Resource> pools = county.pools().get(facility);
            for (int pool = 0; pool < pools.size(); pool++) {
                if (within.get(county.facility(facility).id())
                        && pools.get(pool).resource().equals(entry.settings().text("resource"))) {
                    places.add(new Place(facility, pool));
                }
            }
        }
        return places;
    }
}
