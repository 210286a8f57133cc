package org.careshed.care;

import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Facts;
import org.careshed.journal.Recorder;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Wards;
import org.careshed.scenario.Wards.Admission;
import org.careshed.scenario.Wards.BedClass;
import org.careshed.scenario.Wards.StepDown;

/**
 * One hospital's beds in a test: {@link #PLANNED} patients need a medical bed and can wait, {@link #ACUTE} ones need it
 * now, {@link #SURGERY} patients can wait for a surgical one; a stay lasts a day.
 */
final class Ward {

    static final int PLANNED = 0;
    static final int ACUTE = 1;
    static final int SURGERY = 2;

    static final int TOWN = 0;
    static final int HOSPITAL = 1;
    static final int OUTSIDE = 2;

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    final BedDiary diary = new BedDiary();
    final Letters letters = new Letters();
    final Beds beds;

    private Ward(Ward other) {
        this.beds = other.beds.copy(Facts.to(List.of(diary)), letters);
    }

    static Ward at(int facility, Rules rules) {
        return new Ward(facility, rules);
    }

    private Ward(int facility, Rules rules) {
        this.beds = new Beds(rules.county(), facility, Facts.to(List.of(diary)), letters);
    }

    Ward copy() {
        return new Ward(this);
    }

    /** A patient asks for a bed at an hour; whatever was due before has happened. */
    Ward ask(double hour, int kind, long visit) {
        long atMs = Ticks.of(hour, Ticks.HOUR);
        playBefore(atMs);
        beds.ask(atMs, visit, visit, 0, kind, 0);
        return this;
    }

    /** A patient whom another hospital sends, for a medical bed, arrives at an hour and stays for hours. */
    Ward brought(double hour, long visit, int stayHours, Entry entry) {
        beds.admit(Ticks.of(hour, Ticks.HOUR), visit, visit, 0, PLANNED, 0, 0, stayHours * Ticks.HOUR, entry);
        return this;
    }

    Ward playBefore(long endMs) {
        while (beds.nextMs() < endMs) {
            beds.happen();
        }
        return this;
    }

    Ward playDays(int days) {
        return playBefore(days * Ticks.DAY);
    }

    /** Letters as text: when, about, visit, and what lasts. */
    List<String> posted() {
        List<String> posted = new ArrayList<>();
        for (int row = 0; row < letters.size(); row++) {
            posted.add(Recorder.clock(letters.atMs(row)) + " " + letters.subject(row) + " " + letters.visit(row)
                    + " lasts " + BedDiary.hours(letters.lastsMs(row)));
        }
        return posted;
    }

    /** What the scenario says: beds at the hospital by class, and how patients without one fare. */
    record Rules(
            int medical,
            int surgical,
            boolean outlying,
            long patienceMs,
            Optional<String> outside,
            Optional<StepDown> stepDown,
            Dist stay,
            double share) {

        static Rules beds(int medical, int surgical) {
            return new Rules(
                    medical,
                    surgical,
                    false,
                    2 * Ticks.DAY,
                    Optional.of("c"),
                    Optional.empty(),
                    new Dist.Constant(Ticks.DAY),
                    1);
        }

        Rules withOutlying() {
            return new Rules(medical, surgical, true, patienceMs, outside, stepDown, stay, share);
        }

        Rules waitingOn() {
            return new Rules(medical, surgical, outlying, patienceMs, Optional.empty(), stepDown, stay, share);
        }

        Rules stepDown(StepDown rule) {
            return new Rules(medical, surgical, outlying, patienceMs, outside, Optional.of(rule), stay, share);
        }

        Rules stays(Dist law) {
            return new Rules(medical, surgical, outlying, patienceMs, outside, stepDown, law, share);
        }

        Rules share(double admitted) {
            return new Rules(medical, surgical, outlying, patienceMs, outside, stepDown, stay, admitted);
        }

        County county() {
            Map<String, Admission> admissions = Map.of(
                    "planned", new Admission(share, 0, "medical", stay),
                    "acute", new Admission(share, 1, "medical", stay),
                    "surgery", new Admission(share, 0, "surgical", stay));
            Wards wards = new Wards(
                    List.of(bedClass("medical"), bedClass("surgical")),
                    List.of(
                            new Wards.Beds("b", "medical", medical, ASSUMED),
                            new Wards.Beds("b", "surgical", surgical, ASSUMED)),
                    Map.of("1-town", admissions, "2-hospital", admissions, "3-outside", admissions),
                    outlying,
                    patienceMs,
                    outside,
                    stepDown,
                    Wards.HANDOVER_MS);
            return CountyBuilder.build(story().scenario().withArrangements(Arrangements.NONE.withWards(wards)));
        }

        private static BedClass bedClass(String id) {
            return new BedClass(id, new Name(id, ""));
        }

        private static Story story() {
            String[] all = {"planned", "acute", "surgery"};
            return new Story()
                    .place("home")
                    .residents("home", 1)
                    .tier("1-town", hours(8, 17), all)
                    .tier("2-hospital", hours(0, 24), all)
                    .tier("3-outside", hours(8, 17), all)
                    .outsideWait("3-outside", minutes(30))
                    .facility("a", "1-town", "home")
                    .facility("b", "2-hospital", "home")
                    .facility("c", "3-outside", "home")
                    .pathway("1-town", delay("consult", minutes(1)))
                    .pathway("2-hospital", delay("consult", minutes(1)))
                    .pathway("3-outside", delay("consult", minutes(1)))
                    .condition("planned", Severity.MODERATE, 1)
                    .condition("acute", Severity.EMERGENCY, 1)
                    .condition("surgery", Severity.SEVERE, 1);
        }
    }
}
