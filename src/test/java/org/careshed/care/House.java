package org.careshed.care;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.Recorder;
import org.careshed.journal.ServiceStarts;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Facility;

/** The facilities of a story, played by hand: patients arrive when told, letters are read by the test. */
final class House {

    static final long WALK_IN = Slip.first(Origin.NEED, Channel.WALK_IN);

    final County county;
    final List<String> told = new ArrayList<>();
    private final Site[] sites;
    private final DayPlan plan;
    private int day = -1;

    House(Story story) {
        county = story.county();
        Facts facts = Facts.to(List.of(new Teller()));
        Kinds kinds = Kinds.of(county.scenario());
        sites = new Site[county.facilities()];
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = new Site(county, facility, kinds, facts);
        }
        plan = new DayPlan(sites.length);
    }

    /** A key whose number can be read in what is told, and whose events never tie with others'. */
    static long key(int visit) {
        return (long) visit << 8;
    }

    static long at(int hour, int minute) {
        return hour * Ticks.HOUR + minute * Ticks.MINUTE;
    }

    Site site(String facility) {
        return sites[facility(facility)];
    }

    int facility(String id) {
        return county.scenario().facilities().stream()
                .map(Facility::id)
                .toList()
                .indexOf(id);
    }

    int kind(String condition) {
        return county.kinds().indexOf(condition);
    }

    /** A copy of a facility that goes on without being heard. */
    void replaceByCopies() {
        for (int facility = 0; facility < sites.length; facility++) {
            sites[facility] = sites[facility].copy(Facts.to(List.of(new Teller())));
        }
    }

    /** Patients of one condition come one by one at the minutes of the day; visits are numbered from {@code first}. */
    House comes(String facility, String condition, int first, long... atMs) {
        for (int i = 0; i < atMs.length; i++) {
            comesWith(WALK_IN, facility, condition, first + i, atMs[i]);
        }
        return this;
    }

    House comesWith(long slip, String facility, String condition, int visit, long atMs) {
        if (day < 0) {
            plan.begin(Ticks.DAY);
            day = 0;
        }
        plan.add(facility(facility), atMs, key(visit), key(visit), visit, kind(condition), slip, 100 * Ticks.DAY);
        return this;
    }

    /** The first day begins. */
    House morning() {
        if (day < 0) {
            plan.begin(Ticks.DAY);
            day = 0;
        }
        plan.sort(0);
        begin();
        return this;
    }

    /** The next day begins, with nobody on its plan. */
    House nextMorning() {
        day++;
        plan.begin((day + 1) * Ticks.DAY);
        plan.sort(day * Ticks.DAY);
        begin();
        return this;
    }

    /** All facilities play until a time. */
    House until(long endMs) {
        for (Site site : sites) {
            site.playUntil(endMs);
        }
        return this;
    }

    House wholeDay() {
        return morning().until(Ticks.DAY);
    }

    /** The letters of a facility as text: subject, time, visit, waited minutes. */
    List<String> letters(String facility) {
        Letters letters = site(facility).letters();
        List<String> text = new ArrayList<>();
        for (int row = 0; row < letters.size(); row++) {
            text.add(letters.subject(row) + " at " + clock(letters.atMs(row)) + " visit " + (letters.visit(row) >> 8)
                    + " waited " + letters.waitedMs(row) / Ticks.MINUTE);
        }
        return text;
    }

    /** What was told that begins with one of these words. */
    List<String> told(String... words) {
        return told.stream()
                .filter(line -> List.of(words).contains(line.replaceAll("^([0-9]+ d )?[0-9:.]+ ([a-z-]+) .*", "$2")))
                .toList();
    }

    private void begin() {
        for (Site site : sites) {
            site.morning(plan, county.scenario().calendar(), day, day * Ticks.DAY);
        }
    }

    private static String clock(long atMs) {
        return Recorder.clock(atMs).replaceAll(":00\\.000$", "");
    }

    /** Writes down what concerns the way of patients. */
    private final class Teller
            implements PatientArrives,
                    PatientLeaves,
                    PatientTurnedAway,
                    PatientGivesUp,
                    PatientGoesOut,
                    PatientComesBack,
                    ExaminationArrives,
                    ExaminationLeaves,
                    ContactEnds,
                    ServiceStarts,
                    PoolStaffed {

        @Override
        public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
            tell(atMs, "arrives", facility, visit, "");
        }

        @Override
        public void patientLeaves(
                long atMs, int facility, long visit, int who, int kind, int branch, long arrivedMs, long waitedMs) {
            tell(atMs, "leaves", facility, visit, "");
        }

        @Override
        public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
            tell(atMs, "turned-away", facility, visit, "");
        }

        @Override
        public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
            tell(atMs, "gives-up", facility, visit, " " + way + " after " + waitedMs / Ticks.MINUTE);
        }

        @Override
        public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
            tell(atMs, "goes-out", facility, visit, " to " + id(to));
        }

        @Override
        public void patientComesBack(long atMs, int facility, long visit, int step) {
            tell(atMs, "comes-back", facility, visit, "");
        }

        @Override
        public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
            tell(atMs, "examination", facility, visit, " from " + id(from));
        }

        @Override
        public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
            tell(atMs, "examined", facility, visit, " for " + id(to) + " since " + clock(arrivedMs));
        }

        @Override
        public void contactEnds(
                long atMs,
                int facility,
                long visit,
                long need,
                int who,
                int kind,
                Origin origin,
                Outcome outcome,
                long waitedMs) {
            tell(atMs, "ends", facility, visit, " " + outcome + " waited " + waitedMs / Ticks.MINUTE);
        }

        @Override
        public void serviceStarts(
                long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
            String what = county.steps().get(step).id() + " " + lastsMs / Ticks.MINUTE;
            tell(atMs, "service", facility, visit, " " + what + " waited " + waitedMs / Ticks.MINUTE);
        }

        @Override
        public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
            told.add(clock(atMs) + " staff " + id(facility) + " " + pool + ": " + servers);
        }

        private void tell(long atMs, String what, int facility, long visit, String more) {
            told.add(clock(atMs) + " " + what + " " + id(facility) + " " + (visit >> 8) + more);
        }

        private String id(int facility) {
            return county.facility(facility).id();
        }
    }
}
