package org.careshed.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.Hearing;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.language.Language;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.result.Part;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console steps the same world as the command line; no screen is needed to see it. */
class CountyGuiTest {
    private static final String ARRANGED = "scenarios/tiny/arranged.yaml";
    private static final int TO_THE_END = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(strings = {"scenarios/tiny/county.yaml", ARRANGED, "scenarios/tiny/reform.yaml"})
    void aRunInTheConsoleIsTheRunOfTheCommandLine(String scenario) {
        Prepared prepared = prepared(scenario);
        Kept kept = new Kept(prepared);
        CountyGui gui = gui(prepared, 2, kept);
        play(gui, TO_THE_END);
        assertThat(kept.parts).containsExactly(new Replication(prepared, MeasureSet.ALL).run(2, share -> {}));
    }

    @Test
    void whatIsStoppedAndBegunAgainIsTheSame() {
        Prepared prepared = prepared(ARRANGED);
        Kept kept = new Kept(prepared);
        CountyGui gui = gui(prepared, 0, kept);
        play(gui, 700);
        assertThat(kept.parts).isEmpty();
        play(gui, TO_THE_END);
        gui.state.setSeed(1);
        play(gui, TO_THE_END);
        Replication replication = new Replication(prepared, MeasureSet.ALL);
        assertThat(kept.parts).containsExactly(replication.run(0, share -> {}), replication.run(1, share -> {}));
    }

    @Test
    void oneStepIsOneWindowAndIsSeen() {
        CountyGui gui = gui(prepared(ARRANGED), 0, Audience.NOBODY);
        CountyState county = (CountyState) gui.state;
        assertThat(county.schedule.getTimestamp("before", "after")).isEqualTo("before");
        gui.start();
        gui.step();
        for (int step = 1; step <= 9 * 12 + 6; step++) {
            gui.step();
            assertThat(county.frame().doneMs()).isEqualTo(step * 5 * Ticks.MINUTE);
        }
        assertThat(county.schedule.getTimestamp("before", "after")).isEqualTo("2022-04-30 09:30");
        assertThat(new CountyTotals(county).getArrivalsToday()).isPositive();
        int inside = 0;
        for (int facility = 0; facility < county.county().facilities(); facility++) {
            FacilityView view = new FacilityView(county, facility, Language.ENGLISH);
            assertThat(view.getServersBusy()).isGreaterThanOrEqualTo(0);
            assertThat(view.getBusyByResource().isEmpty())
                    .isEqualTo(county.county().pools().get(facility).isEmpty());
            inside += view.getPatientsInside();
        }
        assertThat(new CountyTotals(county).getPatientsInside()).isEqualTo(inside);
        gui.finish();
    }

    @Test
    void facilitiesStandWithinTheDrawing() {
        for (String scenario : List.of(ARRANGED, "scenarios/checks/queues/loss-2-beds-constant.yaml")) {
            Prepared prepared = prepared(scenario);
            Layout layout = new Layout(prepared.county());
            for (int facility = 0; facility < prepared.county().facilities(); facility++) {
                assertThat(layout.facility(facility).x).isBetween(0.0, Layout.WIDTH);
                assertThat(layout.facility(facility).y).isBetween(0.0, layout.height());
            }
        }
    }

    @Test
    void whereThereIsNoScreenItSaysSo() {
        CountyState county = new CountyState(prepared(ARRANGED), 0, Audience.NOBODY);
        assertThatThrownBy(() -> ConsoleWindow.show(county, Language.ENGLISH, Map.of()))
                .isInstanceOf(NoDisplayException.class)
                .hasMessage("DISPLAY is not set");
    }

    @Test
    void noCheckpointIsRead() {
        CountyGui gui = gui(prepared(ARRANGED), 0, Audience.NOBODY);
        assertThatThrownBy(() -> gui.readNewStateFromCheckpoint(new File("run.checkpoint")))
                .isInstanceOf(IOException.class);
    }

    private static Prepared prepared(String scenario) {
        return Prepared.of(
                new ScenarioReader(Policies.shapes()).read(Path.of(scenario)).scenario());
    }

    private static CountyGui gui(Prepared prepared, int replication, Audience audience) {
        return new CountyGui(new CountyState(prepared, replication, audience), Language.ENGLISH, () -> {});
    }

    private static void play(CountyGui gui, int steps) {
        gui.start();
        for (int step = 0; step < steps && gui.step(); step++) {
            continue;
        }
        gui.finish();
    }

    /** Keeps what was found of replications that came to their end. */
    private static final class Kept implements Audience {
        private final Prepared prepared;
        private final List<Part> parts = new ArrayList<>();
        private Hearing hearing;

        Kept(Prepared prepared) {
            this.prepared = prepared;
        }

        @Override
        public List<Object> begins(int replication) {
            hearing = Hearing.of(prepared, MeasureSet.ALL);
            return hearing.listeners();
        }

        @Override
        public void ended(int replication) {
            parts.add(hearing.part(replication));
        }
    }
}
