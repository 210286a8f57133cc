package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.InformationLoop;
import org.careshed.journal.Facts;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

class StabilityTest extends MeasureContract {

    private static final long MINUTE = 60_000;

    @Override
    String name() {
        return "stability";
    }

    @Test
    void theGainIsThatOfTheBusiestFacility() {
        long opens = TestCounty.tuesday(8, 0);
        Script script = new Script();
        script.fact(opens, HOSPITAL, facts -> facts.poolStaffed(opens, HOSPITAL, 0, 1, true));
        for (int visit = 0; visit < 30; visit++) {
            script.visit(HOSPITAL, 0, 1, visit, 0, 1, opens + visit * 10 * MINUTE, 2 * MINUTE, 5 * MINUTE);
            script.fact(opens, HOSPITAL, facts -> facts.facilityChosen(opens, 0, 1, HOSPITAL, MINUTE));
        }
        for (int visit = 0; visit < 10; visit++) {
            script.fact(opens, 2, facts -> facts.facilityChosen(opens, 0, 1, 2, MINUTE));
        }
        long closes = TestCounty.tuesday(18, 0);
        script.fact(closes, HOSPITAL, facts -> facts.poolStaffed(closes, HOSPITAL, 0, 0, true));

        // a minute weighs 0.01; a quarter would go elsewhere; 2 min of wait; busy 150 of 600 min
        double gain = InformationLoop.gain(0.01, 0.25, 2, 0.25, 1);
        assertThat(lines(after(script)))
                .containsExactly(
                        String.format(java.util.Locale.ROOT, "stability_g all = %.6f ratio", gain),
                        String.format(
                                java.util.Locale.ROOT,
                                "stability_used all = %.6f ratio",
                                0.2 / InformationLoop.bound(gain)));
    }

    @Test
    void whereFewComeNothingSwings() {
        assertThat(lines(after(new Script())))
                .containsExactly("stability_g all =  ratio", "stability_used all =  ratio");
    }

    @Test
    void theGainIsThatOfTheCountedTimeAndOfAllWhoChoose() {
        Script tuesday = new Script();
        day(tuesday, TestCounty.tuesday(8, 0), 1, 30, 2);
        Script both = new Script();
        day(both, TestCounty.monday(8, 0), 3, 60, 9, 301);
        both.fact(
                TestCounty.monday(20, 0),
                HOSPITAL,
                facts -> facts.poolStaffed(TestCounty.monday(20, 0), HOSPITAL, 0, 0, true));
        day(both, TestCounty.tuesday(8, 0), 1, 30, 2);

        // of three homes and conditions 20 of 30, 20 of 40 and 20 of 50 come; on duty from eight to midnight
        double elsewhere = (10 / 30.0 + 20 / 40.0 + 30 / 50.0) / 3;
        double gain = InformationLoop.gain(0.01, elsewhere, 2, 150 / 960.0, 1);
        assertThat(lines(after(tuesday)).get(0))
                .isEqualTo(String.format(java.util.Locale.ROOT, "stability_g all = %.6f ratio", gain));
        assertThat(lines(after(both))).isEqualTo(lines(after(tuesday)));
    }

    @Test
    void whereNobodyChoosesOrNobodyIsOnDutyNothingSwings() {
        long opens = TestCounty.tuesday(8, 0);
        Script unchosen = new Script();
        day(unchosen, opens, 1, 30, 2, 0);
        assertThat(lines(after(unchosen)))
                .containsExactly("stability_g all = 0.000000 ratio", "stability_used all = 0.100000 ratio");

        Script nobody = new Script();
        for (int visit = 0; visit < 30; visit++) {
            nobody.fact(opens, HOSPITAL, facts -> facts.consultationBegins(opens, HOSPITAL, 1, 1, 0));
        }
        Script twenty = new Script();
        day(twenty, opens, 1, 20, 2);
        for (Script quiet : List.of(nobody, twenty)) {
            assertThat(lines(after(quiet))).containsExactly("stability_g all =  ratio", "stability_used all =  ratio");
        }
    }

    @Test
    void aMinuteWeighsWhatItWeighsForTheConditionThatIsChosenFor() {
        County plain = TestCounty.withResidents();
        List<Condition> severe = plain.scenario().conditions().stream()
                .map(one -> one.id().equals("refill")
                        ? new Condition(
                                one.id(),
                                one.name(),
                                Severity.SEVERE,
                                one.perYear(),
                                one.byMonth(),
                                one.firstContact(),
                                one.seekAlways(),
                                one.priority(),
                                one.evidence())
                        : one)
                .toList();
        Script script = new Script();
        day(script, TestCounty.tuesday(8, 0), 1, 30, 2);
        Stability measure = new Stability(
                plain.withScenario(plain.scenario().edit().conditions(severe).done()));
        script.tellByTime(Facts.to(List.of(measure)));

        // nothing is said about what a minute weighs in severe illness, for which a third of the choices are
        double elsewhere = (10 / 30.0 + 20 / 40.0 + 30 / 50.0) / 3;
        double gain = InformationLoop.gain(0.02 / 3, elsewhere, 2, 150 / 960.0, 1);
        assertThat(lines(measure).get(0))
                .isEqualTo(String.format(java.util.Locale.ROOT, "stability_g all = %.6f ratio", gain));
    }

    private static void day(Script script, long opens, int doctors, int visits, int waitMinutes) {
        day(script, opens, doctors, visits, waitMinutes, 20);
    }

    /** So many choose the hospital from each of two homes and for each of two conditions, and others the station. */
    private static void day(Script script, long opens, int doctors, int visits, int waitMinutes, int chosen) {
        script.fact(opens, HOSPITAL, facts -> facts.poolStaffed(opens, HOSPITAL, 0, doctors, true));
        for (int visit = 0; visit < visits; visit++) {
            long at = opens + visit * 10 * MINUTE;
            script.visit(HOSPITAL, 0, 1, visits * 1_000L + visit, 0, 1, at, waitMinutes * MINUTE, 5 * MINUTE);
        }
        choices(script, opens, TestCounty.SEAT_ADULT, TestCounty.MINOR, chosen, chosen / 2);
        choices(script, opens, TestCounty.VILLAGE_ADULT, TestCounty.MINOR, chosen, chosen);
        choices(script, opens, TestCounty.SEAT_NEIGHBOUR, TestCounty.REFILL, chosen, chosen * 3 / 2);
    }

    private static void choices(Script script, long at, int who, int condition, int here, int there) {
        for (int choice = 0; choice < here + there; choice++) {
            int to = choice < here ? HOSPITAL : TestCounty.STATION;
            script.fact(at, to, facts -> facts.facilityChosen(at, who, condition, to, MINUTE));
        }
    }
}
